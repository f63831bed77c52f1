import { expect, test } from 'vitest';
import { createFaultLog } from './faultLog.ts';

test('the newest twenty, the same in a row counted', () => {
  const log = createFaultLog();
  for (let index = 0; index < 30; index++) log.note(`fault ${index}`, index);
  log.note('fault 29', 99);
  expect(log.faults()).toHaveLength(20);
  expect(log.faults()[0]).toEqual({ at: 99, what: 'fault 29', times: 2 });
  log.note('x'.repeat(1000), 100);
  expect(log.faults()[0]?.what).toHaveLength(300);
});
