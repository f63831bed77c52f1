// vis-timeline adds the items' nodes to the page in the order in which it first drew them, and a screen reader reads them
// in that order. `inOrder` sorts them and never moves the focused node, because moving it would lose the focus.

/** `positions` by the button's `data-item`; each pane of the widget is sorted by itself. */
export function inOrder(container: Element, positions: ReadonlyMap<string, number>): void {
  const panes = new Map<Element, { readonly node: Element; readonly position: number }[]>();
  for (const button of container.querySelectorAll<HTMLElement>('[data-item]')) {
    const node = button.closest('.vis-item');
    const pane = node?.parentElement;
    if (!node || !pane) continue;
    const list = panes.get(pane) ?? [];
    list.push({ node, position: positions.get(button.dataset.item ?? '') ?? -1 });
    panes.set(pane, list);
  }
  for (const [pane, list] of panes) {
    if (list.every(({ position }, index) => index === 0 || position >= (list[index - 1]?.position ?? 0))) continue;
    const nodes = list.toSorted((a, b) => a.position - b.position).map(({ node }) => node);
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
