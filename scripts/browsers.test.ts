// @vitest-environment node
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { BOOT_MESSAGES } from '../src/i18n/bootMessages.ts';
import { BROWSERS, lacking, readFeatures, usesOfHtml, usesOfScript, usesOfStyle } from './browsers.mjs';

const features = await readFeatures();
const newer = (uses: ReadonlySet<string>): readonly string[] =>
  [...uses].filter((key) => lacking(features.get(key) ?? {}).length > 0).toSorted();
const script = (code: string): readonly string[] => newer(usesOfScript(code, features, (text) => parseAst(text)));

test.each([
  ['URL.parse("x")', ['api.URL.parse_static']],
  ['Promise.try(f)', ['javascript.builtins.Promise.try']],
  ['new Intl.Segmenter()', ['javascript.builtins.Intl.Segmenter']],
  ['element.checkVisibility()', ['api.Element.checkVisibility']],
  ['a.isSubsetOf(b)', ['javascript.builtins.Set.isSubsetOf']],
  ['document.startViewTransition(f)', ['api.Document.startViewTransition', 'api.Element.startViewTransition']],
  ['/(?i:a)/.test(b)', ['javascript.regular_expressions.modifier']],
  ['h("button", { popoverTarget: "x" })', ['html.elements.button.popovertarget']],
  // In every browser of the baseline.
  ['URL.canParse("x"); [].toSorted(); /(?<=a)b/.test(c); structuredClone(d); h("search", {}); [1].at(-1)', []],
  // Names that mean many things.
  ['list.filter(f).map(g).find(h); CSS.escape("x"); own.first.details.number', []],
])('finds what is newer than the baseline in %s', (code, keys) => {
  expect(script(code)).toEqual(keys);
});

test('finds what is newer in style sheets and pages', () => {
  expect(newer(usesOfStyle('a{color:light-dark(red,blue);field-sizing:content}b:has(c){inset:0}', features))).toEqual([
    'css.properties.field-sizing',
    'css.properties.field-sizing.content',
    'css.types.color.light-dark',
  ]);
  expect(newer(usesOfStyle('@starting-style{a{opacity:0}}a{b&{gap:1px}}', features))).toContain(
    'css.at-rules.starting-style',
  );
  expect(newer(usesOfHtml('<search><dialog closedby="any"></dialog></search><p>closedby', features))).toEqual([
    'html.elements.dialog.closedby',
  ]);
});

test('an old browser is told in every language which ones will do', () => {
  for (const { tooOld } of Object.values(BOOT_MESSAGES))
    for (const version of Object.values(BROWSERS)) expect(tooOld).toContain(version);
});
