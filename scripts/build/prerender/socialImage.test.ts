// @vitest-environment node
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { requireValue } from '../../../src/model/assert.ts';
import { openPainter } from './socialImage.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#c00"/></svg>';

test('a card has the site’s logo before its name', async () => {
  const paint = await openPainter({ logo: `data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}` });
  const content = {
    ...{ product: 'The Orbit', logo: { file: 'logo.svg', width: 80, height: 40 }, record: null, status: null },
    ...{ when: '2 events', title: 'A mission', quotation: null, summary: null, tally: [], picture: null },
    ...{ lines: [], address: 'https://orbit.example/', cover: null },
  };
  const png = requireValue(paint(content), 'a card');
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
  ];
  expect([at(66, 47), at(142, 83)]).toEqual([
    [204, 0, 0],
    [204, 0, 0],
  ]);
  expect(at(146, 65)).not.toEqual([204, 0, 0]);

  // Another site's painter has its own logo, whichever was opened first.
  const other = requireValue((await openPainter())(content), 'a card');
  expect(Buffer.from(other).equals(Buffer.from(png))).toBe(false);
});
