// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './domOrder.ts';

const draw = (ids: readonly string[]): readonly HTMLElement[] =>
  ids.map((id) => {
    const item = document.createElement('div');
    const button = document.createElement('button');
    button.dataset.item = id;
    item.append(button);
    return item;
  });
const idOf = (node: Element | null | undefined) => node?.querySelector<HTMLElement>('[data-item]')?.dataset.item;

test('the nodes are in the order given, new ones too, and the focus does not move', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (given, which, there) => {
        const nodes = draw(given.map(String));
        const pane = document.createElement('div');
        document.body.replaceChildren(pane);
        pane.append(...nodes.slice(0, there % (nodes.length + 1)));
        const focused = pane.children[which % Math.max(1, pane.children.length)];
        focused?.querySelector('button')?.focus();
        inOrder(
          pane,
          nodes.toSorted((a, b) => Number(idOf(a)) - Number(idOf(b))),
        );
        expect(Array.from(pane.children, idOf)).toEqual(given.toSorted((a, b) => a - b).map(String));
        const { activeElement } = document;
        expect(activeElement).toBe(focused ? focused.querySelector('button') : document.body);
      },
    ),
  );
});
