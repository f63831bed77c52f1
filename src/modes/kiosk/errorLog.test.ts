// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { createErrorLog } from './errorLog.ts';

const storage = () => window.sessionStorage;
const nothing = () => '';
beforeEach(() => storage().clear());

test('the log holds the newest twenty errors; repeated ones are counted', () => {
  const log = createErrorLog(storage, nothing);
  for (let index = 0; index < 30; index++) log.add(`fault ${index}`, index);
  log.add('fault 29', 99);
  expect(log.entries()).toHaveLength(20);
  expect(log.entries()[0]).toEqual({ at: 99, message: 'fault 29', times: 2 });
  log.add('x'.repeat(1000), 100);
  expect(log.entries()[0]?.message).toHaveLength(300);
});

test('the log survives a reload', () => {
  createErrorLog(storage, nothing).add('a fault', 1);
  expect(createErrorLog(storage, nothing).entries()).toEqual([{ at: 1, message: 'a fault', times: 1 }]);
});

test('what a visitor typed is removed from messages', () => {
  const log = createErrorLog(storage, () => 'my name');
  log.add('Invalid search “my name”', 1);
  expect(storage().getItem('otr:kiosk-faults')).not.toContain('my name');
  expect(log.entries()[0]?.message).toBe('Invalid search “…”');
});

test('refused or corrupt storage does not break the log', () => {
  const refused = createErrorLog(() => {
    throw new Error('refused');
  }, nothing);
  refused.add('a fault', 1);
  expect(refused.entries()).toHaveLength(1);
  for (const rubbish of ['{', '{"a":1}', '[null, 7, {"message": 1}]']) {
    storage().setItem('otr:kiosk-faults', rubbish);
    expect(createErrorLog(storage, nothing).entries()).toEqual([]);
  }
});
