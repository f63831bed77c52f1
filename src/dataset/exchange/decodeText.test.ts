import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inUtf16, inWindows1252 } from '../../testing/timelineSheets.ts';
import { decodeText } from './decodeText.ts';
import { importText } from './importFile.ts';

const TEXT = 'Year,Headline\r\n2014,“Größe” – 5 € …\r\n';

test.each<[string, boolean, Uint8Array]>([
  ['utf-8', false, new TextEncoder().encode(TEXT)],
  ['utf-8', false, new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['utf-16le', false, inUtf16(TEXT, true, true)],
  ['utf-16le', true, inUtf16(TEXT, true, false)],
  ['utf-16be', false, inUtf16(TEXT, false, true)],
  ['utf-16be', true, inUtf16(TEXT, false, false)],
  ['windows-1252', true, inWindows1252(TEXT)],
])('%s is detected and decoded (guessed: %s)', (encoding, isGuess, bytes) => {
  expect(decodeText(bytes)).toEqual({ encoding, isGuess, replaced: [], text: TEXT });
});

test.each([
  ['without a mark', ''],
  ['with a mark', '\uFEFF'],
])('an invalid byte in UTF-8, %s, costs one character, and its line is reported', (_, mark) => {
  const sound = new TextEncoder().encode(`${mark}Größe\r\nCafé a`);
  const bytes = Uint8Array.of(...sound, 0xe9, 10, ...new TextEncoder().encode('“fin”'));
  expect(decodeText(bytes)).toEqual({
    encoding: 'utf-8',
    isGuess: false,
    replaced: [2],
    text: 'Größe\r\nCafé a\uFFFD\n“fin”',
  });
  const read = importText(Uint8Array.of(...new TextEncoder().encode('Date,Title\n2001,Größe\n2002,'), 0xe9, 101), {
    name: 'a table',
    today: '2026-11-23',
  });
  expect(read).toMatchObject({
    value: {
      issues: [
        { rule: 'format', severity: 'warning', line: 3, message: expect.stringMatching(/1 letter cannot/) },
        { rule: 'R1' },
        { rule: 'R1' },
      ],
    },
  });
});

test('any bytes decode to some text, and any UTF-8 text decodes to itself', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes).text === 'string'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const marked = `a${text}`; // The prefix prevents a leading byte-order mark, which would be removed.
      expect(decodeText(new TextEncoder().encode(marked)).text).toBe(marked);
    }),
  );
});
