import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConfig, SETTING_NAMES, SETTINGS } from './config.ts';

test('without a file and parameters, all settings have their defaults', () => {
  const { settings, start, issues } = readConfig(null, '');
  expect(settings).toMatchObject({ idle: 90, warn: 30, attract: true, scale: 1, diag: null, pin: null, search: false });
  expect(start).toEqual({});
  expect(issues).toEqual([]);
});

test('a parameter in the address overrides the same setting in the file', () => {
  const file = { idle: 120, attract: 'off', diag: 43, pin: '4821', start: '?lane=actor&theme=dark' };
  const { settings, start, given, issues } = readConfig(file, '?idle=60&lane=kind');
  expect(settings).toMatchObject({ idle: 60, attract: false, diag: 43, pin: '4821' });
  expect(start).toEqual({ lane: 'kind', theme: 'dark' });
  expect(given).toEqual({
    idle: { source: 'address', text: '60' },
    attract: { source: 'kiosk.json', text: 'off' },
    diag: { source: 'kiosk.json', text: '43' },
    pin: { source: 'kiosk.json', text: '4821' },
  });
  expect(issues).toEqual([]);
});

test('an invalid value becomes an issue with source and reason, and the setting has its default', () => {
  const file = { idle: 5, idel: 120, hours: 'always', attract: 1, start: '?lane=x&lain=actor', pin: 12 };
  const { settings, issues } = readConfig(file, '?warn=ten&pin=1234&scale=9&nonsense=1&view=map');
  expect(settings).toMatchObject({ idle: 90, warn: 30, hours: null, attract: true, scale: 1, pin: null });
  expect(issues).toEqual([
    { source: 'kiosk.json', name: 'idle', reason: 'must be at least 15' },
    { source: 'kiosk.json', name: 'idel', reason: 'is not a setting' },
    {
      source: 'kiosk.json',
      name: 'hours',
      reason: '“always” is not hours such as 10:00-18:00 or Mo-Fr 10:00-18:00',
    },
    { source: 'kiosk.json', name: 'attract', reason: 'must be on or off' },
    { source: 'kiosk.json', name: 'lane', reason: '“x” must be one of none, actor, kind, status' },
    { source: 'kiosk.json', name: 'start lain', reason: 'is not a field' },
    { source: 'kiosk.json', name: 'pin', reason: 'must be 4 to 8 digits' },
    { source: 'address', name: 'view', reason: '“map” must be one of timeline, list, table' },
    { source: 'address', name: 'warn', reason: 'must be a number' },
    { source: 'address', name: 'pin', reason: 'is taken from kiosk.json only' },
    { source: 'address', name: 'scale', reason: 'must be at most 3' },
    { source: 'address', name: 'nonsense', reason: 'is not a setting' },
  ]);
});

test('`tour` in the address is the tour of the attract loop, not the View’s', () => {
  const { settings, start, given, issues } = readConfig({ start: '?tour=story' }, '?tour=replies&lane=actor');
  expect(settings.tour).toBe('replies');
  expect(start).toEqual({ lane: 'actor' });
  expect(given.tour).toEqual({ source: 'address', text: 'replies' });
  expect(issues).toEqual([{ source: 'kiosk.json', name: 'start tour', reason: 'is not a field' }]);
});

test('a session starts in an offered language; duplicates are dropped', () => {
  expect(readConfig({ langs: 'fr,pl,fr' }, '')).toMatchObject({
    settings: { langs: ['fr', 'pl'] },
    start: { lang: 'fr' },
    issues: [],
  });
  expect(readConfig({ langs: 'fr,pl' }, '?lang=pl')).toMatchObject({ start: { lang: 'pl' }, issues: [] });
  expect(readConfig({ langs: 'fr,pl' }, '?lang=ur')).toMatchObject({
    start: { lang: 'fr' },
    issues: [{ source: 'address', name: 'lang', reason: '“ur” is not among langs' }],
  });
});

test.each([[], 'idle', 7, true])('a file that holds %j is one issue', (file) => {
  const { settings, issues } = readConfig(file, '');
  expect(settings.idle).toBe(90);
  expect(issues).toEqual([{ source: 'kiosk.json', name: 'kiosk.json', reason: 'must hold one object: { … }' }]);
});

test('docs/KIOSK-MODE.md contains the table of settings', async () => {
  const usual = (value: unknown): string => {
    if (value === null) return '–';
    return `\`${value === true ? 'on' : value === false ? 'off' : String(value)}\``;
  };
  const table = [
    '| setting | values | default | set in | effect |',
    '| --- | --- | --- | --- | --- |',
    ...SETTING_NAMES.map((name) => {
      const { values, fallback, from, meaning } = SETTINGS[name];
      const where = from === 'both' ? 'file, address' : 'file';
      return `| \`${name}\` | ${values} | ${usual(fallback)} | ${where} | ${meaning} |`;
    }),
  ].join('\n');
  expect(await readFile('docs/KIOSK-MODE.md', 'utf8')).toContain(table);
});
