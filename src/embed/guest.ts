// The box's end of the conversation with the page around it: heights out when they change, commands in from the parent
// window alone, and what the reader opened to the parent's own origin.

import { heightMessages, placeOf } from './dialects.ts';
import { type HostCommand, parseHostMessage } from './hostMessage.ts';
import { type Chosen, type GuestMessage, TYPE, VERSION } from './protocol.ts';

export interface GuestOptions {
  readonly window: Window;
  /** What is measured; null where the box fills what it is given and has no height of its own to tell. */
  readonly content: HTMLElement | null;
  readonly onCommand: (command: Exclude<HostCommand, { readonly kind: 'hello' }>) => void;
}

export interface Guest {
  readonly tell: (chosen: Chosen) => void;
  readonly close: () => void;
}

/** The origin of the page around the box; null where the browser keeps it to itself, or it is opaque. */
export function originOfHost({ location, document }: Window): string | null {
  const ancestor = location.ancestorOrigins?.[0];
  const origin = ancestor ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : null);
  return origin === 'null' ? null : origin;
}

/** Speaks until it is closed. Says nothing where there is no page around it. */
export function openGuest({ window, content, onCommand }: GuestOptions): Guest {
  const { parent } = window;
  if (parent === window) return { tell: () => {}, close: () => {} };
  const place = placeOf(window.location.href);
  const origin = originOfHost(window);
  const post = (message: unknown, to: string): void => parent.postMessage(message, to);
  let told = 0;
  let frame = 0;

  const measure = (): number => Math.ceil(content?.getBoundingClientRect().height ?? 0);
  const tellHeight = (isAgain: boolean): void => {
    const height = measure();
    if (height === 0 || (!isAgain && (height === told || height === window.innerHeight))) return;
    told = height;
    for (const message of heightMessages(height, place)) post(message, '*');
  };
  const observer = new ResizeObserver(() => {
    // One message a frame, whatever has moved in it.
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => tellHeight(false));
  });
  post({ type: TYPE, v: VERSION, event: 'ready' } satisfies GuestMessage, '*');
  // At once, too: of a frame that nobody can see yet, the browser draws nothing and measures nothing.
  tellHeight(false);
  if (content) observer.observe(content);

  const onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== parent) return;
    const command = parseHostMessage(data);
    if (command?.kind === 'hello') tellHeight(true);
    else if (command) onCommand(command);
  };
  window.addEventListener('message', onMessage);
  return {
    tell: (chosen) => {
      if (origin !== null) post({ type: TYPE, v: VERSION, event: 'select', ...chosen } satisfies GuestMessage, origin);
    },
    close: () => {
      observer.disconnect();
      window.cancelAnimationFrame(frame);
      window.removeEventListener('message', onMessage);
    },
  };
}
