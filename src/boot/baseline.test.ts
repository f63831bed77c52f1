// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markStarted, showTooOld } from './baseline.ts';

const PAGE = '<div id="startup-status" data-late>It did not start.</div><div id="root"><main>Events</main></div>';
let readyState: DocumentReadyState = 'complete';
const status = (): HTMLElement | null => document.getElementById('startup-status');
const parse = (): void => {
  document.body.innerHTML = PAGE;
  readyState = 'interactive';
  document.dispatchEvent(new Event('DOMContentLoaded'));
};

beforeEach(() => {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => readyState });
  document.body.innerHTML = '';
  readyState = 'loading';
});
afterEach(() => {
  Reflect.deleteProperty(document, 'readyState');
});

test('an old browser that has the code in its cache says so once the page is here', () => {
  showTooOld(document, 'en');
  parse();
  expect(status()?.textContent).toMatch(/newer browser: .+ You can read every event below/);
  expect(status()?.getAttribute('data-late')).toBe('now');
  expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
});

test('code that starts before the page is here takes back that it did not start', () => {
  markStarted(document);
  parse();
  expect(status()?.outerHTML).toBe('<div id="startup-status"></div>');
});

test('code that starts with the page takes it back at once, and nothing that is written later', () => {
  document.body.innerHTML = PAGE;
  markStarted(document);
  expect(status()?.textContent).toBe('');
  status()?.append('Loading…');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(status()?.textContent).toBe('Loading…');
});
