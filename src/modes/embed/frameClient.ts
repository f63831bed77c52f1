// The embed's side of the protocol with its host page: sends heights when they change, accepts commands from the parent
// window only, and sends the event that the reader opened to the parent's own origin only.

import { heightMessages, frameIdentityOf, RESIZER_READY } from './resizeMessages.ts';
import { type HostCommand, parseHostMessage } from './hostMessage.ts';
import { type SelectionDetail, type FrameMessage, MESSAGE_TYPE, PROTOCOL_VERSION } from './protocol.ts';

/** The commands that change what is shown. */
export type ViewCommand = Extract<HostCommand, { readonly kind: 'show' | 'theme' }>;

export interface FrameClientOptions {
  readonly window: Window;
  /** The element whose height is sent; null with fixed height. */
  readonly content: HTMLElement | null;
  readonly onCommand: (command: ViewCommand) => void;
  /** Called when the host page cannot do without a height. */
  readonly onHeightRequired: () => void;
  /** Called with whether the frame has the height that was sent. False if the host page limits it or does not listen. */
  readonly onHeightGranted: (isEnough: boolean) => void;
}

/** After this, a host page that has not applied the height is taken not to do so. */
const RESIZE_TIMEOUT_MS = 1500;
/** For the host page's own border, or rounding in the browser. */
const TOLERANCE_PX = 2;

export interface FrameClient {
  readonly sendSelection: (selection: SelectionDetail) => void;
  readonly close: () => void;
}

/** The host page's origin; null if it is opaque or the browser does not reveal it. */
export function hostOrigin({ location, document }: Window): string | null {
  const ancestor = location.ancestorOrigins?.[0];
  const origin = ancestor ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : null);
  return origin === 'null' ? null : origin;
}

/** Opens the connection to the host page; `close` ends it. Does nothing if the page is not in a frame. */
export function openFrameClient({
  window,
  content,
  onCommand,
  onHeightRequired,
  onHeightGranted,
}: FrameClientOptions): FrameClient {
  const { parent } = window;
  if (parent === window) return { sendSelection: () => {}, close: () => {} };
  let frame = frameIdentityOf(window.location.href);
  const origin = hostOrigin(window);
  const post = (message: unknown, to: string): void => parent.postMessage(message, to);
  let sentHeight = 0;
  let animationFrame = 0;
  let timeout = 0;
  let isShort = false;

  const checkHeight = (): void => {
    window.clearTimeout(timeout);
    const report = (): void => {
      isShort = window.innerHeight < sentHeight - TOLERANCE_PX;
      onHeightGranted(!isShort);
    };
    if (isShort || window.innerHeight >= sentHeight - TOLERANCE_PX) report();
    else timeout = window.setTimeout(report, RESIZE_TIMEOUT_MS);
  };
  const sendHeight = (isRepeated: boolean): void => {
    // While the frame is too short, the content is as tall as the frame, so the height sent before is sent again.
    // WordPress hides the frame until it has sent a height, and so needs that of a frame with a fixed height too.
    const fixed = frame.secret === null ? 0 : window.innerHeight;
    const height = isShort ? sentHeight : Math.ceil(content?.getBoundingClientRect().height ?? fixed);
    if (height === 0 || (!isRepeated && height === sentHeight)) return;
    sentHeight = height;
    if (isRepeated || content === null || height !== window.innerHeight) {
      for (const message of heightMessages(height, frame, isRepeated)) post(message, '*');
    }
    if (content) checkHeight();
  };
  const observer = new ResizeObserver(() => {
    // At most one message per animation frame.
    window.cancelAnimationFrame(animationFrame);
    animationFrame = window.requestAnimationFrame(() => sendHeight(false));
  });
  post({ type: MESSAGE_TYPE, v: PROTOCOL_VERSION, event: 'ready' } satisfies FrameMessage, '*');
  post(RESIZER_READY, '*');
  // Sent at once as well: browsers do not run observers in a frame that is not yet visible.
  sendHeight(false);
  if (content) observer.observe(content);

  const onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== parent) return;
    const command = parseHostMessage(data);
    if (command?.kind === 'resizer') {
      frame = { ...frame, resizerId: command.id };
      if (content) sendHeight(true);
      else onHeightRequired();
    } else if (command?.kind === 'hello') sendHeight(true);
    else if (command) onCommand(command);
  };
  window.addEventListener('message', onMessage);
  if (content) window.addEventListener('resize', checkHeight);
  return {
    sendSelection: (selection) => {
      if (origin !== null)
        post({ type: MESSAGE_TYPE, v: PROTOCOL_VERSION, event: 'select', ...selection } satisfies FrameMessage, origin);
    },
    close: () => {
      observer.disconnect();
      window.cancelAnimationFrame(animationFrame);
      window.clearTimeout(timeout);
      window.removeEventListener('message', onMessage);
      window.removeEventListener('resize', checkHeight);
    },
  };
}
