// By itself, because it is wanted before all other code of a wall: what stands in the page's HTML has links.

/** A click that the browser would follow: to another page, a new window, a file. In-page links have prevented it already. */
export function blockLinks(click: MouseEvent): void {
  if (click.target instanceof Element && click.target.closest('a[href]')) click.preventDefault();
}
