// The codes that put a view into another page: plain iframe, iframe and script, element, AMP, WordPress. Knows the
// addresses of /embed/ and of embed.js and nothing of how the code is shown. Every code names the real title.

import type { EmbedOptions } from '../../state/embedOptions.ts';
import { printUrl } from '../../state/url.ts';
import type { Theme, View } from '../../state/view.ts';

export const EMBED_FORMS = ['iframe', 'script', 'element', 'amp', 'wordpress'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** CSS pixels of the box that a page answers with where it is asked itself (oEmbed). */
export const ANSWERED = { width: 800, height: 620 } as const;

export interface EmbedChoice extends EmbedOptions {
  readonly theme: Theme;
  /** CSS pixels of the box; where the height is `auto`, until its content is known. */
  readonly pixels: number;
  /** The version of the data to stay with; null follows the record as it changes. */
  readonly version: string | null;
}

export interface EmbedTarget {
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  readonly view: View;
  /** The page that the embed shows a part of, for places that show no frame. */
  readonly page: string;
  /** What a screen reader says of the frame: the real title, with the standing where one event is shown (R3). */
  readonly title: string;
  /** What the link to the page says. */
  readonly linkText: string;
  readonly showAll: string;
}

/** The address of the embed: every field of the view, then what only an embed knows. */
export function embedAddress({ root, view }: Pick<EmbedTarget, 'root' | 'view'>, choice: EmbedChoice): string {
  const own: readonly (readonly [string, string])[] = [
    ...(choice.controls === 'full' ? [] : [['controls', choice.controls] as const]),
    ...(choice.height === 'fit' ? [] : [['height', choice.height] as const]),
  ];
  const search = printUrl(
    { ...view, theme: choice.theme, v: choice.version },
    { device: ['theme', 'lang'], unknown: own },
  );
  return new URL(`embed/${search}`, root).href;
}

/** Only these forms have a script on the host's side that can set a height. */
export const canGrow = (form: EmbedForm): boolean => form === 'script' || form === 'element' || form === 'amp';

/**
 * Text for HTML, between tags or in a quoted attribute. Brackets and braces too, which page systems read as their own
 * commands ([shortcodes], {{ templates }}), and line ends.
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

/** One empty frame of so many pixels, as oEmbed answers with: whoever asks keeps that and nothing else. */
export const bareFrame = (target: EmbedTarget, choice: EmbedChoice, width: number): string =>
  `${openFrame(target, choice, { width: String(width), style: 'border:0;max-width:100%' })}</iframe>`;

/** Feeds and mail that strip frames keep this. */
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
  // An AMP page knows the frame's height from messages, and wants a box for “show more” and one for the wait.
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
  // WordPress asks the page itself what to show, and how large.
  wordpress: ({ page }) => `[embed width="${ANSWERED.width}" height="${ANSWERED.height}"]${page}[/embed]`,
};

/** The code to paste. A form that cannot grow is given a fixed box. */
export function embedCode(form: EmbedForm, target: EmbedTarget, choice: EmbedChoice): string {
  return FORMS[form](target, canGrow(form) ? choice : { ...choice, height: 'fit' });
}

/** Whether a page's address says more than which page: whoever asks the page itself is not told what, and shows all of it. */
export const isMoreThanAPage = (page: string): boolean => new URL(page).search !== '';
