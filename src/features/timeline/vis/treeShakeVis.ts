// The timeline's library without what this site never runs (its second chart, its editor of options, its utilities'
// extras), and with text wherever it would write HTML. It is one file, written so that no bundler dares to leave them out; here it is put so that the bundler may.
// A Vite plugin for the build; stand-ins for what the library imports are src/features/timeline/vis/shims.

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const lean = (file: string): string => fileURLToPath(new URL(`./shims/${file}`, import.meta.url));

/** Stand-ins for what the library imports and needs a little of; see their own files. */
export const SHIM_ALIASES = [
  { find: /^moment$/, replacement: lean('moment.ts') },
  { find: /^xss$/, replacement: lean('xss.ts') },
  { find: /^(?:@egjs\/hammerjs|propagating-hammerjs|keycharm)$/, replacement: lean('hammer.ts') },
] as const;

const FILE = /vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.m?js$/;
/** Overrides of an abstract method that throws: made only for the option `configure`, which is never given. */
const NEVER_CALLED = '_createConfigurator';

/** Classes that are made only for what is never asked for: clusters and tooltips of its own, a click to wake it, a line of one's own. */
const NEVER_MADE: ReadonlySet<string | null> = new Set(['ClusterGenerator', 'Popup', 'Activator', 'CustomTime']);

/** An ESTree node, as far as it is looked at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A piece of the program and what stands there instead. */
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

/** A program with the changes made in it; none lies within another. */
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

/** Whether a name is asked for as a statement runs: not within a function, which runs later. */
const asksFor = (node: Node, name: string): boolean =>
  nameOf(node) === name ||
  (!/Function|MethodDefinition/.test(node.type) && childrenOf(node).some((child) => asksFor(child, name)));

const endOf = ({ parts }: Gathered): number => parts.at(-1)?.start ?? 0;

/** Classes whose value can stand where their last part stood: a function is there from the start, a value is not. */
function movable(statements: readonly Node[], classes: readonly Gathered[]): readonly Gathered[] {
  const owner = new Map(classes.flatMap((one) => one.parts.map((part) => [part, one])));
  const kept = classes.filter(
    (one) =>
      !statements.some((statement) => {
        const of = owner.get(statement);
        const runs = of ? endOf(of) : statement.start;
        return of !== one && runs < endOf(one) && asksFor(statement, one.name);
      }),
  );
  return kept.length === classes.length ? kept : movable(statements, kept);
}

/** A function and the assignments that make a class of it, as one value: what nobody uses can then be left out whole. */
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

/** The methods that fall back to the one they override. */
const dropNeverCalled = (program: Node): readonly Change[] =>
  childrenOf(program)
    .filter(({ type, superClass }) => type === 'ClassDeclaration' && isNode(superClass))
    .flatMap(({ body }) => (isNode(body) ? childrenOf(body) : []))
    .filter(({ key }) => nameOf(key) === NEVER_CALLED)
    .map((method) => change(method, ''));

/** The making of what is never made. */
const dropNeverMade = (program: Node): readonly Change[] =>
  [...nodesIn(program)]
    .filter(({ type, callee }) => type === 'NewExpression' && NEVER_MADE.has(nameOf(callee)))
    .map((made) => change(made, 'null'));

/** `all = { ...util }` of a namespace, of which only `all.some` is ever asked for: `all = { some: util.some }`. */
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
    // Beside those its declaration, and the definition of its one property that is not a value; else all may be asked for.
    if (users.length > asked.length + 2) return [];
    const names = [...new Set(asked)].filter((name) => !own.includes(name) && name !== 'xss');
    return [change(spread, names.map((name) => `${name}: ${nameOf(spread.argument)}.${name}`).join(', '))];
  });
}

/** `x.innerHTML = filter(text)`: what it sets, to what, and the text before the library's filter for HTML. */
function* htmlSet(code: string, { type, left, right }: Node): Generator<Change> {
  if (type !== 'AssignmentExpression' || !isNode(left) || nameOf(left.property) !== 'innerHTML') return;
  if (isNode(left.property)) yield change(left.property, 'textContent');
  if (!isNode(right) || !isNode(right.callee) || nameOf(right.callee.property) !== 'xss') return;
  const [text] = Array.isArray(right.arguments) ? right.arguments : [];
  if (isNode(text)) yield change(right, code.slice(text.start, text.end));
}

/**
 * Wherever the library would make HTML of a text, it shows the text: pages may then forbid the making of HTML
 * (require-trusted-types-for), and its filter, which would show its own escapes, is not asked.
 */
export const textForHtml = (code: string, program: Node): string =>
  changed(
    code,
    [...nodesIn(program)].flatMap((node) => [...htmlSet(code, node)]),
  );

/** The library's program, put so that the bundler leaves out what is not run. */
export function treeShake(code: string, program: Node): string {
  return changed(code, [...gatherClasses(code, program), ...dropNeverCalled(program), ...nameSpreads(program)]);
}

/** The program without the making of what no option of ours asks for. */
export const withoutNeverMade = (code: string, program: Node): string => changed(code, dropNeverMade(program));

export function treeShakeVis(): Plugin {
  let found = false;
  return {
    name: 'on-the-record:lean-timeline',
    apply: 'build',
    transform(code, id) {
      if (!FILE.test(id)) return;
      found = true;
      const read = (text: string): Node => this.parse(text) as unknown as Node;
      const plain = textForHtml(code, read(code));
      const used = withoutNeverMade(plain, read(plain));
      return { code: treeShake(used, read(used)), map: null };
    },
    buildEnd(error) {
      if (!error && !found)
        this.warn(
          'vis-timeline has another file than src/features/timeline/vis/treeShakeVis.ts knows: it is bundled whole',
        );
    },
  };
}
