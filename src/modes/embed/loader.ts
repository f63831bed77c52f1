// embed.js, which runs in host pages: resizes the frames, defines the <on-the-record> element, and dispatches an event when
// a reader opens one. No dependency, no global, no navigation; loading it twice has no effect.

import type { FrameMessage, HostMessage } from './protocol.ts';

const NAME = 'on-the-record';
const FRAME_SELECTOR = 'iframe[data-otr-embed]';
const [MIN_HEIGHT, MAX_HEIGHT] = [150, 4000];

const hello = { type: NAME, v: 1, command: 'hello' } satisfies HostMessage;
const findFrames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>(FRAME_SELECTOR)];

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
  } else if (data.event === 'ready' && frame.parentNode instanceof TimelineElement) frame.parentNode.repeat();
};

class TimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'height', 'theme'];
  #frame: HTMLIFrameElement | null = null;
  /** The view that the host page requested last. */
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
    // Without a title attribute, the text of the fallback link is used: it is in the host page's language.
    frame.title = this.textContent?.trim() || 'Timeline';
    this.#frame = frame;
    for (const name of TimelineElement.observedAttributes) this.attributeChangedCallback(name);
    // The element's content is the fallback for pages in which this script does not run.
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

  /** Sends again what was requested before the frame was ready: it loads lazily. */
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
  customElements.define(NAME, TimelineElement);
  for (const frame of findFrames()) frame.contentWindow?.postMessage(hello, '*');
}
