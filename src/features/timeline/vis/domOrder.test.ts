// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './domOrder.ts';

const draw = (ids: readonly string[]): HTMLElement => {
  const pane = document.createElement('div');
  for (const id of ids) {
    const item = document.createElement('div');
    item.className = 'vis-item';
    const button = document.createElement('button');
    button.dataset.item = id;
    item.append(button);
    pane.append(item);
  }
  document.body.replaceChildren(pane);
  return pane;
};
const idsIn = (pane: Element) =>
  [...pane.querySelectorAll<HTMLElement>('[data-item]')].map((button) => button.dataset.item);

test('the nodes are sorted by time and the focus does not move', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      (given, which) => {
        const ids = given.map(String);
        const pane = draw(ids);
        const focused = ids[which % ids.length];
        pane.querySelector<HTMLElement>(`[data-item="${focused}"]`)?.focus();
        inOrder(document.body, new Map(ids.map((id) => [id, Number(id)])));
        expect(idsIn(pane)).toEqual(given.toSorted((a, b) => a - b).map(String));
        expect(document.activeElement instanceof HTMLElement && document.activeElement.dataset.item).toBe(focused);
      },
    ),
  );
});

test('each lane is ordered by itself', () => {
  const [first, second] = [draw(['b', 'a']), draw(['d', 'c'])];
  document.body.replaceChildren(first, second);
  inOrder(document.body, new Map(['a', 'b', 'c', 'd'].map((id, position) => [id, position])));
  expect(idsIn(document.body)).toEqual(['a', 'b', 'c', 'd']);
});
