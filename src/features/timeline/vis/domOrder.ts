// vis-timeline puts the items' nodes into the page in the order in which it first drew them; a screen reader reads them
// in that order. This puts them in the order of time, moving no node that has the focus, which a move would take away.

/** `places` by the id that a node's button carries in `data-item`; each pane of the widget is ordered by itself. */
export function inOrder(container: Element, places: ReadonlyMap<string, number>): void {
  const panes = new Map<Element, { readonly node: Element; readonly place: number }[]>();
  for (const button of container.querySelectorAll<HTMLElement>('[data-item]')) {
    const node = button.closest('.vis-item');
    const pane = node?.parentElement;
    if (!node || !pane) continue;
    const list = panes.get(pane) ?? [];
    list.push({ node, place: places.get(button.dataset.item ?? '') ?? -1 });
    panes.set(pane, list);
  }
  for (const [pane, list] of panes) {
    if (list.every(({ place }, index) => index === 0 || place >= (list[index - 1]?.place ?? 0))) continue;
    const nodes = list.toSorted((a, b) => a.place - b.place).map(({ node }) => node);
    const focused = nodes.findIndex((node) => node.contains(document.activeElement));
    const fixed = Math.max(0, focused);
    for (let index = fixed - 1; index >= 0; index--) before(pane, nodes[index], nodes[index + 1] ?? null);
    for (let index = fixed + 1; index < nodes.length; index++) after(pane, nodes[index], nodes[index - 1] ?? null);
  }
}

function before(pane: Element, node: Element | undefined, next: Element | null): void {
  if (node && node.nextElementSibling !== next) pane.insertBefore(node, next);
}

function after(pane: Element, node: Element | undefined, previous: Element | null): void {
  if (node && previous && node.previousElementSibling !== previous)
    pane.insertBefore(node, previous.nextElementSibling);
}
