import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConfig, SETTING_NAMES, SETTINGS } from './config.ts';

test('without a file and an address everything is usual', () => {
  const { settings, start, faults } = readConfig(null, '');
  expect(settings).toMatchObject({ idle: 90, warn: 30, attract: true, scale: 1, diag: null, pin: null, search: false });
  expect(start).toEqual({});
  expect(faults).toEqual([]);
});

test('the address wins over the file, setting by setting', () => {
  const file = { idle: 120, attract: 'off', diag: 43, pin: '4821', start: '?lane=actor&theme=dark' };
  const { settings, start, given, faults } = readConfig(file, '?idle=60&lane=kind');
  expect(settings).toMatchObject({ idle: 60, attract: false, diag: 43, pin: '4821' });
  expect(start).toEqual({ lane: 'kind', theme: 'dark' });
  expect(given).toEqual({
    idle: { where: 'address', text: '60' },
    attract: { where: 'kiosk.json', text: 'off' },
    diag: { where: 'kiosk.json', text: '43' },
    pin: { where: 'kiosk.json', text: '4821' },
  });
  expect(faults).toEqual([]);
});

test('what cannot be used is named, with its place and the reason, and has its usual value', () => {
  const file = { idle: 5, idel: 120, hours: 'always', attract: 1, start: '?lane=x&lain=actor', pin: 12 };
  const { settings, faults } = readConfig(file, '?warn=ten&pin=1234&scale=9&nonsense=1&view=wall');
  expect(settings).toMatchObject({ idle: 90, warn: 30, hours: null, attract: true, scale: 1, pin: null });
  expect(faults).toEqual([
    { where: 'kiosk.json', name: 'idle', reason: 'must be at least 15' },
    { where: 'kiosk.json', name: 'idel', reason: 'is not a setting' },
    {
      where: 'kiosk.json',
      name: 'hours',
      reason: '“always” is not hours such as 10:00-18:00 or Mo-Fr 10:00-18:00',
    },
    { where: 'kiosk.json', name: 'attract', reason: 'must be on or off' },
    { where: 'kiosk.json', name: 'lane', reason: '“x” must be one of none, actor, kind, status' },
    { where: 'kiosk.json', name: 'start lain', reason: 'is not a field' },
    { where: 'kiosk.json', name: 'pin', reason: 'must be 4 to 8 digits' },
    { where: 'address', name: 'view', reason: '“wall” must be one of timeline, list, table' },
    { where: 'address', name: 'warn', reason: 'must be a number' },
    { where: 'address', name: 'pin', reason: 'is taken from kiosk.json only' },
    { where: 'address', name: 'scale', reason: 'must be at most 3' },
    { where: 'address', name: 'nonsense', reason: 'is not a setting' },
  ]);
});

test('the address’s tour is the loop’s, not a guided tour that a visit starts with', () => {
  const { settings, start, given, faults } = readConfig({ start: '?tour=story' }, '?tour=replies&lane=actor');
  expect(settings.tour).toBe('replies');
  expect(start).toEqual({ lane: 'actor' });
  expect(given.tour).toEqual({ where: 'address', text: 'replies' });
  expect(faults).toEqual([{ where: 'kiosk.json', name: 'start tour', reason: 'is not a field' }]);
});

test('a screen starts in a language that it offers, each offered once', () => {
  expect(readConfig({ langs: 'fr,pl,fr' }, '')).toMatchObject({
    settings: { langs: ['fr', 'pl'] },
    start: { lang: 'fr' },
    faults: [],
  });
  expect(readConfig({ langs: 'fr,pl' }, '?lang=pl')).toMatchObject({ start: { lang: 'pl' }, faults: [] });
  expect(readConfig({ langs: 'fr,pl' }, '?lang=ur')).toMatchObject({
    start: { lang: 'fr' },
    faults: [{ where: 'address', name: 'lang', reason: '“ur” is not among langs' }],
  });
});

test.each([[], 'idle', 7, true])('a file that holds %j is a fault and no more', (file) => {
  const { settings, faults } = readConfig(file, '');
  expect(settings.idle).toBe(90);
  expect(faults).toEqual([{ where: 'kiosk.json', name: 'kiosk.json', reason: 'must hold one object: { … }' }]);
});

test('docs/KIOSK-MODE.md has the table of settings', async () => {
  const usual = (value: unknown): string => {
    if (value === null) return '–';
    return `\`${value === true ? 'on' : value === false ? 'off' : String(value)}\``;
  };
  const table = [
    '| setting | values | usual | where | what it does |',
    '| --- | --- | --- | --- | --- |',
    ...SETTING_NAMES.map((name) => {
      const { values, fallback, from, meaning } = SETTINGS[name];
      const where = from === 'both' ? 'file, address' : 'file';
      return `| \`${name}\` | ${values} | ${usual(fallback)} | ${where} | ${meaning} |`;
    }),
  ].join('\n');
  expect(await readFile('docs/KIOSK-MODE.md', 'utf8')).toContain(table);
});
