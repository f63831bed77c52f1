import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallDataset } from '../testing/smallDataset.ts';
import { listen, temporaryFolder } from '../testing/temporaryFolder.ts';
import { main, VERBS } from './dataset.ts';

const run = (...args: readonly string[]) => listen(() => main(args));

describe('asked wrongly, it says how to ask, and exits with 2', () => {
  test.each<[readonly string[], RegExp]>([
    [['dance'], /no verb “dance”/],
    [['toString'], /no verb “toString”/],
    [['pack', 'only-one'], /needs <in> and <out>, and has only-one/],
    [['sample', '--seed', '1', 'x'], /needs --events/],
    [['sample', '--events', 'many', '--seed', '1', 'x'], /whole number.*“many”/],
    [['sample', '--events', '-1', '--seed', '1', 'x'], /--events/],
    [['check', '--loud', 'x'], /Unknown option '--loud'/],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await run(...args);
    expect(err).toMatch(message);
    expect(err).toContain('Usage: ');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  });
});

test('help names every verb with an example, and each verb’s own help says the same', async () => {
  const { exitCode, out } = await run('--help');
  expect(exitCode).toBe(0);
  for (const [name, { usage, example }] of Object.entries(VERBS)) {
    expect(out).toContain(usage);
    expect(out).toContain(`npm run dataset -- ${example}`);
    expect((await run(name, '--help')).out).toContain(`npm run dataset -- ${example}`);
  }
});

test('sample, pack and check, one after the other', async () => {
  const folder = await temporaryFolder();
  const [inline, packed] = [join(folder, 'inline'), join(folder, 'packed')];
  expect(await run('sample', '--events', '30', '--seed', '5', inline)).toMatchObject({ exitCode: 0 });
  expect((await run('pack', inline, packed)).out).toContain('30 events, packed');
  for (const made of [inline, packed]) {
    expect(await run('check', made)).toEqual({ exitCode: 0, out: `${made}: 0 errors, 0 warnings\n`, err: '' });
  }
});

test('a folder at fault exits with 1; so does one that is not there', async () => {
  const folder = await temporaryFolder({ 'dataset.json': smallDataset((raw) => Object.assign(raw, { support: [] })) });
  const said = await run('check', folder);
  expect(said.exitCode).toBe(1);
  expect(said.out).toMatch(/error R10: support: .* Cure: name at least one/);
  expect(JSON.parse((await run('check', '--json', folder)).out)).toMatchObject([{ rule: 'R10', severity: 'error' }]);
  expect(await run('check', join(folder, 'gone'))).toMatchObject({ exitCode: 1, out: '' });
});
