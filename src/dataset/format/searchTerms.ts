// The texts of actors and sources that are searched for an event.

import type { Actor, Source } from '../../model/event.ts';

export const actorTerms = ({ name, short, names }: Actor): readonly string[] => [
  name,
  short,
  ...names.map((former) => former.name),
];
export const sourceTerms = ({ title, publisher }: Source): readonly string[] => [title, publisher];
