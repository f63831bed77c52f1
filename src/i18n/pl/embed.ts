// Messages of the embed and of pinned data, in Polish.

import type { EmbedMessages } from '../en/embed.ts';

export const plEmbed: EmbedMessages = {
  openPage: 'Pełna strona',
  newTab: 'otwiera się w nowej karcie',
  choose: 'Szukaj i filtruj',
  readList: 'Czytaj listę',
  readEvent: 'Czytaj o tym wydarzeniu',
  pinned: (date) => `Dane w stanie po ostatniej zmianie: ${date}. Nie ma w nich późniejszych poprawek ani uzupełnień.`,
  current: 'Pokaż bieżące dane',
  failedVersion: (version) => `W tej witrynie nie ma wersji „${version}” tej osi czasu.`,
};
