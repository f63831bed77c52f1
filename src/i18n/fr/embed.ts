// Messages of the embed and of pinned data, in French.

import type { EmbedMessages } from '../en/embed.ts';

export const frEmbed: EmbedMessages = {
  openPage: 'Page complète',
  newTab: 's’ouvre dans un nouvel onglet',
  choose: 'Recherche et filtres',
  readList: 'Lire la liste',
  readEvent: 'Lire cet événement',
  pinned: (date) =>
    `Données modifiées pour la dernière fois le ${date}. Les corrections et les ajouts ultérieurs n’y figurent pas.`,
  current: 'Afficher les données actuelles',
  failedVersion: (version) => `Ce site n’a pas la version « ${version} » de cette chronologie.`,
};
