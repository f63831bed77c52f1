// embed.js, which runs in other sites' pages: sizes the boxes, makes <on-the-record> elements of them, and passes on what
// readers open. No dependency, no global, no navigation; run twice it does nothing the second time.

import type { FrameMessage, HostMessage } from './protocol.ts';

const NAME = 'on-the-record';
const BOX = 'iframe[data-otr-embed]';
const [LEAST, MOST] = [150, 4000];

const hello = { type: NAME, v: 1, command: 'hello' } satisfies HostMessage;
const boxes = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>(BOX)];

const onMessage = ({ source, origin, data }: MessageEvent<FrameMessage | null>): void => {
  if (!data || data.type !== NAME || data.v !== 1) return;
  const box = boxes().find((one) => one.contentWindow === source);
  // A box without an origin of its own is one that the page itself has sandboxed.
  if (!box || (origin !== 'null' && origin !== new URL(box.src).origin)) return;
  if (data.event === 'height') {
    const { height } = data;
    if (Number.isFinite(height)) box.style.height = `${Math.min(MOST, Math.max(LEAST, height))}px`;
  } else if (data.event === 'select') {
    const { id, title, standing } = data;
    box.dispatchEvent(new CustomEvent('otr:select', { bubbles: true, detail: { id, title, standing } }));
  } else if (data.event === 'ready' && box.parentNode instanceof Box) box.parentNode.repeat();
};

class Box extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'height', 'theme'];
  #frame: HTMLIFrameElement | null = null;
  /** The view that the page asked for last. */
  #view: string | null = null;

  connectedCallback(): void {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    frame.dataset.otrEmbed = '';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allow = 'fullscreen; clipboard-write; web-share';
    frame.style.cssText = 'border:0;width:100%;display:block';
    this.style.display ||= 'block';
    // Where it is given no name: the words of the link in it are in the page's language.
    frame.title = this.textContent?.trim() || 'Timeline';
    this.#frame = frame;
    for (const name of Box.observedAttributes) this.attributeChangedCallback(name);
    // What stands in the element is for where this script does not run.
    this.replaceChildren(frame);
  }

  attributeChangedCallback(name: string): void {
    const frame = this.#frame;
    const value = this.getAttribute(name) ?? '';
    if (!frame) return;
    if (name === 'src') {
      const url = URL.canParse(value, document.baseURI) && new URL(value, document.baseURI);
      if (url && /^https?:$/.test(url.protocol) && frame.src !== url.href) {
        frame.src = url.href;
        this.#view = null;
      }
    } else if (name === 'title') frame.title = value || frame.title;
    else if (name === 'height') frame.style.height = `${Number.parseFloat(value) || 620}px`;
    else if (value) this.#send({ type: NAME, v: 1, command: 'theme', theme: value });
  }

  /** Shows another view of the same data: "?event=…&kind=…". */
  show(view: string): void {
    this.#view = view;
    this.#send({ type: NAME, v: 1, command: 'show', view });
  }

  /** Says again what was asked for before the frame could hear it: it is fetched when it comes near. */
  repeat(): void {
    this.attributeChangedCallback('theme');
    if (this.#view !== null) this.show(this.#view);
  }

  #send(message: HostMessage): void {
    this.#frame?.contentWindow?.postMessage(message, '*');
  }
}

if (!customElements.get(NAME)) {
  window.addEventListener('message', onMessage);
  customElements.define(NAME, Box);
  for (const box of boxes()) box.contentWindow?.postMessage(hello, '*');
}
