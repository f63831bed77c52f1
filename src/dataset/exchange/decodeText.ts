// Decodes text of unknown encoding: UTF-8, UTF-16, or the older encodings of spreadsheets, with chardet.
// https://encoding.spec.whatwg.org/

import { analyse } from 'chardet';

/** A label of the Encoding standard, in lower case. */
export type Encoding = string;

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

/** The older encodings that spreadsheets write, by chardet's names. Its others are guessed too often. */
const OLDER: Readonly<Record<string, Encoding>> = {
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'ISO-8859-5': 'iso-8859-5',
  'windows-1253': 'windows-1253',
  'ISO-8859-7': 'windows-1253',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-6': 'windows-1256',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
};

/** Letters that are common in Polish, Czech and Hungarian as windows-1250 writes them, and signs in windows-1252. */
const CENTRAL_EUROPEAN = /(?<=[a-z])[\xb3\xb9\xbf\x9c\x9f]|[\xb3\xa3\x8c\x8f\xaf](?=[a-z])|(?<=[a-z])\xea(?![a-z])/g;

/** The likeliest encoding of bytes that are not Unicode. */
function guessOlder(bytes: Uint8Array, latin: string): Encoding {
  const sample = bytes.subarray(0, 65_536);
  const central = latin.slice(0, 65_536).match(CENTRAL_EUROPEAN)?.length ?? 0;
  const beyond = Array.from(sample).filter((byte) => byte > 0x7f).length;
  if (central * 4 >= beyond) return 'windows-1250';
  const [best] = analyse(sample).filter(({ name }) => name in OLDER || /^ISO-8859-1$|^windows-1252$/.test(name));
  return (best && OLDER[best.name]) ?? 'windows-1252';
}

function decodeOlder(bytes: Uint8Array): DecodedText {
  const latin = Array.from({ length: Math.ceil(Math.min(bytes.length, 65_536) / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, at * 8192 + 8192)),
  ).join('');
  const encoding = guessOlder(bytes, latin);
  if (encoding === 'windows-1252') {
    return { text: decodeWindows1252(bytes), encoding, isGuess: true, replaced: [] };
  }
  return decodeMarked(bytes, encoding, true);
}

/**
 * Decodes bytes, in `given` if it is a known encoding. Never fails: what is neither UTF-16 nor mostly UTF-8 is read in the
 * older encoding that its bytes suggest.
 */
export function decodeText(bytes: Uint8Array, given?: Encoding): DecodedText {
  if (given !== undefined) return decodeMarked(bytes, given, false);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? guessUtf16(bytes);
  if (encoding) return decodeMarked(bytes, encoding, !marked);
  const utf8 = decodeMarked(bytes, 'utf-8', false);
  // A few invalid bytes do not make a UTF-8 file windows-1252.
  const valid = utf8.text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  if (utf8.replaced.length === 0 || valid > utf8.replaced.length) return utf8;
  return decodeOlder(bytes);
}
