// The editorial rules that can be checked automatically, one row per rule. fingerprint.ts checks the quotations (R2); the
// components always show the status (R3).

import { parseEdtf } from '../../model/edtf.ts';
import type { Citation, TimelineEvent } from '../../model/event.ts';
import { overlaps } from '../../model/span.ts';
import { type Dataset, type Link, linksOf } from './dataset.ts';
import { findEvent } from './relatedEvents.ts';
import { mediaLists } from './mediaLists.ts';
import { checkMedia } from './mediaRules.ts';
import { DATASET_RULES, type RuleIssue, type IsSkipped } from './datasetRules.ts';
import type { Issue, RuleId } from './issue.ts';

type EventRule = (event: TimelineEvent, dataset: Dataset, isSkipped: IsSkipped) => Iterable<RuleIssue>;

/** `answers` is a reply only to the other event; `differs` and `qualifies` apply in both directions. */
const isReply = ({ type, direction }: Link): boolean =>
  type === 'differs' || type === 'qualifies' || (type === 'answers' && direction === 'in');
const REFUTATION = /\b(refut\w*|contradict\w*|disprov\w*|debunk\w*|belie[sd]?|in fact|actually)\b/i;

function* citationsOf(event: TimelineEvent): Generator<readonly [Citation, string]> {
  for (const [index, citation] of event.citations.entries()) yield [citation, `citations[${index}]`];
  for (const [note, { citations }] of event.notes.entries()) {
    for (const [index, citation] of citations.entries()) yield [citation, `notes[${note}].citations[${index}]`];
  }
}

const EVENT_RULES: readonly (readonly [RuleId, EventRule])[] = [
  [
    'R1',
    function* sourced(event, dataset, isSkipped) {
      if (event.citations.length === 0) {
        yield {
          at: 'citations',
          message: 'the event has no citation',
          fix: 'cite at least one source, or leave the event out',
        };
      }
      for (const [citation, at] of citationsOf(event)) {
        if (!dataset.sources.has(citation.source) && !isSkipped('sources', citation.source)) {
          yield {
            at: `${at}.source`,
            message: `there is no source “${citation.source}”`,
            fix: 'add the source to `sources`, or correct the id',
          };
        }
        if (citation.quote === null && citation.locator === null) {
          yield {
            at,
            message: 'the citation has neither a quotation nor a locator',
            fix: 'quote the source’s words, or give their location in it (paragraph, section)',
          };
        }
      }
    },
  ],
  [
    'R4',
    function* rightOfReply(event, dataset) {
      if (event.status !== 'alleged' && event.status !== 'claimed') return;
      if (!event.actors.some((actor) => actor.role === 'subject')) return;
      if (event.noReply !== null) return;
      if (linksOf(dataset, event.id).some(isReply)) return;
      yield {
        at: 'relations',
        message: `the event is ${event.status}, has a subject, and nobody answers`,
        fix: 'add the event that answers, differs or qualifies, or say in `noReply` why there is none',
      };
    },
  ],
  [
    'R4',
    function* evenHanded(event) {
      for (const [index, relation] of event.relations.entries()) {
        if (relation.type === 'differs' && REFUTATION.test(relation.note ?? '')) {
          yield {
            at: `relations[${index}].note`,
            message: 'the note lets one account refute the other',
            fix: 'say only what each account says',
          };
        }
      }
    },
  ],
  [
    'format',
    function* knownCategories(event, dataset) {
      for (const [id, values] of Object.entries(event.categories)) {
        const category = dataset.categories.find((one) => one.id === id);
        const at = `categories.${id}`;
        if (!category) {
          yield { at, message: `there is no category “${id}”`, fix: 'add it to `categories`, or correct the id' };
          continue;
        }
        for (const [index, value] of values.entries()) {
          if (category.values.some((one) => one.id === value)) continue;
          yield {
            at: `${at}[${index}]`,
            message: `the category “${id}” has no value “${value}”`,
            fix: 'add it to the category’s `values`, or correct the id',
          };
        }
      }
    },
  ],
  [
    'R5',
    function* twoClocks(event) {
      if (event.concerns !== null && event.concerns.span.start > event.date.span.end) {
        yield {
          at: 'concerns',
          severity: 'warning',
          message: 'the period covered begins after the date stated',
          fix: 'check which date is `date` and which is `concerns`',
        };
      }
    },
  ],
  [
    'R6',
    function* honestDates(event, dataset) {
      if (!overlaps(event.date.span, dataset.coverage.span)) {
        yield {
          at: 'date',
          message: `the date ${event.date.edtf} lies outside the coverage ${dataset.coverage.edtf}`,
          fix: 'correct the date, or widen `coverage`',
        };
      }
      for (const [citation, at] of citationsOf(event)) {
        if (citation.dateGiven === null) continue;
        const given = parseEdtf(citation.dateGiven);
        if (!given.ok) {
          yield {
            at: `${at}.dateGiven`,
            message: given.error,
            fix: 'write the date in EDTF, at the precision that the source gives',
          };
        } else if (
          !overlaps(given.value.span, event.date.span) &&
          !event.notes.some((note) => note.kind === 'discrepancy')
        ) {
          yield {
            at: `${at}.dateGiven`,
            message: `the source gives ${citation.dateGiven}, the event ${event.date.edtf}, and nothing says so`,
            fix: 'add a note of kind `discrepancy` that gives both dates',
          };
        }
      }
    },
  ],
  [
    'R7',
    function* institutions(event, dataset, isSkipped) {
      if (event.status === 'found' && event.foundBy === null) {
        yield {
          at: 'foundBy',
          message: 'the event is a finding and nobody is named as having found it',
          fix: 'name the body in `foundBy`, or choose another standing',
        };
      }
      const named = [...event.actors.map((actor) => actor.id), ...(event.foundBy === null ? [] : [event.foundBy])];
      for (const id of named) {
        if (!dataset.actors.has(id) && !isSkipped('actors', id)) {
          yield {
            at: 'actors',
            message: `there is no actor “${id}”`,
            fix: 'add the actor to `actors`, or correct the id',
          };
        }
      }
      for (const [citation, at] of citationsOf(event)) {
        const { speaker } = citation;
        if (speaker !== null && !dataset.actors.has(speaker) && !isSkipped('actors', speaker)) {
          yield {
            at: `${at}.speaker`,
            message: `there is no actor “${speaker}”`,
            fix: 'add the actor to `actors`, or use null where the source itself speaks',
          };
        }
      }
    },
  ],
  [
    'R8',
    function* noOpenAllegation(event) {
      for (const [index, note] of event.notes.entries()) {
        if (note.kind === 'later' && note.citations.length === 0) {
          yield {
            at: `notes[${index}]`,
            message: 'the later outcome has no source',
            fix: 'cite the source of the outcome in the note’s `citations`',
          };
        }
      }
      if (event.status === 'alleged' && !event.notes.some((note) => note.kind === 'later')) {
        yield {
          at: 'notes',
          severity: 'warning',
          message: 'an allegation without a later outcome',
          fix: 'add a note of kind `later` if an outcome is known',
        };
      }
    },
  ],
  [
    'R9',
    function* knownEvents(event, dataset, isSkipped) {
      for (const [index, relation] of event.relations.entries()) {
        const at = `relations[${index}].event`;
        const other = findEvent(dataset, relation.event);
        if (!other) {
          if (isSkipped('events', relation.event)) continue;
          yield { at, message: `there is no event “${relation.event}”`, fix: 'correct the id, or add the event' };
        } else if (other.id === event.id) {
          yield { at, message: 'the event is related to itself', fix: 'name the other event' };
        } else if (other.date.span.start > event.date.span.end) {
          yield {
            at,
            severity: 'warning',
            message: 'the relation is written on the earlier event',
            fix: 'write it once, on the later event',
          };
        }
      }
    },
  ],
];

/**
 * Checks all rules. Errors block publication, warnings do not. References to records that were skipped as invalid are not
 * reported as missing.
 */
export function checkRules(dataset: Dataset, isSkipped: IsSkipped = () => false): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (rule: RuleId, prefix: string, event: string | null, found: RuleIssue): void => {
    const { at, message, fix, severity = 'error' } = found;
    issues.push({ rule, severity, path: prefix + at, event, message, fix });
  };
  for (const event of dataset.events) {
    for (const [rule, check] of EVENT_RULES) {
      for (const found of check(event, dataset, isSkipped)) report(rule, '', event.id, found);
    }
  }
  for (const { media, event, path } of mediaLists(dataset)) {
    for (const [rule, found] of checkMedia(media, path, dataset)) report(rule, '', event, found);
  }
  for (const [rule, check] of DATASET_RULES) {
    for (const found of check(dataset, isSkipped)) report(rule, '', null, found);
  }
  return issues;
}
