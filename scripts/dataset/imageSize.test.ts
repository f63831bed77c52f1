import { expect, test } from 'vitest';
import { readImageSize } from './imageSize.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

test.each<[string, Uint8Array, { width: number; height: number } | null]>([
  ['a PNG', png(300, 120), { width: 300, height: 120 }],
  [
    'an SVG with a size',
    bytesOf('<?xml version="1.0"?><svg width="40px" height=\'20\' viewBox="0 0 4 2">'),
    { width: 40, height: 20 },
  ],
  ['an SVG with a view box only', bytesOf('<svg viewBox="0, 0, 12.5, 5">'), { width: 12.5, height: 5 }],
  ['an SVG without either', bytesOf('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['a PNG that ends early', png(300, 120).slice(0, 20), null],
  ['another file', bytesOf('GIF89a'), null],
  ['an empty file', new Uint8Array(), null],
])('the size of %s', (_, bytes, size) => {
  expect(readImageSize(bytes)).toEqual(size);
});
