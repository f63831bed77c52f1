import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../testing/temporaryFolder.ts';
import { type Node, textForHtml, treeShake, treeShakeVis, VIS_FILE, withoutNeverMade } from './treeShakeVis.ts';

const shaken = (code: string): string => treeShake(code, parseAst(code) as unknown as Node);
const plain = (code: string): string => textForHtml(code, parseAst(code) as unknown as Node);
const squeezed = (code: string): string => code.replace(/\s+/g, ' ').trim();

test('a class in the old style becomes one value at the position of its last part', () => {
  expect(
    squeezed(
      shaken(`
        function Old(x) { this.x = x; }
        class Base {}
        Old.prototype = new Base();
        function other() { return Old; }
        Old.prototype.draw = function () { return this.x; };
        Other.prototype.draw = 1;
      `),
    ),
  ).toBe(
    squeezed(`
      class Base {}
      function other() { return Old; }
      const Old = /* @__PURE__ */ (() => {
      function Old(x) { this.x = x; }
      Old.prototype = new Base();
      Old.prototype.draw = function () { return this.x; };
      return Old;
      })();
      Other.prototype.draw = 1;
    `),
  );
});

test('a class that is used before its last part is left as it is, and so are the classes that then come too early', () => {
  const early = 'mixin(Early.prototype);\nfunction Early() {}\nEarly.prototype.a = 1;';
  expect(shaken(early)).toBe(early);
  const chain = 'function A() {}\nA.prototype = new B();\nfunction B() {}\nB.prototype.b = 1;';
  expect(squeezed(shaken(chain))).toBe(
    squeezed(`
      const A = /* @__PURE__ */ (() => {
      function A() {}
      A.prototype = new B();
      return A;
      })();
      function B() {}
      B.prototype.b = 1;
    `),
  );
});

test('an override that is never called gives way to the method that it overrides', () => {
  const code =
    'class Base { _createConfigurator() { throw 1; } }\nclass Timeline extends Base { a() {} _createConfigurator() { return 2; } }';
  expect(shaken(code)).toBe(
    'class Base { _createConfigurator() { throw 1; } }\nclass Timeline extends Base { a() {}  }',
  );
});

test('only the used members of a spread namespace are kept', () => {
  const code = `import * as util from 'u';
const all = { ...util, own };
Object.defineProperty(all, 'xss', { get: own });
function own() { return all.extend(all.own, all.xss, all.extend); }`;
  expect(shaken(code)).toContain('const all = { extend: util.extend, own };');
});

test('a spread whose members are not known is left as it is', () => {
  const code = `import * as util from 'u';
const all = { ...util };
Object.defineProperty(all, 'xss', {});
function own(name) { return all[name]; }`;
  expect(shaken(code)).toBe(code);
});

test('where text would become HTML it stays text, without the filter for HTML', () => {
  expect(plain("a.b.innerHTML = ''; c.innerHTML = all.xss(all.xss(text) || '');")).toBe(
    "a.b.textContent = ''; c.textContent = all.xss(text) || '';",
  );
  expect(plain('const was = a.innerHTML; a.title = all.xss(text);')).toBe(
    'const was = a.innerHTML; a.title = all.xss(text);',
  );
});

test('what is never made and never asked for is null, and so left out; ranges stay', () => {
  const code = 'ItemSet.types = { box: BoxItem, range: RangeItem, point: PointItem };\nlet popup = new Popup(dom);';
  expect(withoutNeverMade(code, parseAst(code) as unknown as Node)).toBe(
    'ItemSet.types = { box: null, range: RangeItem, point: null };\nlet popup = null;',
  );
});

test('of the library itself much is left out, and the timeline stays', async () => {
  const { readFile } = await import('node:fs/promises');
  const { createRequire } = await import('node:module');
  const umd = createRequire(import.meta.url).resolve('vis-timeline/esnext');
  const code = await readFile(umd.replace(/umd.*$/, 'esm/vis-timeline-graph2d.mjs'), 'utf8');
  const text = shaken(plain(code));
  expect(text).not.toMatch(/\.(innerHTML|outerHTML) =|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  expect(text).toMatch(/const LineGraph = \/\* @__PURE__ \*\//);
  expect(text).not.toContain('...util,');
  expect(text.match(/_createConfigurator\(\) \{/g)).toHaveLength(1);
  expect(() => parseAst(text)).not.toThrow();
});

test.each([
  ['the known name with other content', VIS_FILE.path],
  ['another name', 'vis-timeline/dist/timeline.js'],
])('another version of the library fails the build with instructions: %s', async (_, path) => {
  const folder = await temporaryFolder({ [`node_modules/${path}`]: 'export const Timeline = 1;' });
  const { transform } = treeShakeVis();
  if (typeof transform !== 'function') throw new Error('the plugin has no such hook');
  const error = (message: string): never => {
    throw new Error(message);
  };
  const call = async (): Promise<unknown> =>
    Reflect.apply(transform, { error }, ['', `${folder}/node_modules/${path}`]);
  await expect(call()).rejects.toThrow(/has another file than expected: .*contract\.test\.ts.*VIS_FILE/s);
});
