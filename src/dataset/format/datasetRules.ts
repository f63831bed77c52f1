// The editorial rules for the dataset as a whole. eventRules.ts has those for events.

import { parseEdtf } from '../../model/edtf.ts';
import type { Dataset } from './dataset.ts';
import type { RuleId } from './issue.ts';

/** The result of a rule: `at` is a path, `fix` tells the editor what to do. An error unless `severity` says otherwise. */
export interface RuleIssue {
  readonly at: string;
  readonly message: string;
  readonly fix: string;
  readonly severity?: 'warning';
}
/** True for a record that is in the file but was skipped as invalid. References to it are not reported again. */
export type IsSkipped = (list: 'actors' | 'sources' | 'events', id: string) => boolean;
type DatasetRule = (dataset: Dataset, isSkipped: IsSkipped) => Iterable<RuleIssue>;

const PRIVATE = 'victim|survivor|suspect|offender|perpetrator|abuser|complainant';
const PRIVATE_PERSON = new RegExp(`\\b(${PRIVATE})s?\\b`, 'i');
/** Imports turn all names into organisations. Victim Support is one, and so is a commissioner for victims. */
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
    function* publicOffice(dataset, isSkipped) {
      const isPlain = dataset.profile === 'plain';
      for (const [index, actor] of [...dataset.actors.values()].entries()) {
        const isOrganisation = actor.kind === 'organisation';
        if ((isOrganisation ? LIKE_A_PERSON : PRIVATE_PERSON).test(actor.name)) {
          yield {
            ...(isOrganisation || isPlain ? { severity: 'warning' } : {}),
            at: `actors[${index}].name`,
            message: `“${actor.name}” is not an institution or an office`,
            fix: 'leave victims, survivors, suspects and offenders out of the actors',
          };
        }
        if (actor.partOf !== null && !dataset.actors.has(actor.partOf) && !isSkipped('actors', actor.partOf)) {
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
    function* corrections(dataset, isSkipped) {
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
        if (correction.event !== null && !ids.has(correction.event) && !isSkipped('events', correction.event)) {
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
    function* tours(dataset, isSkipped) {
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
              if (ids.has(id) || isSkipped(list, id)) continue;
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
      // A plain record needs them only where somebody is accused.
      const isPlain = dataset.profile === 'plain';
      if (isPlain && !dataset.events.some(({ status }) => status === 'alleged')) return;
      const severity = isPlain ? ({ severity: 'warning' } as const) : {};
      if (dataset.contentNote.trim() === '') {
        yield {
          ...severity,
          at: 'contentNote',
          message: 'there is no content note',
          fix: 'say in a sentence or two what a reader will meet',
        };
      }
      if (dataset.support.length === 0) {
        yield {
          ...severity,
          at: 'support',
          message: 'no support organisation is named',
          fix: 'name at least one, with its address',
        };
      }
    },
  ],
];
