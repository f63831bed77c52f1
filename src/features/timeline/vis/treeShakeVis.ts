// A Vite plugin that rewrites vis-timeline's one file so that the bundler can drop what this site never runs (its second
// chart, its options editor), and so that it writes text in place of HTML. It works on the exact file of VIS_FILE only.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = (file: string): string => fileURLToPath(new URL(`./shims/${file}`, import.meta.url));

/** Small replacements for packages of which the library uses little. */
export const SHIM_ALIASES = [
  { find: /^moment$/, replacement: shim('moment.ts') },
  { find: /^xss$/, replacement: shim('xss.ts') },
  { find: /^(?:@egjs\/hammerjs|propagating-hammerjs|keycharm)$/, replacement: shim('hammer.ts') },
] as const;

/** The file that the rewriting was written for: vis-timeline 8.5.4, with its SHA-256. */
export const VIS_FILE = {
  path: 'vis-timeline/esnext/esm/vis-timeline-graph2d.mjs',
  sha256: 'ce979d2f6efeda81932101545cedd0e627e044a17d23c6bc4cfdc471f3025b53',
} as const;

const INSTRUCTIONS = `src/features/timeline/vis relies on private members of vis-timeline. After changing its version:
  1. npx vitest run src/features/timeline/vis (contract.test.ts names each member and who uses it); correct the code
  2. npx playwright test timeline touch keyboard
  3. put the file's new path and SHA-256 into VIS_FILE in src/features/timeline/vis/treeShakeVis.ts`;

/** Overrides of an abstract method that throws. The library calls it for the option `configure`, which is never set. */
const NEVER_CALLED = '_createConfigurator';

/** Classes that the library constructs for options that are never set: its clusters, tooltips, click to activate, custom times. */
const NEVER_MADE: ReadonlySet<string | null> = new Set(['ClusterGenerator', 'Popup', 'Activator', 'CustomTime']);

/** Kinds of items that the library registers and the adapter never asks for: its items are ranges. */
const NEVER_ASKED: ReadonlySet<string | null> = new Set(['BoxItem', 'PointItem']);

/** An ESTree node, with the properties that are read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A range of the program and its replacement. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;
const change = ({ start, end }: Node, text: string): Change => ({ start, end, text });

/** Applies the changes, which must not overlap. */
const changed = (code: string, changes: readonly Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** "LineGraph" of `LineGraph.prototype.redraw = …`. */
function completed({ expression }: Node): string | null {
  if (!isNode(expression) || expression.type !== 'AssignmentExpression') return null;
  let target: unknown = expression.left;
  while (isNode(target) && target.type === 'MemberExpression') target = target.object;
  return target === expression.left ? null : nameOf(target);
}

interface Gathered {
  readonly name: string;
  /** The function and the assignments that make a class of it. */
  readonly parts: readonly Node[];
}

/** Whether a statement reads the name while it runs. The body of a function runs later. */
const reads = (node: Node, name: string): boolean =>
  nameOf(node) === name ||
  (!/Function|MethodDefinition/.test(node.type) && childrenOf(node).some((child) => reads(child, name)));

const endOf = ({ parts }: Gathered): number => parts.at(-1)?.start ?? 0;

/** The classes that can become a `const` at their last part: unlike a function declaration, a const is not hoisted. */
function movable(statements: readonly Node[], classes: readonly Gathered[]): readonly Gathered[] {
  const owner = new Map(classes.flatMap((one) => one.parts.map((part) => [part, one])));
  const kept = classes.filter(
    (one) =>
      !statements.some((statement) => {
        const of = owner.get(statement);
        const runs = of ? endOf(of) : statement.start;
        return of !== one && runs < endOf(one) && reads(statement, one.name);
      }),
  );
  return kept.length === classes.length ? kept : movable(statements, kept);
}

/** Turns a function and the assignments that make a class of it into one pure value, which the bundler drops if unused. */
function gatherClasses(code: string, program: Node): readonly Change[] {
  const statements = childrenOf(program);
  const classes = statements
    .filter(({ type }) => type === 'FunctionDeclaration' || type === 'ClassDeclaration')
    .map((declaration) => {
      const name = nameOf(declaration.id) ?? '';
      return { name, parts: [declaration, ...statements.filter((statement) => completed(statement) === name)] };
    })
    .filter(({ parts }) => parts.length > 1);
  return movable(statements, classes).flatMap(({ name, parts }) => {
    const last = parts.at(-1);
    const text = parts.map(({ start, end }) => code.slice(start, end)).join('\n');
    const value = `const ${name} = /* @__PURE__ */ (() => {\n${text}\nreturn ${name};\n})();`;
    return parts.map((part) => change(part, part === last ? value : ''));
  });
}

/** Removes the overrides of NEVER_CALLED. */
const dropNeverCalled = (program: Node): readonly Change[] =>
  childrenOf(program)
    .filter(({ type, superClass }) => type === 'ClassDeclaration' && isNode(superClass))
    .flatMap(({ body }) => (isNode(body) ? childrenOf(body) : []))
    .filter(({ key }) => nameOf(key) === NEVER_CALLED)
    .map((method) => change(method, ''));

/** Replaces `new X(…)` of NEVER_MADE by null. */
const dropNeverMade = (program: Node): readonly Change[] =>
  [...nodesIn(program)]
    .filter(({ type, callee }) => type === 'NewExpression' && NEVER_MADE.has(nameOf(callee)))
    .map((made) => change(made, 'null'));

/** Rewrites the values of `ItemSet.types = { … }` that are in NEVER_ASKED to null. */
const dropNeverAsked = (program: Node): readonly Change[] =>
  [...nodesIn(program)]
    .filter(({ type, left }) => type === 'AssignmentExpression' && isNode(left) && nameOf(left.property) === 'types')
    .flatMap(({ right }) => (isNode(right) ? childrenOf(right) : []))
    .flatMap(({ value }) => (isNode(value) && NEVER_ASKED.has(nameOf(value)) ? [change(value, 'null')] : []));

/** Rewrites `all = { ...util }` of a namespace to `all = { some: util.some }` if only `all.some` is read. */
function nameSpreads(program: Node): readonly Change[] {
  const nodes = [...nodesIn(program)];
  const namespaces = nodes.flatMap(({ type, local }) =>
    type === 'ImportNamespaceSpecifier' ? (nameOf(local) ?? []) : [],
  );
  return nodes.flatMap(({ type, id, init }) => {
    if (type !== 'VariableDeclarator' || !isNode(init)) return [];
    const spread = childrenOf(init).find(({ argument }) => namespaces.includes(nameOf(argument) ?? ''));
    if (!spread) return [];
    const own = childrenOf(init).flatMap(({ key }) => nameOf(key) ?? []);
    const users = nodes.filter((node) => childrenOf(node).some((child) => nameOf(child) === nameOf(id)));
    const asked = users.flatMap((user) =>
      user.type === 'MemberExpression' && !user.computed ? (nameOf(user.property) ?? []) : [],
    );
    // Two users are its declaration and one `defineProperty`. Any other use might read every name.
    if (users.length > asked.length + 2) return [];
    const names = [...new Set(asked)].filter((name) => !own.includes(name) && name !== 'xss');
    return [change(spread, names.map((name) => `${name}: ${nameOf(spread.argument)}.${name}`).join(', '))];
  });
}

/** Rewrites `x.innerHTML = all.xss(text)` to `x.textContent = text`. */
function* htmlSet(code: string, { type, left, right }: Node): Generator<Change> {
  if (type !== 'AssignmentExpression' || !isNode(left) || nameOf(left.property) !== 'innerHTML') return;
  if (isNode(left.property)) yield change(left.property, 'textContent');
  if (!isNode(right) || !isNode(right.callee) || nameOf(right.callee.property) !== 'xss') return;
  const [text] = Array.isArray(right.arguments) ? right.arguments : [];
  if (isNode(text)) yield change(right, code.slice(text.start, text.end));
}

/**
 * Makes the library write text in place of HTML, so that pages can require Trusted Types. Its HTML filter is left out,
 * since its escapes would be shown.
 */
export const textForHtml = (code: string, program: Node): string =>
  changed(
    code,
    [...nodesIn(program)].flatMap((node) => [...htmlSet(code, node)]),
  );

/** Rewrites the library so that the bundler can drop what is not used. */
export function treeShake(code: string, program: Node): string {
  return changed(code, [...gatherClasses(code, program), ...dropNeverCalled(program), ...nameSpreads(program)]);
}

/**
 * Rewrites `props.border.left = 1` to 0. The library takes each panel's border for 1 px wide; the site's style sheet draws
 * none, and every item would stand up to 2 px beside its time.
 */
const withoutBorders = (program: Node): readonly Change[] =>
  [...nodesIn(program)].flatMap(({ type, left, right }) => {
    if (type !== 'AssignmentExpression' || !isNode(left) || !isNode(left.object) || !isNode(right)) return [];
    return nameOf(left.object.property) === 'border' && right.value === 1 ? [change(right, '0')] : [];
  });

/** Removes the construction of the classes in NEVER_MADE, the items in NEVER_ASKED, and the panels' borders. */
export const withoutNeverMade = (code: string, program: Node): string =>
  changed(code, [...dropNeverMade(program), ...dropNeverAsked(program), ...withoutBorders(program)]);

/** In the build and in `npm run dev`. Fails where the installed library is not VIS_FILE. */
export function treeShakeVis(): Plugin {
  let isBuild = false;
  let isFound = false;
  return {
    name: 'on-the-record:tree-shake-vis',
    config: () => ({
      // Pre-bundling would bypass the transform. The packages are ES modules except component-emitter.
      optimizeDeps: {
        exclude: ['vis-timeline', 'vis-data', 'vis-util'],
        include: ['component-emitter', 'uuid'],
      },
    }),
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async transform(code, id) {
      const [path = ''] = id.replaceAll('\\', '/').split('?');
      if (!/\/node_modules\/vis-timeline\/.*\.m?js$/.test(path)) return;
      // From the disk: the development server removes the link to the source map from `code`.
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      if (!path.endsWith(VIS_FILE.path) || sha256 !== VIS_FILE.sha256) {
        return this.error(`vis-timeline has another file than expected: ${path}, SHA-256 ${sha256}.\n${INSTRUCTIONS}`);
      }
      isFound = true;
      const parse = (text: string): Node => this.parse(text) as unknown as Node;
      const safe = textForHtml(code, parse(code));
      const used = withoutNeverMade(safe, parse(safe));
      return { code: treeShake(used, parse(used)), map: null };
    },
    buildEnd(error) {
      if (!error && isBuild && !isFound) this.error(`${VIS_FILE.path} is not in the build.\n${INSTRUCTIONS}`);
    },
  };
}
