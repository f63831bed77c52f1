// The editorial rules that concern a dataset as a whole: actors, corrections, tours, care. Rules for events are rules.ts.

import { parseEdtf } from '../../model/edtf.ts';
import type { Dataset } from './dataset.ts';
import type { RuleId } from './issue.ts';

/** What a rule found: where, what is wrong, and the fix. An error unless it says otherwise. */
export interface RuleIssue {
  readonly at: string;
  readonly message: string;
  readonly fix: string;
  readonly severity?: 'warning';
}
/** Whether a record of one of the file's lists is there and was left out, because it is at fault itself. */
export type IsSkipped = (list: 'actors' | 'sources' | 'events', id: string) => boolean;
type DatasetRule = (dataset: Dataset, leftOut: IsSkipped) => Iterable<RuleIssue>;

const PRIVATE = 'victim|survivor|suspect|offender|perpetrator|abuser|complainant';
const PRIVATE_PERSON = new RegExp(`\\b(${PRIVATE})s?\\b`, 'i');
/** An import makes organisations of all names. Victim Support is one, and so is a commissioner for victims. */
const LIKE_A_PERSON = new RegExp(
  `^(an? |the )?(${PRIVATE})s?\\b(?!['’]?s?['’]? (and witness )?(support|services?|commissioner|trust|network|alliance|association|fund|forum|panel|board|centre|unit)\\b)`,
  'i',
);

export const DATASET_RULES: readonly (readonly [RuleId, DatasetRule])[] = [
  [
    'format',
    function* someEvents({ events }) {
      if (events.length > 0) return;
      yield { at: 'events', severity: 'warning', message: 'there are no events', fix: 'add the first to `events`' };
    },
  ],
  [
    'R6',
    function* datesOfTheRecord(dataset) {
      const fix = 'write the day as 2026-11-23, or as much of it as is known';
      const updated = parseEdtf(dataset.updated);
      if (!updated.ok) yield { at: 'updated', message: updated.error, fix };
      for (const [index, { names }] of [...dataset.actors.values()].entries()) {
        for (const [name, { until }] of names.entries()) {
          const date = parseEdtf(until);
          if (!date.ok) yield { at: `actors[${index}].names[${name}].until`, message: date.error, fix };
        }
      }
    },
  ],
  [
    'R7',
    function* publicOffice(dataset, leftOut) {
      for (const [index, actor] of [...dataset.actors.values()].entries()) {
        const isOrganisation = actor.kind === 'organisation';
        if ((isOrganisation ? LIKE_A_PERSON : PRIVATE_PERSON).test(actor.name)) {
          yield {
            ...(isOrganisation ? { severity: 'warning' } : {}),
            at: `actors[${index}].name`,
            message: `“${actor.name}” is not an institution or an office`,
            fix: 'leave victims, survivors, suspects and offenders out of the actors',
          };
        }
        if (actor.partOf !== null && !dataset.actors.has(actor.partOf) && !leftOut('actors', actor.partOf)) {
          yield {
            at: `actors[${index}].partOf`,
            message: `there is no actor “${actor.partOf}”`,
            fix: 'add the actor, or use null',
          };
        }
      }
    },
  ],
  [
    'R9',
    function* corrections(dataset, leftOut) {
      const ids = new Set(dataset.events.map((event) => event.id));
      for (const [index, correction] of dataset.corrections.entries()) {
        const at = `corrections[${index}]`;
        if (!parseEdtf(correction.date).ok) {
          yield {
            at: `${at}.date`,
            message: 'the correction has no readable date',
            fix: 'write the day on which it was made, as 2026-11-23',
          };
        }
        if (correction.event !== null && !ids.has(correction.event) && !leftOut('events', correction.event)) {
          yield {
            at: `${at}.event`,
            message: `there is no event “${correction.event}”`,
            fix: 'correct the id, or use null for the whole dataset',
          };
        }
      }
    },
  ],
  [
    'R9',
    function* tours(dataset, leftOut) {
      const known = {
        event: ['events', new Set<string>(dataset.events.map((event) => event.id))],
        actor: ['actors', new Set<string>(dataset.actors.keys())],
        source: ['sources', new Set<string>(dataset.sources.keys())],
      } as const;
      for (const [tour, { steps }] of dataset.tours.entries()) {
        for (const [step, { view }] of steps.entries()) {
          const params = new URLSearchParams(view);
          for (const [name, [list, ids]] of Object.entries(known)) {
            for (const id of params.getAll(name).flatMap((text) => text.split(','))) {
              if (ids.has(id) || leftOut(list, id)) continue;
              const at = `tours[${tour}].steps[${step}].view`;
              yield { at, message: `there is no ${name} “${id}”`, fix: 'correct the id' };
            }
          }
        }
      }
    },
  ],
  [
    'R10',
    function* care(dataset) {
      if (dataset.contentNote.trim() === '') {
        yield {
          at: 'contentNote',
          message: 'there is no content note',
          fix: 'say in a sentence or two what a reader will meet',
        };
      }
      if (dataset.support.length === 0) {
        yield {
          at: 'support',
          message: 'no support organisation is named',
          fix: 'name at least one, with its address',
        };
      }
    },
  ],
];
