/** Loads the style of small pictures, which a record without pictures does not need. Without it they are only less neat. */
export const prefetchThumbnailStyle = (): Promise<void> =>
  import('./thumbnail.css').then(
    () => {},
    () => {},
  );
