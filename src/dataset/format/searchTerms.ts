// Which words of actors and sources a search finds their events by.

import type { Actor, Source } from '../../model/event.ts';

export const actorTerms = ({ name, short, names }: Actor): readonly string[] => [
  name,
  short,
  ...names.map((former) => former.name),
];
export const sourceTerms = ({ title, publisher }: Source): readonly string[] => [title, publisher];
