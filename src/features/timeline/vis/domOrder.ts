// The order in which a screen reader reads the items. `inOrder` never moves the focused node, because moving it would lose
// the focus.

/** Has the pane hold these nodes in this order; a node that is not there yet is put where it belongs. */
export function inOrder(pane: Element, nodes: readonly Element[]): void {
  const { activeElement } = document;
  const focused = pane.contains(activeElement) ? nodes.findIndex((node) => node.contains(activeElement)) : -1;
  const fixed = Math.max(0, focused);
  const [first] = nodes;
  if (focused < 0 && first && first.parentNode !== pane) pane.prepend(first);
  for (let index = fixed - 1; index >= 0; index--) before(pane, nodes[index], nodes[index + 1] ?? null);
  for (let index = fixed + 1; index < nodes.length; index++) after(pane, nodes[index], nodes[index - 1] ?? null);
}

function before(pane: Element, node: Element | undefined, next: Element | null): void {
  if (node && node.nextElementSibling !== next) pane.insertBefore(node, next);
}

function after(pane: Element, node: Element | undefined, previous: Element | null): void {
  if (node && previous && node.previousElementSibling !== previous)
    pane.insertBefore(node, previous.nextElementSibling);
}
