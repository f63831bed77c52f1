import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { readSiteSettings } from './siteSettings.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"></svg>';

test('without the file all settings have their defaults; with it those that are given', async () => {
  expect(await readSiteSettings(await temporaryFolder({}))).toEqual({
    settings: { name: null, home: null, logo: null, accent: null, languages: null, record: null },
    issues: [],
  });
  const site = { name: ' The Orbit ', home: 'https://orbit.example/', logo: 'brand/logo.svg', languages: ['pl', 'en'] };
  const folder = await temporaryFolder({ 'site.json': { ...site, accent: '#7b1e2b' }, 'brand/logo.svg': SVG });
  expect(await readSiteSettings(folder)).toEqual({
    settings: {
      ...{ name: 'The Orbit', home: site.home, languages: ['pl', 'en'], accent: '#7b1e2b', record: null },
      logo: { file: 'brand/logo.svg', width: 120, height: 40 },
    },
    issues: [],
  });
});

test.each([
  [{ name: '' }, 'name: is empty'],
  [{ home: 'javascript:alert(1)' }, 'home: must be a web address, with https://'],
  [{ logo: '../secret.svg' }, 'logo: must be an SVG or PNG file'],
  [{ logo: 'missing.svg' }, 'logo: “missing.svg” is no SVG or PNG file with a size'],
  [{ accent: { light: '#fff', dark: '#000000' } }, 'accent'],
  [{ languages: [] }, 'languages: names no language'],
  [{ languages: ['xx'] }, 'languages'],
  [{ record: '../x' }, 'record: must be the name of a folder'],
  [{ colour: '#7b1e2b' }, 'colour: is not a field of site.json'],
])('%j is an error with its line and what to do', async (site, expected) => {
  const { settings, issues } = await readSiteSettings(await temporaryFolder({ 'site.json': site }));
  expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([expect.stringContaining(expected)]);
  expect(issues[0]).toMatchObject({ severity: 'error', line: expect.any(Number), fix: expect.stringMatching(/./) });
  expect(settings.name).toBeNull();
});

test('a file that is not JSON is an error with its line', async () => {
  const folder = await temporaryFolder({ 'site.json': '{\n  "name": \n}' });
  await expect(readSiteSettings(folder)).rejects.toThrow(/site\.json:3: is not JSON/);
});
