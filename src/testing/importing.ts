// Imports and builds files in tests. Throws if that fails.

import * as v from 'valibot';
import { buildDataset } from '../dataset/format/buildDataset.ts';
import type { ColumnMap } from '../dataset/exchange/csvLayout.ts';
import { importText } from '../dataset/exchange/importFile.ts';
import { printIssue } from '../dataset/format/issue.ts';
import { plainEventSchema } from '../dataset/format/schema.ts';

export const OPTIONS = { name: 'A sample table', today: '2026-11-23' };

export function built(raw: unknown) {
  const answer = buildDataset(raw);
  if (!answer.ok) throw new Error(answer.error.map(printIssue).join('\n'));
  return answer.value.dataset;
}

export function imported(text: string, columns?: ColumnMap) {
  const answer = importText(new TextEncoder().encode(text), { ...OPTIONS, ...(columns ? { columns } : {}) });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** The parsed events, including unknown fields. */
export const eventsOf = (raw: Readonly<Record<string, unknown>>) => v.parse(v.array(plainEventSchema), raw.events);
