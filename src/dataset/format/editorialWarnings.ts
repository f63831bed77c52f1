// What an editor should check again before publishing: later outcomes that one of a pair lacks, findings dated before
// their report, long titles, sources without a date or at a mirror's address. Warnings of `check`; never errors.

import type { TimelineEvent } from '../../model/event.ts';
import { overlaps } from '../../model/span.ts';
import type { Dataset } from './dataset.ts';
import type { RuleIssue } from './datasetRules.ts';
import { findEvent } from './relatedEvents.ts';
import type { Issue, RuleId } from './issue.ts';

/** The picture shows one line. */
export const MAX_TITLE_LENGTH = 60;

const hasOutcome = (event: TimelineEvent): boolean => event.notes.some((note) => note.kind === 'later');

function* longTitle(event: TimelineEvent): Generator<RuleIssue> {
  const length = [...event.title].length;
  if (length <= MAX_TITLE_LENGTH) return;
  yield {
    at: 'title',
    message: `the title has ${length} characters; the picture shows about ${MAX_TITLE_LENGTH}, and fewer on a phone`,
    fix: `say it in ${MAX_TITLE_LENGTH}, so that its first 40 make sense alone`,
  };
}

/** Two accounts that differ, and an event with what qualifies it, are shown together: so is what became of them. */
function* outcomeOfOne(event: TimelineEvent, dataset: Dataset): Generator<RuleIssue> {
  for (const [index, { type, event: id }] of event.relations.entries()) {
    const other = type === 'differs' || type === 'qualifies' ? findEvent(dataset, id) : undefined;
    if (!other || hasOutcome(event) === hasOutcome(other)) continue;
    const [has, lacks] = hasOutcome(event) ? [event, other] : [other, event];
    yield {
      at: `relations[${index}]`,
      message: `“${has.id}” has a later outcome and “${lacks.id}”, shown with it, has none`,
      fix: 'say on both what became of them, or check that the outcome concerns only the one',
    };
  }
}

/** The report of each body that has one only, as an inquiry has; an inspectorate or a court finds things all the time. */
function onlyReports({ events }: Dataset): ReadonlyMap<string, TimelineEvent> {
  const found = new Map<string, TimelineEvent | null>();
  for (const event of events) {
    if (event.kind !== 'publication') continue;
    const authors = event.actors.filter(({ role }) => role === 'author').map(({ id }) => id);
    for (const body of new Set([event.foundBy, ...authors])) {
      if (body !== null) found.set(body, found.has(body) ? null : event);
    }
  }
  return new Map([...found].flatMap(([body, event]) => (event === null ? [] : [[body, event]])));
}

function* foundTooEarly(event: TimelineEvent, reports: ReadonlyMap<string, TimelineEvent>): Generator<RuleIssue> {
  const report = event.status === 'found' && event.foundBy !== null ? reports.get(event.foundBy) : undefined;
  if (!report || event.date.span.end > report.date.span.start) return;
  // What the body found before its report was about the time that the report is about.
  if (report.concerns === null || !overlaps(event.date.span, report.concerns.span)) return;
  yield {
    at: 'date',
    message: `the finding is dated ${event.date.edtf}, before “${report.id}”, the one report of “${event.foundBy}”`,
    fix: 'date it when it was found and say in `concerns` what it is about; what happened then is another event',
  };
}

const MIRROR_HOST =
  /(^|[.-])(staging|stage|test|webtest|dev|preview|mail|feeds?|cdn|cache)[.-]|(^|\.)(docslib|slidelegend|docplayer|vdocument|fdocuments|scribd|slideshare|pdf-archive)\./;

/** Why an address is not the publisher's own; null where nothing says so. */
export function findMirror(address: string): string | null {
  const { hostname, searchParams } = new URL(address);
  if (MIRROR_HOST.test(hostname)) return `it is at ${hostname}`;
  // A default port too, which URL leaves out.
  if (/^https?:\/\/[^/?#]*:\d+/i.test(address)) return 'it names a port';
  const tracking = [...searchParams.keys()].find((key) => /^(utm_|fbclid$|gclid$|ns_)/.test(key));
  return tracking === undefined ? null : `it carries “${tracking}”`;
}

function* sources(dataset: Dataset): Generator<readonly [RuleId, RuleIssue]> {
  for (const [index, { id, issued, url, note }] of [...dataset.sources.values()].entries()) {
    // A plain record may come from a sheet of links.
    if (dataset.profile !== 'plain' && issued === null && (note ?? '').trim() === '') {
      yield [
        'R6',
        {
          at: `sources[${index}].issued`,
          message: `the source “${id}” has no date, and no note says why`,
          fix: 'give the date as precisely as the source does, or say in `note` that it shows none',
        },
      ];
    }
    const mirror = url === null ? null : findMirror(url);
    if (mirror !== null) {
      yield [
        'R1',
        {
          at: `sources[${index}].url`,
          message: `the address of “${id}” does not look like its publisher’s own: ${mirror}`,
          fix: 'give the publisher’s address, or null with a `note` on the copy that was read',
        },
      ];
    }
  }
}

/** All warnings, in the order of the file: events first, then sources. */
export function* editorialWarnings(dataset: Dataset): Generator<Issue> {
  const warn = (rule: RuleId, event: string | null, { at, message, fix }: RuleIssue): Issue => ({
    rule,
    severity: 'warning',
    path: at,
    event,
    message,
    fix,
  });
  const reports = onlyReports(dataset);
  for (const event of dataset.events) {
    for (const finding of longTitle(event)) yield warn('format', event.id, finding);
    for (const finding of outcomeOfOne(event, dataset)) yield warn('R8', event.id, finding);
    for (const finding of foundTooEarly(event, reports)) yield warn('R5', event.id, finding);
  }
  for (const [rule, finding] of sources(dataset)) yield warn(rule, null, finding);
}
