// embed.js, which runs in host pages: resizes the frames, defines the <on-the-record> element, dispatches an event when a
// reader opens one, shows the views of the article's paragraphs as the reader scrolls, and gives frames with `theme=host`
// the page's colours. No dependency, no global, no navigation; loading it twice has no effect.

import type { FrameMessage, HostMessage, HostCommandMessage } from './protocol.ts';

const NAME = 'on-the-record';
const FRAME_SELECTOR = 'iframe[data-otr-embed]';
const STEP_SELECTOR = '[data-otr-show]';
const ACTIVE_ATTRIBUTE = 'data-otr-active';
const [MIN_HEIGHT, MAX_HEIGHT] = [150, 4000];
/** A paragraph is read once its top is above this line. Its distance from the bottom of the window. */
const READING_LINE = '40%';

const findFrames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>(FRAME_SELECTOR)];
const post = (frame: HTMLIFrameElement, command: HostCommandMessage): void =>
  frame.contentWindow?.postMessage({ type: NAME, v: 1, ...command } satisfies HostMessage, '*');

/** The view requested last. It is sent again when the frame is ready, because frames load lazily. */
const views = new WeakMap<HTMLIFrameElement, string>();
const show = (frame: HTMLIFrameElement, view: string): void => {
  views.set(frame, view);
  post(frame, { command: 'show', view });
};

/**
 * The colour behind a frame, as red, green and blue from 0 to 1: that of the nearest element around it that has one, else
 * the browser's own.
 */
function backgroundOf(frame: HTMLElement, around: Element | null): readonly number[] {
  let colour = around ? getComputedStyle(around).backgroundColor : 'Canvas';
  const isBytes = colour.startsWith('rgb');
  if (!isBytes) {
    // Another colour space, such as oklch(): the browser converts it.
    frame.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
    colour = getComputedStyle(frame).color;
  }
  const [red = 1, green = 1, blue = 1, opacity = 1] = (colour.match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
  if (around && opacity < 0.5) return backgroundOf(frame, around.parentElement);
  return [red, green, blue].map((value) => (isBytes ? value / 255 : value));
}

/** Sends the theme of the element or the frame. `host` becomes light or dark, with the background behind the frame. */
function sendTheme(frame: HTMLIFrameElement): void {
  const { parentElement, style } = frame;
  const own = parentElement?.localName === NAME && parentElement.getAttribute('theme');
  const theme = own || (frame.src && new URL(frame.src).searchParams.get('theme'));
  if (theme === 'host') {
    style.colorScheme = '';
    const background = backgroundOf(frame, parentElement);
    const [red = 1, green = 1] = background;
    // Blue hardly adds to the brightness.
    const scheme = red + 2 * green < 1.5 ? 'dark' : 'light';
    // A frame is transparent only if it has the colour scheme of its page.
    style.colorScheme = scheme;
    post(frame, { command: 'theme', theme: scheme, background: background.map((value) => Math.round(value * 255)) });
  } else if (own) post(frame, { command: 'theme', theme: own });
}

/** The frame that a paragraph belongs to: of the element that it names, else the nearest around it. */
function frameOf(step: HTMLElement): HTMLIFrameElement | null {
  const { otrFor } = step.dataset;
  for (let at = otrFor ? document.getElementById(otrFor) : step; at; at = at.parentElement) {
    const frame = at.matches(FRAME_SELECTOR) ? at : at.querySelector(FRAME_SELECTOR);
    if (frame) return frame as HTMLIFrameElement;
  }
  return null;
}

const findSteps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(STEP_SELECTOR)];
/** The paragraphs above the reading line, and each frame's active one: the last of them. */
const passed = new Set<Element>();
const active = new WeakMap<HTMLIFrameElement, HTMLElement | undefined>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
    const steps = findSteps().filter((step) => passed.has(step));
    for (const frame of findFrames()) {
      const step = steps.filter((one) => frameOf(one) === frame).pop();
      const before = active.get(frame);
      if (step === before) continue;
      before?.toggleAttribute(ACTIVE_ATTRIBUTE);
      step?.toggleAttribute(ACTIVE_ATTRIBUTE);
      active.set(frame, step);
      // Before the first paragraph the frame shows what its address says.
      show(frame, step?.dataset.otrShow || new URL(frame.src).search);
    }
  },
  // The document as root, so that the line is the same if the article itself is in a frame.
  { root: document, rootMargin: `1000000px 0px -${READING_LINE}` },
);

/** Also for the frames and paragraphs that were added since the last time. */
function refresh(): void {
  for (const frame of findFrames()) sendTheme(frame);
  for (const step of findSteps()) observer.observe(step);
  // The page may have its own switch between light and dark.
  for (const element of document.querySelectorAll('html, body')) switches.observe(element, { attributes: true });
}
const switches = new MutationObserver(refresh);

const onMessage = ({ source, origin, data }: MessageEvent<FrameMessage | null>): void => {
  if (!data || data.type !== NAME || data.v !== 1) return;
  const frame = findFrames().find((one) => one.contentWindow === source);
  // The origin is 'null' in a frame that the host page itself has sandboxed.
  if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
  if (data.event === 'height') {
    const { height } = data;
    if (Number.isFinite(height)) frame.style.height = `${Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, height))}px`;
  } else if (data.event === 'select') {
    const { id, title, standing } = data;
    frame.dispatchEvent(new CustomEvent('otr:select', { bubbles: true, detail: { id, title, standing } }));
  } else {
    refresh();
    const view = views.get(frame);
    if (view !== undefined) show(frame, view);
  }
};

class TimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'height', 'theme'];
  #frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    frame.dataset.otrEmbed = '';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allow = 'fullscreen; clipboard-write; web-share';
    frame.style.cssText = 'border:0;width:100%;display:block';
    this.style.display ||= 'block';
    // Without a title attribute, the text of the fallback link is used: it is in the host page's language.
    frame.title = this.textContent?.trim() || 'Timeline';
    this.#frame = frame;
    for (const name of TimelineElement.observedAttributes) this.attributeChangedCallback(name);
    // The element's content is the fallback for pages in which this script does not run.
    this.replaceChildren(frame);
    refresh();
  }

  attributeChangedCallback(name: string): void {
    const frame = this.#frame;
    const value = this.getAttribute(name) ?? '';
    if (!frame) return;
    if (name === 'src') {
      const url = URL.canParse(value, document.baseURI) && new URL(value, document.baseURI);
      if (url && /^https?:$/.test(url.protocol) && frame.src !== url.href) {
        frame.src = url.href;
        views.delete(frame);
      }
    } else if (name === 'title') frame.title = value || frame.title;
    else if (name === 'height') frame.style.height = `${Number.parseFloat(value) || 620}px`;
    else sendTheme(frame);
  }

  /** Shows another view of the same data: "?event=…&kind=…". */
  show(view: string): void {
    if (this.#frame) show(this.#frame, view);
  }
}

if (!customElements.get(NAME)) {
  window.addEventListener('message', onMessage);
  customElements.define(NAME, TimelineElement);
  for (const frame of findFrames()) post(frame, { command: 'hello' });
  refresh();
  document.addEventListener('DOMContentLoaded', refresh);
  document.addEventListener('transitionend', ({ propertyName }) => {
    if (propertyName === 'background-color') refresh();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}
