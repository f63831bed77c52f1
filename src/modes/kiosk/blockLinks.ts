// A file of its own, because boot needs it before all other kiosk code: the prerendered page has links.

/** Click listener that stops the browser from following any link. In-page links have called preventDefault before. */
export function blockLinks(click: MouseEvent): void {
  if (click.target instanceof Element && click.target.closest('a[href]')) click.preventDefault();
}
