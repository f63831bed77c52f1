// `npm run check:browsers`: compares what the built site uses with the browsers that it is for (docs/BROWSERS.md). Syntax is
// the build's to lower, with the same table; this finds what cannot be lowered: functions, properties, elements, selectors.
// What it knows of browsers is web-features, the data behind "Baseline" (https://web-platform-dx.github.io/web-features/).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, isCommand, readOptions, runCommand, UserError } from './cliUtils.mjs';

/** Baseline 2023: what every one of these could do at the end of that year. Phones have the same versions. */
export const BROWSERS = { chrome: '120', edge: '120', firefox: '121', safari: '17.2' };

/** For Vite's build.target. */
export const BUILD_TARGET = Object.entries(BROWSERS).map(([name, version]) => name + version);

/** @type {Readonly<Record<string, string>>} */
const versions = {
  ...BROWSERS,
  chrome_android: BROWSERS.chrome,
  firefox_android: BROWSERS.firefox,
  safari_ios: BROWSERS.safari,
};

/**
 * Newer than the browsers above and used all the same: by its key in the data or what that begins with, why that does no harm.
 * @type {Readonly<Record<string, string>>}
 */
export const ALLOWED = {
  'api.AbortSignal.timeout_static':
    'older Chrome has it and only names the error of a timeout differently, which nothing reads',
  'api.Document.startViewTransition': 'in React, which asks first; nothing here uses it',
  'api.Element.startViewTransition': 'in React, which asks first; nothing here uses it',
  'api.Navigator.connection': 'in React, which asks first',
  'api.Navigator.share': 'asked for first: without it there is no “Share” button beside “Copy”',
  'api.Navigator.wakeLock':
    'asked for first: without it the kiosk’s machine must be told not to sleep (docs/KIOSK-MODE.md)',
  'api.Window.cancelIdleCallback': 'with requestIdleCallback',
  'api.Window.devicePixelRatio': 'everywhere in fact; Safari only does not change it when its page is zoomed',
  'api.Window.open': 'everywhere in fact; phones do not open windows of a given size',
  'api.Window.requestIdleCallback': 'asked for first',
  'css.at-rules.page': 'margins of paper: without it the browser’s own',
  'css.properties.accent-color': 'colour of checkboxes: without it the system’s',
  'css.properties.break-after.avoid':
    'on paper a heading may part from its text; src/features/print keeps them in one box as well',
  'css.properties.break-before.avoid': 'on paper a page may begin with a last line',
  'css.properties.content-visibility': 'speed only',
  'css.properties.cursor': 'phones have no pointer',
  'css.properties.field-sizing': 'without it a field of text has a fixed height and scrolls',
  'css.properties.font-family.ui-monospace': 'other typefaces follow in the list',
  'css.properties.forced-color-adjust': 'Safari has no forced colours',
  'css.properties.hanging-punctuation': 'decoration',
  'css.properties.overflow-clip-margin': 'without it a focus outline may be cut by a pixel or two',
  'css.properties.overscroll-behavior': 'everywhere in fact, with a difference in boxes that do not scroll',
  'css.properties.resize': 'phones cannot resize a field',
  'css.properties.scrollbar-gutter': 'without it text moves when a scrollbar comes',
  'css.properties.scrollbar-width': 'without it scrollbars are as wide as the system’s',
  'css.properties.text-size-adjust':
    'the build adds -webkit-; Firefox does not enlarge text by itself on pages made for phones',
  'css.properties.text-wrap': 'without it lines break less evenly',
  'css.properties.user-select': 'the build adds -webkit-',
  'html.elements.img.fetchpriority': 'speed only',
  'html.elements.iframe.allowfullscreen': 'in code for other sites’ pages: without it a frame stays as it is',
  'html.elements.video.playsinline': 'for phones that would fill the screen with a film; others play it in its place',
  'html.global_attributes.is': 'in React; nothing here uses it',
  'javascript.builtins.Intl.Segmenter': 'asked for first (src/features/share/socialImage.ts)',
};

/**
 * Names that only newer browsers have, but which mean something else in this code.
 * @type {Readonly<Record<string, string>>}
 */
export const OURS = {
  take: 'the parser of written dates',
  toArray: 'vis-data',
};

/**
 * @typedef {Record<string, string>} Support by browser, the first version
 * @typedef {Map<string, Support>} Features by key, such as "api.URL.canParse_static"
 */

/** @returns {Promise<Features>} */
export async function readFeatures() {
  const { features } = await import('web-features');
  const all = /** @type {{ status?: { by_compat_key?: Record<string, { support: Support }> } }[]} */ (
    Object.values(features)
  );
  return new Map(
    all.flatMap(({ status }) =>
      Object.entries(status?.by_compat_key ?? {}).map(([key, { support }]) => /** @type {const} */ ([key, support])),
    ),
  );
}

/** @param {string} version */
const toNumbers = (version) => version.replace('≤', '').split('.').map(Number);

/**
 * @param {Support} support
 * @returns {string[]} the browsers that lack it
 */
export function lacking(support) {
  return Object.entries(versions)
    .filter(([name, version]) => {
      const first = support[name];
      if (first === undefined) return true;
      const [major = 0, minor = 0] = toNumbers(first);
      const [ourMajor = 0, ourMinor = 0] = toNumbers(version);
      return major > ourMajor || (major === ourMajor && minor > ourMinor);
    })
    .map(([name]) => name);
}

/** The interfaces whose methods are known by their names alone, whatever they are called on. */
const PAGE =
  /^(?:Element|(?:HTML|SVG)\w*Element|Node|Document|Window|Event|Range|Selection|Blob|Response|URLSearchParams|ShadowRoot|Animation)$/;
const LANGUAGE = /^(?:Array|String|Set|Map|WeakMap|Promise|Iterator|TypedArray|Uint8Array|ArrayBuffer|RegExp|Date)$/;

/**
 * Finds features by what the code calls them. A name that several things share is new only where each of them is.
 * @param {Features} features
 */
function makeIndex(features) {
  /** @type {Map<string, string[]>} */
  const members = new Map();
  /** @type {(map: Map<string, string[]>, name: string, key: string) => void} */
  const add = (map, name, key) => void map.set(name, [...(map.get(name) ?? []), key]);
  /** @type {Map<string, string[]>} */
  const cssWords = new Map();
  for (const key of features.keys()) {
    const parts = key.split('.');
    const [area, , , name] = parts;
    if (area === 'api' && parts.length === 3 && parts[2] && PAGE.test(parts[1] ?? '')) add(members, parts[2], key);
    if (area === 'javascript' && parts[1] === 'builtins' && parts.length === 4 && name && LANGUAGE.test(parts[2] ?? ''))
      add(members, name, key);
    if (area === 'css' && parts[1] === 'types') add(cssWords, parts.at(-1) ?? '', key);
  }
  return { members, cssWords };
}

/**
 * @param {string} text of a script
 * @param {Features} features
 * @param {(text: string) => unknown} parse
 * @returns {Set<string>} keys of what it uses
 */
export function usesOfScript(text, features, parse) {
  const { members } = makeIndex(features);
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {readonly string[]} keys */
  const see = (...keys) => {
    for (const key of keys) if (features.has(key)) found.add(key);
  };
  /** @type {Readonly<Record<string, string>>} */
  const instances = { navigator: 'Navigator', document: 'Document', window: 'Window', globalThis: 'Window' };
  /** @param {any} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (node.type === 'MemberExpression' && !node.computed) {
      const name = node.property.name;
      const on = node.object.type === 'Identifier' ? node.object.name : '';
      if (on in instances) see(`api.${instances[on]}.${name}`);
      else if (/^[A-Z]/.test(on)) see(`api.${on}.${name}_static`, `javascript.builtins.${on}.${name}`);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed) {
      const { object, property } = node.callee;
      const { name } = property;
      // A static method has been looked up above.
      const isStatic = object.type === 'Identifier' && /^[A-Z]\w\w/.test(object.name);
      const shared = isStatic || Object.hasOwn(OURS, name) ? [] : (members.get(name) ?? []);
      // Some names of what has always been there are not in the data at all: only a name that is always new counts.
      if (shared.length > 0 && shared.every((key) => lacking(features.get(key) ?? {}).length > 0)) see(...shared);
    }
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
      see(`api.${node.callee.name}`, `javascript.builtins.${node.callee.name}`);
    if (node.type === 'Literal' && node.regex) {
      const { pattern, flags } = node.regex;
      if (/\(\?<[=!]/.test(pattern)) see('javascript.regular_expressions.lookbehind_assertion');
      if (/\(\?[ims]*-?[ims]*:/.test(pattern.replaceAll('(?:', ''))) see('javascript.regular_expressions.modifier');
      if (flags.includes('v')) see('javascript.builtins.RegExp.unicodeSets');
    }
    if (node.type === 'CallExpression') {
      const [first, second] = node.arguments;
      // What makes an element: its name, then its properties.
      const name =
        first?.type === 'Literal'
          ? first.value
          : first?.type === 'TemplateLiteral' && first.quasis.length === 1
            ? first.quasis[0].value.cooked
            : null;
      if (typeof name === 'string' && second?.type === 'ObjectExpression') {
        const attributes = second.properties.flatMap((/** @type {any} */ one) => one.key?.name ?? one.key?.value ?? []);
        if (features.has(`html.elements.${name}`) || /^(?:div|span|p|button|a|input)$/.test(name))
          seeElement(name, attributes, see);
      }
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value);
  };
  visit(parse(text));
  return found;
}

/**
 * @param {string} name
 * @param {readonly string[]} attributes
 * @param {(...keys: string[]) => void} see
 */
function seeElement(name, attributes, see) {
  const lower = attributes.map((one) => one.toLowerCase());
  see(`html.elements.${name}`);
  see(...lower.map((one) => `html.elements.${name}.${one}`), ...lower.map((one) => `html.global_attributes.${one}`));
}

/**
 * @param {string} html
 * @param {Features} features
 * @returns {Set<string>} keys of the elements and attributes that it has
 */
export function usesOfHtml(html, features) {
  /** @type {Set<string>} */
  const found = new Set();
  const bare = html.replaceAll(/<(script|style)\b([^>]*)>.*?<\/\1>/gs, '<$1$2>');
  for (const [, name = '', rest = ''] of bare.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>/g)) {
    const attributes = [...rest.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, one = '']) => one);
    seeElement(name, attributes, (...keys) => {
      for (const key of keys) if (features.has(key)) found.add(key);
    });
  }
  return found;
}

/**
 * @param {string} text of a style sheet
 * @param {Features} features
 * @returns {Set<string>} keys of the properties, values, functions, selectors and rules that it has
 */
export function usesOfStyle(text, features) {
  const { cssWords } = makeIndex(features);
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {readonly string[]} keys */
  const see = (...keys) => {
    for (const key of keys) if (features.has(key)) found.add(key);
  };
  const bare = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/"(?:[^"\\]|\\.)*"|url\([^)]*\)/g, '""');
  for (const [, name = '', rest = ''] of bare.matchAll(/@([\w-]+)([^{;]*)/g)) {
    see(`css.at-rules.${name}`);
    for (const [word] of rest.matchAll(/[a-z][\w-]+/g)) see(`css.at-rules.${name}.${word}`);
  }
  for (const [, property = '', value = ''] of bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]*)(?=[;}])/g)) {
    if (property.startsWith('--')) continue;
    see(`css.properties.${property}`);
    for (const [word] of value.matchAll(/[a-z][\w-]*/g)) see(`css.properties.${property}.${word}`);
  }
  for (const [, name = ''] of bare.matchAll(/([a-z][\w-]*)\(/g)) {
    const shared = cssWords.get(name) ?? [];
    if (shared.length > 0 && shared.every((key) => lacking(features.get(key) ?? {}).length > 0)) see(...shared);
  }
  for (const [prelude] of bare.matchAll(/(?<=^|[{};])[^{};@]+(?=\{)/g)) {
    for (const [, name = ''] of prelude.matchAll(/::?([a-z][\w-]*)/g)) see(`css.selectors.${name}`);
    if (/(?:^|[\s,])&/.test(prelude)) see('css.selectors.nesting');
  }
  return found;
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} dist the folder of the built site
 * @returns {Promise<{ key: string, files: string[], lacks: string[] }[]>} what the browsers lack, allowed or not
 */
export async function checkBrowsers(dist) {
  const { parseAst } = await import('vite');
  const features = await readFeatures();
  /** @type {Map<string, string[]>} */
  const uses = new Map();
  for (const file of filesOf(dist)) {
    const name = file.slice(dist.length + 1);
    // One event's page is like another.
    if (!/\.(?:js|css|html)$/.test(file) || /event\/(?!$)/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    const found = file.endsWith('.js')
      ? usesOfScript(text, features, (code) => parseAst(code))
      : file.endsWith('.css')
        ? usesOfStyle(text, features)
        : usesOfHtml(text, features);
    for (const key of found) uses.set(key, [...(uses.get(key) ?? []), name]);
  }
  return [...uses]
    .map(([key, files]) => ({ key, files, lacks: lacking(features.get(key) ?? {}) }))
    .filter(({ lacks }) => lacks.length > 0);
}

async function main() {
  const { dist = join(home, 'dist') } = readOptions(
    process.argv.slice(2),
    { dist: 'value' },
    'Usage: node scripts/browsers.mjs [--dist folder]',
  );
  const found = await checkBrowsers(String(dist));
  const allowed = Object.keys(ALLOWED);
  /** @type {(key: string, entry: string) => boolean} */
  const isUnder = (key, entry) => key === entry || key.startsWith(`${entry}.`);
  const bad = found.filter(({ key }) => !allowed.some((entry) => isUnder(key, entry)));
  for (const { key, files, lacks } of bad)
    console.log(`${key}: not in ${lacks.join(', ')}. Used in ${files.join(', ')}`);
  const unused = allowed.filter((entry) => !found.some(({ key }) => isUnder(key, entry)));
  if (unused.length > 0)
    throw new UserError(`ALLOWED in scripts/browsers.mjs names what is not used: ${unused.join(', ')}`);
  if (bad.length > 0)
    throw new UserError(
      `\n${bad.length} features are newer than ${BUILD_TARGET.join(', ')}. Do without, or ask before use and add them to ALLOWED in scripts/browsers.mjs.`,
    );
  console.log(
    `Nothing needs a browser newer than ${BUILD_TARGET.join(', ')}; ${found.length} features are used where they are there.`,
  );
}

if (isCommand(import.meta.url)) await runCommand(main);
