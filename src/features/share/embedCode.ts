// The codes that embed a view: plain iframe, iframe with script, custom element, AMP, WordPress. Every code has the
// real title. Does not know how the code is shown.

import type { EmbedOptions } from '../../state/embedOptions.ts';
import { printUrl } from '../../state/url.ts';
import type { Theme, View } from '../../state/view.ts';

export const EMBED_FORMS = ['iframe', 'script', 'element', 'amp', 'wordpress'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** CSS pixels of the frame that a page offers through oEmbed. */
export const ANSWERED = { width: 800, height: 620 } as const;

export interface EmbedChoice extends EmbedOptions {
  readonly theme: Theme;
  /** Height of the frame in CSS px; with height `auto`, until its content is known. */
  readonly pixels: number;
  /** The version to pin the data to; null follows later changes. */
  readonly version: string | null;
}

export interface EmbedTarget {
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  /** The address of the record's page, under the root. */
  readonly home: string;
  readonly view: View;
  /** The page that the embed shows a part of, for sites without frames. */
  readonly page: string;
  /** The frame's accessible name: the title, with the standing if it is one event (R3). */
  readonly title: string;
  /** The text of the link to the page. */
  readonly linkText: string;
  readonly showAll: string;
}

/** The embed's URL: every field of the view, then the embed options. */
export function embedAddress({ home, view }: Pick<EmbedTarget, 'home' | 'view'>, choice: EmbedChoice): string {
  const own: readonly (readonly [string, string])[] = [
    ...(choice.controls === 'full' ? [] : [['controls', choice.controls] as const]),
    ...(choice.height === 'fit' ? [] : [['height', choice.height] as const]),
  ];
  const search = printUrl(
    { ...view, theme: choice.theme, v: choice.version },
    { device: ['theme', 'lang'], unknown: own },
  );
  return new URL(`embed/${search}`, home).href;
}

/** These forms have our own script on the host page. */
export const hasLoader = (form: EmbedForm): boolean => form === 'script' || form === 'element';

/** Only these forms have a script on the host page that can set a height. */
export const canGrow = (form: EmbedForm): boolean => hasLoader(form) || form === 'amp';

/**
 * Escapes text for HTML content and quoted attributes. Also escapes brackets, braces and line ends, which page systems
 * read as commands ([shortcodes], {{ templates }}).
 */
export const toHtml = (text: string): string =>
  text.replace(/[&<>"'`[\]{}\p{Cc}]/gu, (character) => `&#${character.codePointAt(0)};`);

type Attributes = Readonly<Record<string, string | true>>;
const tag = (name: string, attributes: Attributes): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value === true ? key : `${key}="${toHtml(value)}"`))].join(' ')}>`;

const openFrame = (target: EmbedTarget, choice: EmbedChoice, more: Attributes): string =>
  tag('iframe', {
    title: target.title,
    src: embedAddress(target, choice),
    width: '100%',
    height: String(choice.pixels),
    loading: 'lazy',
    style: 'border:0;width:1px;min-width:100%',
    allow: 'fullscreen; clipboard-write; web-share',
    allowfullscreen: true,
    referrerpolicy: 'strict-origin-when-cross-origin',
    ...more,
  });

const frame = (target: EmbedTarget, choice: EmbedChoice, more: Attributes): string =>
  `${openFrame(target, choice, more)}${link(target)}</iframe>`;

/**
 * A frame with a fixed size, as oEmbed returns it: most consumers keep this and nothing else. WordPress keeps neither
 * style nor `hidden`, and loads the script that listens to heights only if a quotation stands before the frame; the
 * script hides the quotation again.
 */
export const oembedFrame = (target: EmbedTarget, choice: EmbedChoice, width: number): string => {
  const own = { width: String(width), frameborder: '0', style: 'border:0;max-width:100%' };
  return `<blockquote hidden>${link(target)}</blockquote>${openFrame(target, choice, own)}</iframe>`;
};

/** For feeds and mail, which remove frames. */
const link = (target: EmbedTarget, more: Attributes = {}): string =>
  `${tag('a', { ...more, href: target.page })}${toHtml(target.linkText)}</a>`;

const script = (target: EmbedTarget): string =>
  `${tag('script', { async: true, src: new URL('embed.js', target.root).href })}</script>`;

const FORMS: Readonly<Record<EmbedForm, (target: EmbedTarget, choice: EmbedChoice) => string>> = {
  iframe: (target, choice) => frame(target, choice, {}),
  script: (target, choice) => `${frame(target, choice, { 'data-otr-embed': true })}\n${script(target)}`,
  element: (target, choice) => {
    const open = tag('on-the-record', {
      src: embedAddress(target, choice),
      height: String(choice.pixels),
      title: target.title,
    });
    return `${open}${link(target)}</on-the-record>\n${script(target)}`;
  },
  // AMP sets the height from messages, and requires an overflow button and a placeholder.
  amp: (target, choice) => {
    const open = tag('amp-iframe', {
      title: target.title,
      src: embedAddress(target, choice),
      layout: 'fixed-height',
      height: String(choice.pixels),
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      frameborder: '0',
      ...(choice.height === 'auto' ? { resizable: true } : {}),
    });
    const overflow = `${tag('div', { overflow: true, tabindex: '0', role: 'button' })}${toHtml(target.showAll)}</div>`;
    const inside = choice.height === 'auto' ? [overflow] : [];
    return [
      open,
      ...inside.map((line) => `  ${line}`),
      `  ${link(target, { placeholder: true })}`,
      '</amp-iframe>',
    ].join('\n');
  },
  // WordPress asks the page through oEmbed what to show, and at what size.
  wordpress: ({ page }) => `[embed width="${ANSWERED.width}" height="${ANSWERED.height}"]${page}[/embed]`,
};

/** The code to paste. A form that cannot grow gets a fixed height. */
export function embedCode(form: EmbedForm, target: EmbedTarget, choice: EmbedChoice): string {
  return FORMS[form](target, canGrow(form) ? choice : { ...choice, height: 'fit' });
}

/** Whether a page's address says more than which page. oEmbed consumers drop the query and show the whole page. */
export const isMoreThanAPage = (page: string): boolean => new URL(page).search !== '';
