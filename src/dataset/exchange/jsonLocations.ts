// Finds the line of a path in JSON text: `events[3].citations[0]` is on line 412. Skips values that no path needs.

import { type JSONPath, parse, type ParseError, printParseErrorCode, visit } from 'jsonc-parser';
import type { Issue } from '../format/issue.ts';

/** "events[3].date" as the segments of a path; the inverse of `joinPath`. */
const splitPath = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((segment) => segment !== '');
const joinPath = (segments: JSONPath | readonly string[]): string => segments.join('\u0000');

/** Path → line, from 1. For a missing value it is the line of the nearest ancestor. */
export function findLines(text: string, paths: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = new Set<string>();
  const all = new Set(paths);
  for (const path of all) {
    const segments = splitPath(path);
    for (let length = 0; length <= segments.length; length++) wanted.add(joinPath(segments.slice(0, length)));
  }
  const lines = new Map<string, number>();
  /** Records the line of a wanted value. Returns false to skip the children of others. */
  const recordLine = (line: number, path: () => JSONPath): boolean => {
    const key = joinPath(path());
    if (!wanted.has(key)) return false;
    if (!lines.has(key)) lines.set(key, line + 1);
    return true;
  };
  visit(text, {
    onObjectBegin: (_, __, line, ___, path) => recordLine(line, path),
    onArrayBegin: (_, __, line, ___, path) => recordLine(line, path),
    onLiteralValue: (_, __, ___, line, ____, path) => void recordLine(line, path),
    // Without these callbacks the library does not resume after skipping a value.
    onObjectEnd: () => {},
    onArrayEnd: () => {},
  });
  const found = new Map<string, number>();
  for (const path of all) {
    const segments = [...splitPath(path)];
    while (segments.length > 0 && !lines.has(joinPath(segments))) segments.pop();
    found.set(path, lines.get(joinPath(segments)) ?? 1);
  }
  return found;
}

const printPath = (segments: JSONPath): string =>
  segments
    .map((segment, at) => (typeof segment === 'number' ? `[${segment}]` : `${at > 0 ? '.' : ''}${segment}`))
    .join('');

/** Duplicate names in an object. JSON.parse uses the last value and loses the others. */
export function findDuplicateNames(text: string): readonly (Issue & { readonly line: number })[] {
  const found: (Issue & { readonly line: number })[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, _, __, line, ___, path) => {
      const names = open.at(-1);
      if (names?.has(name)) {
        found.push({
          ...{ rule: 'format', severity: 'error', event: null, line: line + 1 },
          path: printPath([...path(), name]),
          message: 'occurs twice in one object; only the last one counts',
          fix: 'merge the two under one name',
        });
      }
      names?.add(name);
    },
  });
  return found;
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON has no comments',
  CommaExpected: 'a comma is missing before this',
  PropertyNameExpected: 'a name in quotation marks is expected, perhaps after a comma too many',
  ValueExpected: 'a value is expected, perhaps after a comma too many',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  EndOfFileExpected: 'there is more after the end',
  InvalidSymbol: 'this is neither a text in quotation marks, nor a number, true, false or null',
  InvalidNumberFormat: 'this is no number as JSON writes them',
  UnexpectedEndOfNumber: 'this number has no end',
  UnexpectedEndOfComment: 'JSON has no comments, and this one has no end',
  InvalidUnicode: 'after \\u four digits or letters from a to f are expected',
  InvalidEscapeCharacter: 'a backslash in a text must be doubled',
  InvalidCharacter: 'a text contains a line break or a tab; write \\n or \\t, or close the text first',
};

/** The first syntax error and its line; null if the text is JSON. */
export function findJsonError(text: string): { readonly line: number; readonly message: string } | null {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return null;
  const code = printParseErrorCode(first.error);
  return { line: text.slice(0, first.offset).split('\n').length, message: MESSAGES[code] ?? code };
}
