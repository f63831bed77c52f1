// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { createErrorLog } from './errorLog.ts';

const storage = () => window.sessionStorage;
const nothing = () => '';
beforeEach(() => storage().clear());

test('the newest twenty, the same in a row counted', () => {
  const log = createErrorLog(storage, nothing);
  for (let index = 0; index < 30; index++) log.note(`fault ${index}`, index);
  log.note('fault 29', 99);
  expect(log.faults()).toHaveLength(20);
  expect(log.faults()[0]).toEqual({ at: 99, what: 'fault 29', times: 2 });
  log.note('x'.repeat(1000), 100);
  expect(log.faults()[0]?.what).toHaveLength(300);
});

test('a reload does not take the reason away', () => {
  createErrorLog(storage, nothing).note('a fault', 1);
  expect(createErrorLog(storage, nothing).faults()).toEqual([{ at: 1, what: 'a fault', times: 1 }]);
});

test('what a visitor wrote is left out', () => {
  const log = createErrorLog(storage, () => 'my name');
  log.note('Invalid search “my name”', 1);
  expect(storage().getItem('otr:kiosk-faults')).not.toContain('my name');
  expect(log.faults()[0]?.what).toBe('Invalid search “…”');
});

test('storage that refuses or holds rubbish breaks nothing', () => {
  const refused = createErrorLog(() => {
    throw new Error('refused');
  }, nothing);
  refused.note('a fault', 1);
  expect(refused.faults()).toHaveLength(1);
  for (const rubbish of ['{', '{"a":1}', '[null, 7, {"what": 1}]']) {
    storage().setItem('otr:kiosk-faults', rubbish);
    expect(createErrorLog(storage, nothing).faults()).toEqual([]);
  }
});
