// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toActorId, toEventId } from '../../model/ids.ts';
import { fallbackView } from '../../state/viewFields.ts';
import { arbitraryHostile, HOSTILE } from '../../testing/hostileDataset.ts';
import {
  EMBED_FORMS,
  type EmbedChoice,
  type EmbedForm,
  type EmbedTarget,
  embedAddress,
  embedCode,
  isMoreThanAPage,
  oembedFrame,
} from './embedCode.ts';

const root = 'https://news.example/timeline/';
const plain: EmbedChoice = { controls: 'full', height: 'fit', theme: 'auto', pixels: 620, version: null };
const target = (more: Partial<EmbedTarget> = {}): EmbedTarget => ({
  root,
  home: root,
  view: fallbackView(),
  page: root,
  title: 'Timeline: A small record',
  linkText: 'A small record',
  showAll: 'Show everything',
  ...more,
});
const parse = (code: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = code;
  return template.content;
};
const TAG: Readonly<Record<EmbedForm, string | null>> = {
  iframe: 'iframe',
  script: 'iframe[data-otr-embed]',
  element: 'on-the-record',
  amp: 'amp-iframe',
  wordpress: null,
};

describe('the address of an embed', () => {
  test('the address has the view and only the options that were chosen', () => {
    expect(embedAddress(target(), plain)).toBe(`${root}embed/`);
    const view = {
      ...fallbackView(),
      actor: [toActorId('a'), toActorId('b')],
      event: toEventId('e'),
      lang: 'fr' as const,
    };
    const choice = { controls: 'min', height: 'auto', theme: 'dark', pixels: 620, version: '1a2b' } as const;
    expect(embedAddress(target({ view }), choice)).toBe(
      `${root}embed/?event=e&actor=a,b&lang=fr&theme=dark&v=1a2b&controls=min&height=auto`,
    );
  });
  test('the address has the chosen theme, not the reader’s own', () => {
    expect(embedAddress(target({ view: { ...fallbackView(), theme: 'dark' } }), plain)).toBe(`${root}embed/`);
  });
});

describe('the embed codes', () => {
  test('the plain frame is lazy, titled, not sandboxed, and leaves a link if frames are removed', () => {
    const code = embedCode('iframe', target(), { ...plain, height: 'auto' });
    const frame = parse(code).querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${root}embed/`); // Nothing on the host page could set its height.
    expect(frame?.title).toBe('Timeline: A small record');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(frame?.hasAttribute('sandbox')).toBe(false);
    expect(code).toContain(`<a href="${root}">A small record</a></iframe>`);
    expect(code).not.toContain('<script');
  });
  test('the frame of an oEmbed answer follows a hidden quotation with the link, as WordPress requires', () => {
    const parsed = parse(oembedFrame(target(), plain, 800));
    const [quotation, frame] = parsed.children;
    expect(quotation?.matches('blockquote[hidden]')).toBe(true);
    expect(quotation?.querySelector('a')?.textContent).toBe('A small record');
    expect(frame?.getAttribute('frameborder')).toBe('0');
    expect(parsed.children).toHaveLength(2);
  });
  test('the frame with a script, and the element, can grow', () => {
    for (const form of ['script', 'element'] as const) {
      const parsed = parse(embedCode(form, target(), { ...plain, height: 'auto' }));
      expect(parsed.querySelector(TAG[form] ?? '')?.getAttribute('src')).toBe(`${root}embed/?height=auto`);
      expect(parsed.querySelector('script')?.getAttribute('src')).toBe(`${root}embed.js`);
      expect(parsed.querySelector('script')?.hasAttribute('async')).toBe(true);
    }
    const element = parse(embedCode('element', target(), plain)).querySelector('on-the-record');
    expect(element?.querySelector('a')?.getAttribute('href')).toBe(root);
    expect(element?.getAttribute('height')).toBe('620');
  });
  test('the AMP code has a sandbox, a placeholder and, if it can grow, an overflow button', () => {
    const fixed = parse(embedCode('amp', target(), plain)).querySelector('amp-iframe');
    expect(fixed?.getAttribute('sandbox')).toContain('allow-scripts');
    expect(fixed?.querySelector('[placeholder]')).not.toBeNull();
    expect(fixed?.querySelector('[overflow]')).toBeNull();
    const growing = parse(embedCode('amp', target(), { ...plain, height: 'auto' })).querySelector('amp-iframe');
    expect(growing?.hasAttribute('resizable')).toBe(true);
    expect(growing?.querySelector('[overflow]')?.textContent).toBe('Show everything');
  });
  test('the WordPress code is the page’s address, which decides what to show', () => {
    expect(embedCode('wordpress', target(), plain)).toBe(`[embed width="800" height="620"]${root}[/embed]`);
    expect(isMoreThanAPage(root)).toBe(false);
    expect(isMoreThanAPage(`${root}event/e/`)).toBe(false);
    expect(isMoreThanAPage(`${root}?q=x`)).toBe(true);
  });
});

describe('hostile text breaks no embed code', () => {
  const check = (text: string): void => {
    const hostile = target({ title: text, linkText: text, showAll: text, view: { ...fallbackView(), q: text } });
    for (const form of EMBED_FORMS) {
      const code = embedCode(form, hostile, { ...plain, height: 'auto' });
      const selector = TAG[form];
      if (selector === null) continue;
      const parsed = parse(code);
      const found = parsed.querySelector(selector);
      expect(found?.getAttribute('title')).toBe(text);
      expect(new URL(found?.getAttribute('src') ?? '').pathname).toBe('/timeline/embed/');
      expect(parsed.querySelectorAll('img')).toHaveLength(0);
      expect(parsed.querySelectorAll('script')).toHaveLength(form === 'script' || form === 'element' ? 1 : 0);
      // Page systems read these characters as commands, and an article's editor may add line breaks.
      expect(code).not.toMatch(/[[\]{}]/);
      if (form !== 'amp') expect(code.split('\n')).toHaveLength(form === 'iframe' ? 1 : 2);
    }
  };
  test.each(HOSTILE.map((text) => [text]))('%j', check);
  test('arbitrary text breaks no embed code', () => {
    // HTML cannot express U+0000 or lone surrogates, and reads a carriage return as a line feed.
    const sayable = arbitraryHostile.filter((text) => !/[\0\r\u0080-\u009f]|\p{Cs}/u.test(text));
    fc.assert(fc.property(sayable, check), { numRuns: 200 });
  });
});
