// `npm run check:imports`: checks every relative import, types included, against the table of layers, and finds import
// cycles. The parser is the bundler's own, so what it reads is what is built.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

/**
 * The layers, from the top. A file imports its own folder and the layers below. Folders in one row do not import each
 * other; `*` stands for each folder there. Tests may import everything.
 * @type {readonly (readonly string[])[]}
 */
export const LAYERS = [
  ['scripts/build', 'scripts/cli'],
  ['scripts/dataset'],
  ['scripts'],
  ['src/boot', 'src/gallery'],
  ['src/modes/*'],
  ['src/app'],
  ['src/features/*'],
  ['src/ui'],
  ['src/i18n', 'src/theme'],
  ['src/state'],
  ['src/dataset/loading'],
  ['src/dataset/exchange'],
  ['src/dataset/format'],
  ['src/engine'],
  ['src/model'],
];

/** Only tests, e2e and the gallery import this folder. */
const TESTING = 'src/testing';
const GALLERY = 'src/gallery';
/** All that e2e imports beside its own files and `src/testing`: pure modules, and what it tests against. */
const E2E_IMPORTS = [
  'playwright.config.ts',
  'scripts/engines.mjs',
  'scripts/size.mjs',
  'src/dataset/loading/datasetUrl.ts',
  'src/i18n/ur/editor.ts',
  'src/i18n/ur/interface.ts',
  'src/state/viewFields.ts',
  'src/ui/qr.ts',
];
/** These run before anything is installed: they and what they import statically import Node and each other only. */
const BEFORE_INSTALL = ['scripts/start.mjs', 'scripts/test.mjs'];

/**
 * `to` is a path from the project's folder, or a package's name where `isPackage`.
 * @typedef {{ from: string, line: number, to: string, isPackage: boolean, isStatic: boolean }} Import
 * @typedef {{ from: string, line: number, text: string, fix: string }} Violation
 */

/** @param {string} file */
const isTest = (file) => /\.(test|fixture)\.[jt]sx?$/.test(file) || isIn(file, TESTING);
/**
 * @param {string} file
 * @param {string} folder
 */
const isIn = (file, folder) => file.startsWith(`${folder}/`);

/**
 * @param {string} file
 * @returns {{ rank: number, folder: string } | undefined} the layer's place in the table, and the file's folder in it
 */
function layerOf(file) {
  const found = LAYERS.flatMap((row, rank) =>
    row.flatMap((folder) => {
      const [, name] = folder.endsWith('/*') ? (new RegExp(`^(${folder.slice(0, -1)}[^/]+)/`).exec(file) ?? []) : [];
      if (folder.endsWith('/*')) return name === undefined ? [] : [{ rank, folder: name }];
      return isIn(file, folder) ? [{ rank, folder }] : [];
    }),
  );
  // "scripts" holds "scripts/build" too: the longest folder is the file's own.
  return found.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/**
 * @param {string} from
 * @param {string} code
 * @returns {Import[]}
 */
export function importsOf(from, code) {
  /** @type {Import[]} */
  const found = [];
  /** @type {(node: { type: string, value?: unknown, start: number } | null, isStatic: boolean) => void} */
  const add = (node, isStatic) => {
    if (node === null || node.type !== 'Literal' || typeof node.value !== 'string') return;
    const isPackage = !node.value.startsWith('.');
    const to = isPackage ? node.value : posix.join(posix.dirname(from), node.value.replace(/\?.*$/, ''));
    found.push({ from, line: code.slice(0, node.start).split('\n').length, to, isPackage, isStatic });
  };
  const { program, errors } = parseSync(from, code);
  if (errors[0] !== undefined) throw new UserError(`${from} cannot be parsed: ${errors[0].message}`);
  new Visitor({
    ImportDeclaration: ({ source }) => add(source, true),
    ExportNamedDeclaration: ({ source }) => add(source, true),
    ExportAllDeclaration: ({ source }) => add(source, true),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, false),
  }).visit(program);
  return found;
}

/**
 * @param {Import} one
 * @returns {{ text: string, fix: string } | undefined} why the table forbids it, and what to do
 */
function forbid({ from, to, isPackage }) {
  if (isPackage) return undefined;
  if (isIn(from, 'e2e')) {
    const isAllowed = isIn(to, 'e2e') || isIn(to, TESTING) || E2E_IMPORTS.includes(to);
    return isAllowed
      ? undefined
      : { text: 'e2e tests the built site', fix: 'test it through the page, or add a pure module to E2E_IMPORTS' };
  }
  if (isTest(from)) return undefined;
  if (isIn(to, TESTING) && !isIn(from, GALLERY))
    return { text: `${TESTING} is for tests`, fix: 'move the shared code out of it' };
  if (isIn(to, 'e2e')) return { text: 'e2e is for tests', fix: 'move the shared code out of it' };
  const [upper, lower] = [layerOf(from), layerOf(to)];
  if (upper === undefined || lower === undefined || upper.folder === lower.folder || upper.rank < lower.rank) {
    return undefined;
  }
  const isSameRow = upper.rank === lower.rank;
  return {
    text: `${upper.folder} must not import ${lower.folder}`,
    fix: isSameRow
      ? 'move what both need to a layer below, or let a layer above pass it as a prop'
      : `move the imported code down to ${upper.folder} or below, or pass it as a parameter`,
  };
}

/**
 * @param {readonly Import[]} imports
 * @returns {readonly (readonly string[])[]} one path a cycle; the first file is its last one too
 */
export function findCycles(imports) {
  /** @type {Map<string, string[]>} */
  const next = new Map();
  for (const { from, to, isPackage } of imports) if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[][]} */
  const cycles = [];
  /** @type {(file: string, path: readonly string[]) => void} */
  const visit = (file, path) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file]);
    if (path.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

/**
 * @param {readonly Import[]} imports
 * @param {readonly string[]} entries
 * @returns {Violation[]} packages that an entry reaches through static imports
 */
function findPackages(imports, entries) {
  const reached = new Set(entries);
  for (const file of reached) {
    for (const { from, to, isPackage, isStatic } of imports)
      if (from === file && isStatic && !isPackage) reached.add(to);
  }
  return imports
    .filter((one) => reached.has(one.from) && one.isStatic && one.isPackage && !one.to.startsWith('node:'))
    .map(({ from, line, to }) => ({
      from,
      line,
      text: `imports ${to}: it runs before anything is installed`,
      fix: 'use what Node has, or import it dynamically after the installation',
    }));
}

/**
 * @param {readonly Import[]} imports
 * @returns {Violation[]}
 */
export function checkImports(imports) {
  const forbidden = imports.flatMap((one) => {
    const found = forbid(one);
    return found ? [{ ...found, text: `imports ${one.to}: ${found.text}`, from: one.from, line: one.line }] : [];
  });
  const cycles = findCycles(imports).map(([from = '', ...path]) => ({
    from,
    line: imports.find((one) => one.from === from && one.to === path[0])?.line ?? 1,
    text: `import cycle: ${[from, ...path].join(' → ')}`,
    fix: 'move what both files need into a third one',
  }));
  return [...forbidden, ...cycles, ...findPackages(imports, BEFORE_INSTALL)];
}

/** @returns {Import[]} of all sources */
export function readImports() {
  return ['src', 'scripts', 'e2e'].flatMap((top) =>
    readdirSync(join(home, top), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(top, name.replaceAll('\\', '/')))
      .filter((file) => /\.(ts|tsx|js|mjs)$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .flatMap((file) => importsOf(file, readFileSync(join(home, file), 'utf8'))),
  );
}

function main() {
  const imports = readImports();
  if (imports.length === 0)
    throw new UserError('No import was found: correct readImports in scripts/checkImports.mjs.');
  const violations = checkImports(imports);
  for (const { from, line, text, fix } of violations) console.error(`${from}:${line} ${text}. Fix: ${fix}.`);
  if (violations.length > 0) throw new UserError('\nThe table of layers is in scripts/checkImports.mjs.');
  console.log(`${imports.length} imports keep to the layers, without a cycle.`);
}

if (isCommand(import.meta.url)) await runCommand(main);
