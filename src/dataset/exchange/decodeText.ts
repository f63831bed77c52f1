// Decodes text of unknown encoding: UTF-8, UTF-16 or windows-1252.
// https://encoding.spec.whatwg.org/

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** True if the encoding was guessed. */
  readonly isGuess: boolean;
  /** The line, from 1, of each invalid byte sequence that became “\uFFFD”. */
  readonly replaced: readonly number[];
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The characters 80 to 9f of windows-1252. Some Node releases decode them as Latin-1. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u009f]/g, (char) => FROM_80[char.charCodeAt(0) - 0x80] ?? char);
}

/** Detects UTF-16 without a byte-order mark: in mostly Latin text every other byte is 0. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  return even > many && odd < even / 8 ? 'utf-16be' : null;
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding, isGuess: boolean): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, isGuess, replaced: [] };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const replaced = text.split(/\r\n|\n|\r/).flatMap((line, at) => line.match(/\uFFFD/g)?.map(() => at + 1) ?? []);
    return { text, encoding, isGuess, replaced };
  }
}

/** Decodes bytes. Never fails: falls back to windows-1252 if they are neither UTF-16 nor mostly UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? guessUtf16(bytes);
  if (encoding) return decodeMarked(bytes, encoding, !marked);
  const utf8 = decodeMarked(bytes, 'utf-8', false);
  // A few invalid bytes do not make a UTF-8 file windows-1252.
  const valid = utf8.text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  if (utf8.replaced.length === 0 || valid > utf8.replaced.length) return utf8;
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', isGuess: true, replaced: [] };
}
