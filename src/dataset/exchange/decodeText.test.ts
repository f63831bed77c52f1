import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inUtf16, inWindows1252 } from '../../testing/timelineSheets.ts';
import { decodeText } from './decodeText.ts';

const TEXT = 'Year,Headline\r\n2014,“Größe” – 5 € …\r\n';

test.each<[string, Uint8Array]>([
  ['utf-8', new TextEncoder().encode(TEXT)],
  ['utf-8', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['utf-16le', inUtf16(TEXT, true, true)],
  ['utf-16le', inUtf16(TEXT, true, false)],
  ['utf-16be', inUtf16(TEXT, false, true)],
  ['utf-16be', inUtf16(TEXT, false, false)],
  ['windows-1252', inWindows1252(TEXT)],
])('%s is found out and read', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ encoding, text: TEXT });
});

test('any bytes are read as some text, and any text that is written as UTF-8 comes back', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes).text === 'string'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const marked = `a${text}`; // A text that begins with a mark is that text without it.
      expect(decodeText(new TextEncoder().encode(marked)).text).toBe(marked);
    }),
  );
});
