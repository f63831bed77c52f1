import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { workerFor } from './kioskWorkers.ts';

const WORKER =
  'precacheAndRoute([{url:"../kiosk/index.html",revision:"0123456789abcdef0123456789abcdef"},{url:"../assets/a.js",revision:null},{url:"../icon.svg",revision:"ff"}])';

test('the worker of another record’s kiosk names its own page, and the site’s code from its own folder', () => {
  const html = '<!doctype html>';
  const revision = createHash('md5').update(html).digest('hex');
  const worker = workerFor(WORKER, 'r/mars/', html);
  expect(worker).toContain(`{url:"../kiosk/index.html",revision:"${revision}"}`);
  expect(worker).toContain('{url:"../../../assets/a.js",revision:null}');
  expect(worker).toContain('{url:"../../../icon.svg",revision:"ff"}');
});

test('a worker that does not list the page is refused', () => {
  expect(() => workerFor('precacheAndRoute([])', 'r/mars/', '')).toThrow('does not list');
});
