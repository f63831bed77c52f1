// The box's end of the conversation with the page around it: heights out when they change, commands in from the parent
// window alone, and what the reader opened to the parent's own origin.

import { heightMessages, frameIdentityOf } from './resizeMessages.ts';
import { type HostCommand, parseHostMessage } from './hostMessage.ts';
import { type Chosen, type FrameMessage, TYPE, VERSION } from './protocol.ts';

export interface FrameClientOptions {
  readonly window: Window;
  /** What is measured; null where the box fills what it is given and has no height of its own to tell. */
  readonly content: HTMLElement | null;
  readonly onCommand: (command: Exclude<HostCommand, { readonly kind: 'hello' }>) => void;
  /** Whether the page gives the height that it was told: not where it keeps to a most, or where nothing there listens. */
  readonly onRoom: (isEnough: boolean) => void;
}

/** Milliseconds after which a page that has not given the height does not mean to. */
const PATIENCE = 1500;
/** CSS pixels that a page's own border, or a browser's rounding, may take. */
const SLACK = 2;

export interface FrameClient {
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
export function openFrameClient({ window, content, onCommand, onRoom }: FrameClientOptions): FrameClient {
  const { parent } = window;
  if (parent === window) return { tell: () => {}, close: () => {} };
  const place = frameIdentityOf(window.location.href);
  const origin = originOfHost(window);
  const post = (message: unknown, to: string): void => parent.postMessage(message, to);
  let wanted = 0;
  let frame = 0;
  let patience = 0;
  let isShort = false;

  const judge = (): void => {
    window.clearTimeout(patience);
    const decide = (): void => {
      isShort = window.innerHeight < wanted - SLACK;
      onRoom(!isShort);
    };
    if (isShort || window.innerHeight >= wanted - SLACK) decide();
    else patience = window.setTimeout(decide, PATIENCE);
  };
  const tellHeight = (isAgain: boolean): void => {
    // In too short a box the content is as tall as the box, and what it wanted is what it still wants.
    const height = isShort ? wanted : Math.ceil(content?.getBoundingClientRect().height ?? 0);
    if (height === 0 || (!isAgain && height === wanted)) return;
    wanted = height;
    if (isAgain || height !== window.innerHeight) {
      for (const message of heightMessages(height, place)) post(message, '*');
    }
    judge();
  };
  const observer = new ResizeObserver(() => {
    // One message a frame, whatever has moved in it.
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => tellHeight(false));
  });
  post({ type: TYPE, v: VERSION, event: 'ready' } satisfies FrameMessage, '*');
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
  if (content) window.addEventListener('resize', judge);
  return {
    tell: (chosen) => {
      if (origin !== null) post({ type: TYPE, v: VERSION, event: 'select', ...chosen } satisfies FrameMessage, origin);
    },
    close: () => {
      observer.disconnect();
      window.cancelAnimationFrame(frame);
      window.clearTimeout(patience);
      window.removeEventListener('message', onMessage);
      window.removeEventListener('resize', judge);
    },
  };
}
