import { expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { idAt } from '../../dataset/format/dataset.ts';
import type { Label, Mark } from '../../engine/layout/picture.ts';
import { en } from '../../i18n/en/interface.ts';
import { utc } from '../../model/span.ts';
import { eventOf } from '../../testing/brokenDatasets.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { toPictureItems } from './pictureItems.ts';

/** The small dataset, where an account must be read together with an allegation. */
function openDataset() {
  const raw = smallDataset((all) => {
    Object.assign(eventOf(all, 'second-account'), {
      relations: [
        { type: 'differs', event: 'first-account', note: 'Two accounts.' },
        { type: 'qualifies', event: 'allegation' },
      ],
    });
  });
  const built = buildDataset(raw);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.dataset;
}

/** The item of the second account, with a label of so many characters that names its partner, or without any label. */
function drawSecondAccount(characters: number | null) {
  const dataset = openDataset();
  const rowOf = (id: string): number => dataset.columns.ids.findIndex((_, row) => idAt(dataset, row) === id);
  const row = rowOf('second-account');
  const label: Label | null =
    characters === null
      ? null
      : {
          side: 'end',
          from: 20,
          width: characters * 6,
          characters,
          isWhole: false,
          readWith: [rowOf('allegation')],
          covers: false,
        };
  const mark: Mark = {
    ...{ row, id: idAt(dataset, row), time: utc(2014), x: 9, y: 9, pictureRow: 0, line: 0 },
    ...{ isMilestone: false, bar: null, label },
  };
  const picture = {
    rows: [],
    marks: [mark],
    pills: [],
    dots: [],
    before: 0,
    inside: 1,
    after: 0,
    beganBefore: 0,
    height: 20,
  };
  const [item] = toPictureItems({
    ...{ dataset, picture, clock: 'said', rowsBy: 'none', selected: null, lit: [], messages: en },
    bounds: { start: utc(1997), end: utc(2019) },
  });
  if (!item) throw new Error('no item was drawn');
  return item;
}

test('[R3] [P9] a label starts with its standing and names what must be read with it, with its standing', () => {
  const { label, name, description } = drawSecondAccount(200);
  expect(label).toMatchObject({ before: 'Denied: ', title: 'The second-account' });
  expect(label?.after).toEqual({ words: 'read with:', titles: expect.stringContaining('Alleged: The allegation') });
  // WCAG 2.5.3: what is seen is in the name.
  expect(name).toContain('Denied: The second-account · read with: Alleged: The allegation');
  expect(name).toMatch(/, 9 September 2014, Denied$/);
  expect(description).not.toContain('Read together');
});

test('[R3] [P9] without a label the description names what must be read with it, with its standing', () => {
  const { name, description } = drawSecondAccount(null);
  expect(name).toBe('Denied: The second-account, 9 September 2014, Denied');
  expect(description.replace(/[\u2068\u2069]/g, '')).toBe('Read together with: The allegation (Alleged)');
});

test('[P9] a narrow label leaves room for both titles', () => {
  for (const characters of [40, 50, 60]) {
    const { label } = drawSecondAccount(characters);
    const room = characters - 'Denied: '.length;
    const title = Math.round((label?.titleWidth ?? 0) / 6);
    expect(title).toBeGreaterThanOrEqual(9);
    expect(room - title - '· read with: '.length).toBeGreaterThanOrEqual(9);
  }
});
