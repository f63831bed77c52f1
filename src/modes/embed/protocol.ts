// The messages between an embed and its host page. Types and two constants only, since embed.js, which runs in other
// sites' pages, is built with it.

/** The `type` of every message. PROTOCOL_VERSION is raised when an old script could misunderstand a new message. */
export const MESSAGE_TYPE = 'on-the-record';
export const PROTOCOL_VERSION = 1;

export interface SelectionDetail {
  /** Null if the open event was closed. */
  readonly id: string | null;
  readonly title: string | null;
  /** In the embed's language. A title is never sent without its status (R3). */
  readonly standing: string | null;
}

/** From the embed. Only `select` says anything about the reader; it is sent to the host page's own origin only. */
export type FrameMessage =
  | { readonly type: typeof MESSAGE_TYPE; readonly v: typeof PROTOCOL_VERSION; readonly event: 'ready' }
  | {
      readonly type: typeof MESSAGE_TYPE;
      readonly v: typeof PROTOCOL_VERSION;
      readonly event: 'height';
      readonly height: number;
    }
  | ({
      readonly type: typeof MESSAGE_TYPE;
      readonly v: typeof PROTOCOL_VERSION;
      readonly event: 'select';
    } & SelectionDetail);

/** To the embed: every command that it accepts. */
export type HostCommandMessage =
  | { readonly command: 'hello' }
  | { readonly command: 'show'; readonly view: string }
  /** `background`: the host page's own, as red, green and blue from 0 to 255, for a transparent embed. */
  | { readonly command: 'theme'; readonly theme: string; readonly background?: readonly number[] };
export type HostMessage = {
  readonly type: typeof MESSAGE_TYPE;
  readonly v: typeof PROTOCOL_VERSION;
} & HostCommandMessage;
