import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Draft } from '../format/draft.ts';
import { openDraft } from './draft.ts';
import { saveSheet } from './saveSheet.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
async function opened(body: Uint8Array<ArrayBuffer>, name: string): Promise<Draft> {
  const draft = await openDraft(body, name, { today: '2026-11-29', name });
  if (!draft.ok) throw new Error(draft.error);
  return draft.value;
}
const withCell = (draft: Draft, line: number, at: number, text: string): Draft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.line === line ? { ...row, cells: row.cells.with(at, text) } : row)),
});

test('a table comes back as it came, but for what was corrected', async () => {
  const text = 'Date;Title;Note\r\n1998;"A ""quoted"" word";\'=1+1\r\n1999;Old;x\r\n2000;Gone;y\r\n';
  const draft = withCell(await opened(bytes(text), 'a.csv'), 3, 1, 'New; better');
  const corrected: Draft = {
    ...draft,
    rows: [...draft.rows.filter(({ line }) => line !== 4), { line: 9, cells: ['2001', '=cmd()'], issue: null }],
  };
  const { extension, parts } = await saveSheet(corrected, bytes(text));
  expect(extension).toBe('csv');
  expect(parts.join('')).toBe(
    '\uFEFFDate;Title;Note\r\n1998;"A ""quoted"" word";\'=1+1\r\n1999;"New; better";x\r\n2001;\'=cmd()\r\n',
  );
});

test('a workbook keeps its dates, its other sheets and its cells', async () => {
  const day = new Date(Date.UTC(2002, 4, 17));
  const body = Uint8Array.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Events',
          rows: [
            ['Date', 'Title', 'Count'],
            [day, 'A', 7],
            ['sometime', 'B', 8],
            ['2004', 'C', 9],
          ],
        },
        { name: 'Other', rows: [['kept']] },
      ],
    }),
  );
  const draft = withCell(await opened(body, 'a.xlsx'), 3, 0, '2003');
  const corrected: Draft = {
    ...draft,
    rows: [...draft.rows.filter(({ line }) => line !== 4), { line: 9, cells: ['2005', 'D'], issue: null }],
  };
  const { parts } = await saveSheet(corrected, body);
  const workbook = await readXlsx(parts[0] as Uint8Array);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Events', 'Other']);
  const [events, other] = workbook.sheets;
  expect(events?.rows.filter((row) => row.some((cell) => cell !== null))).toEqual([
    ['Date', 'Title', 'Count'],
    [day, 'A', 7],
    ['2003', 'B', 8],
    ['2005', 'D', null],
  ]);
  expect(other?.rows).toEqual([['kept']]);
});

test('without the file it is a new one of the same kind', async () => {
  const draft = await opened(bytes('Date,Title\n1998,=A\n'), 'a.csv');
  const { parts } = await saveSheet(draft, null);
  expect(parts.join('')).toBe("\uFEFFDate,Title\r\n1998,'=A\r\n");
});
