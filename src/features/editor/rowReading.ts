// What was understood of each row: its event, or why there is none.

import type { Dataset } from '../../dataset/format/dataset.ts';
import type { FileReport, LocatedIssue } from '../../dataset/format/issue.ts';
import type { TimelineEvent } from '../../model/event.ts';

export type RowReading =
  | { readonly kind: 'event'; readonly event: TimelineEvent; readonly issues: readonly LocatedIssue[] }
  | { readonly kind: 'refused'; readonly issues: readonly LocatedIssue[] };

/** By the rows' lines. */
export function readingsOf(dataset: Dataset, report: FileReport | undefined): ReadonlyMap<number, RowReading> {
  const readings = new Map<number, RowReading>();
  const byLine = new Map<number, LocatedIssue[]>();
  for (const issue of report?.issues ?? []) {
    if (issue.line === null || issue.severity === 'warning') continue;
    byLine.set(issue.line, [...(byLine.get(issue.line) ?? []), issue]);
  }
  const events = new Map(dataset.events.map((event): [string, TimelineEvent] => [event.id, event]));
  for (const [id, line] of report?.lines ?? []) {
    const event = events.get(id);
    if (event) readings.set(line, { kind: 'event', event, issues: byLine.get(line) ?? [] });
  }
  for (const [line, issues] of byLine) if (!readings.has(line)) readings.set(line, { kind: 'refused', issues });
  return readings;
}
