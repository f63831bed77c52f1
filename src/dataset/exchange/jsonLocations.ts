// Where a path into a JSON file stands in its text: `events[3].citations[0]` is on line 412. Reads only what it must.

import { type JSONPath, parse, type ParseError, printParseErrorCode, visit } from 'jsonc-parser';
import type { Issue } from '../format/issue.ts';

/** "events[3].date" as the parts of a path; the inverse of `joinPath`. */
const splitPath = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((part) => part !== '');
const joinPath = (parts: JSONPath | readonly string[]): string => parts.join('\u0000');

/** The lines, counted from 1, of the values at some paths; of the nearest value around it where there is none. */
export function findLines(text: string, paths: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = new Set<string>();
  const all = new Set(paths);
  for (const path of all) {
    const parts = splitPath(path);
    for (let length = 0; length <= parts.length; length++) wanted.add(joinPath(parts.slice(0, length)));
  }
  const lines = new Map<string, number>();
  /** Notes the line of a value that somebody asks for; what nobody asks for is not looked into. */
  const meet = (line: number, path: () => JSONPath): boolean => {
    const place = joinPath(path());
    if (!wanted.has(place)) return false;
    if (!lines.has(place)) lines.set(place, line + 1);
    return true;
  };
  visit(text, {
    onObjectBegin: (_, __, line, ___, path) => meet(line, path),
    onArrayBegin: (_, __, line, ___, path) => meet(line, path),
    onLiteralValue: (_, __, ___, line, ____, path) => void meet(line, path),
    // Without these the library never looks again, once it has not looked into something.
    onObjectEnd: () => {},
    onArrayEnd: () => {},
  });
  const found = new Map<string, number>();
  for (const path of all) {
    const parts = [...splitPath(path)];
    while (parts.length > 0 && !lines.has(joinPath(parts))) parts.pop();
    found.set(path, lines.get(joinPath(parts)) ?? 1);
  }
  return found;
}

const printPath = (parts: JSONPath): string =>
  parts.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`)).join('');

/** Names that are given twice in one object: JSON takes the last, and what stood under the first is lost. */
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
          message: 'stands twice in one object, and only the last of the two counts',
          fix: 'put both together under one name',
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
  InvalidCharacter: 'a line break or a tab stands in a text; write \\n or \\t, or close the text first',
};

/** Why a text is not JSON, and on which line; null where it is. */
export function findJsonError(text: string): { readonly line: number; readonly message: string } | null {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return null;
  const code = printParseErrorCode(first.error);
  return { line: text.slice(0, first.offset).split('\n').length, message: MESSAGES[code] ?? code };
}
