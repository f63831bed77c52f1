// What a box in an article and the page around it say to each other, in our own dialect. Only types and two words: the
// loader that other sites run is made with it.

/** Marks every message of ours; `v` is raised when an old reader could misunderstand a new one. */
export const TYPE = 'on-the-record';
export const VERSION = 1;

export interface Chosen {
  /** Null where the open event was closed. */
  readonly id: string | null;
  readonly title: string | null;
  /** In the words of the box's language; a title never goes out without it (R3). */
  readonly standing: string | null;
}

/** From the box. Only `select` says anything of the reader; it goes to the page's own origin and to no other. */
export type FrameMessage =
  | { readonly type: typeof TYPE; readonly v: typeof VERSION; readonly event: 'ready' }
  | { readonly type: typeof TYPE; readonly v: typeof VERSION; readonly event: 'height'; readonly height: number }
  | ({ readonly type: typeof TYPE; readonly v: typeof VERSION; readonly event: 'select' } & Chosen);

/** To the box: all that it obeys. */
export type HostMessage = { readonly type: typeof TYPE; readonly v: typeof VERSION } & (
  | { readonly command: 'hello' }
  | { readonly command: 'show'; readonly view: string }
  | { readonly command: 'theme'; readonly theme: string }
);
