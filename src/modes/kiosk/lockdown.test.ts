// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDown, blockPress } from './lockdown.ts';

let undo = () => {};
beforeEach(() => {
  undo = lockDown(window);
});
afterEach(() => undo());

const prevented = (event: Event, target: EventTarget = document.body): boolean => !target.dispatchEvent(event);
const options = { bubbles: true, cancelable: true };

test.each([
  { key: 'p', ctrlKey: true },
  { key: 's', ctrlKey: true },
  { key: 'p', metaKey: true },
  { key: 'ArrowLeft', altKey: true },
  { key: 'F12' },
  { key: 'F5' },
  { key: 'ContextMenu' },
])('the browser shortcut %j is blocked', (init) => {
  expect(prevented(new KeyboardEvent('keydown', { ...options, ...init }))).toBe(true);
});

test('the page’s own keys and AltGr are not blocked', () => {
  for (const key of ['Enter', 'Tab', 'ArrowLeft', '+', 'a', 'Escape']) {
    expect(prevented(new KeyboardEvent('keydown', { ...options, key }))).toBe(false);
  }
  const at = new KeyboardEvent('keydown', {
    ...options,
    key: '@',
    ctrlKey: true,
    altKey: true,
    modifierAltGraph: true,
  });
  expect(prevented(at)).toBe(false);
});

test.each(['contextmenu', 'dragstart', 'drop', 'auxclick', 'copy', 'gesturestart', 'selectstart'])(
  '%s is blocked',
  (name) => {
    expect(prevented(new Event(name, options))).toBe(true);
  },
);

test('a selection inside a field is allowed', () => {
  const field = document.body.appendChild(document.createElement('input'));
  expect(prevented(new Event('selectstart', options), field)).toBe(false);
  field.remove();
});

test('links are blocked, buttons are not', () => {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = 'https://example.org/';
  const button = document.body.appendChild(document.createElement('button'));
  expect(prevented(new MouseEvent('click', options), link)).toBe(true);
  expect(prevented(new MouseEvent('click', options), button)).toBe(false);
  link.remove();
  button.remove();
});

test('Ctrl + wheel is blocked, a plain wheel is not; the returned function removes the lockdown', () => {
  expect(prevented(new WheelEvent('wheel', { ...options, ctrlKey: true }))).toBe(true);
  expect(prevented(new WheelEvent('wheel', options))).toBe(false);
  undo();
  expect(prevented(new Event('contextmenu', options))).toBe(false);
});

test('a blocked press does nothing; the next one works, even if the first ended without a click', () => {
  const button = document.body.appendChild(document.createElement('button'));
  let clicks = 0;
  button.addEventListener('click', () => {
    clicks += 1;
  });
  blockPress(window);
  button.click();
  expect(clicks).toBe(0);
  button.click();
  expect(clicks).toBe(1);
  blockPress(window);
  button.dispatchEvent(new Event('pointerdown', options));
  button.click();
  expect(clicks).toBe(2);
  button.remove();
});
