import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { eventAt, linksOf } from '../../dataset/format/dataset.ts';
import { findRow } from '../columns.ts';
import { layoutPicture } from './layoutPicture.ts';
import { preparePicture } from './preparePicture.ts';
import { extentOf } from '../scene.ts';
import { grow } from '../../model/span.ts';

function open(name: string) {
  const built = buildDataset(JSON.parse(readFileSync(`public/data/${name}/dataset.json`, 'utf8')), name);
  const dataset = (built as any).value.dataset;
  return dataset;
}
const CASES = [
  ['rotherham', 'actor', 1050, 480, 60, 25],
  ['rotherham', 'actor', 1650, 640, 70, 30],
  ['rotherham', 'none', 350, 310, 50, 6],
  ['rotherham', 'none', 686, 380, 60, 10],
  ['rotherham', 'none', 350, 290, 45, 4],
  ['rotherham', 'none', 1000, 900, 64, 25],
  ['rotherham', 'actor', 600, 480, 50, 10],
  ['rotherham', 'actor', 1050, 440, 60, 25],
  ['rotherham', 'actor', 1050, 400, 60, 25],
  ['web-standards', 'actor', 1050, 480, 52, 20],
] as const;
describe('t', () => {
  it('x', () => {
    for (const [name, rowsBy, width, height, m, l] of CASES) {
      const dataset = open(name);
      const { columns } = dataset;
      const rows = Uint32Array.from({ length: columns.size }, (_, i) => i);
      const whole = grow(extentOf(columns, rows, 'said')!, 0.015);
      const t0 = performance.now();
      const prepared = preparePicture(columns, rows, {
        clock: 'said',
        rowsBy,
        preferred: [],
        whole,
        width,
        height,
        text: 1,
        relations: (row) => linksOf(dataset, columns.ids[row]).length,
      });
      const t1 = performance.now();
      const p = layoutPicture(prepared, {
        window: whole,
        titleLength: (row) => eventAt(dataset, row).title.length,
        prefixLength: (row) => (columns.status[row] >= 4 ? 9 : 0),
        partners: (row) =>
          linksOf(dataset, columns.ids[row])
            .filter((k: any) => k.type === 'qualifies' && k.direction === 'out')
            .map((k: any) => findRow(columns, k.event)),
      });
      console.log(
        name,
        rowsBy,
        width,
        height,
        'marks',
        p.marks.length,
        '>=',
        m,
        'labels',
        p.marks.filter((k) => k.label).length,
        '>=',
        l,
        'pills',
        p.pills.map((k) => k.count).join(' '),
        'rows',
        p.rows.map((r) => `${r.id}:${r.lines}/${r.count}`).join(' '),
        'dots',
        p.dots.length,
        (t1 - t0).toFixed(1),
        (performance.now() - t1).toFixed(1),
        'avg',
        (p.marks.reduce((s, k) => s + (k.label?.characters ?? 0), 0) / p.marks.filter((k) => k.label).length).toFixed(
          0,
        ),
      );
    }
  });
});
