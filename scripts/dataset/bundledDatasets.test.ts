import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import { fingerprintSchema, isVerbatim } from '../../src/dataset/format/fingerprint.ts';
import { printIssue } from '../../src/dataset/format/issue.ts';
import { toEventId } from '../../src/model/ids.ts';
import { checkFolder } from './check.ts';

const FOLDER = 'public/data/rotherham';
const raw: unknown = JSON.parse(await readFile(`${FOLDER}/dataset.json`, 'utf8'));
const fingerprint = v.parse(
  fingerprintSchema,
  JSON.parse(await readFile(`${FOLDER}/fingerprints/yp-2018-07-10.json`, 'utf8')),
);
const built = buildDataset(raw);
if (!built.ok) throw new Error(built.error.map(printIssue).join('\n'));
const { dataset } = built.value;
const citations = dataset.events.flatMap((event) => [
  ...event.citations,
  ...event.notes.flatMap((note) => note.citations),
]);
const quoted = citations.filter((citation) => citation.quote !== null);

test('the bundled dataset follows every rule, without a warning', async () => {
  expect((await checkFolder(FOLDER)).map(printIssue)).toEqual([]);
});

test('it has at least 60 events and 22 quotations from 1997 to 2018, all from the one source that may be quoted', () => {
  expect(dataset.events.length).toBeGreaterThanOrEqual(60);
  expect(new Set(quoted.map((citation) => citation.quote)).size).toBeGreaterThanOrEqual(22);
  expect(dataset.coverage.edtf).toBe('1997/2018');
  expect(new Set(quoted.map((citation) => citation.source))).toEqual(new Set(['yp-2018-07-10']));
});

test('[R2] a changed character in any quotation is caught by the fingerprint alone', async () => {
  for (const citation of quoted) {
    const quote = citation.quote ?? '';
    expect(await isVerbatim(citation, fingerprint), quote).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: quote.length - 1 }), async (at) => {
        const changed = `${quote.slice(0, at)}${quote[at] === 'z' ? 'y' : 'z'}${quote.slice(at + 1)}`;
        expect(await isVerbatim({ ...citation, quote: changed }, fingerprint)).toBe(false);
      }),
      { numRuns: 25 },
    );
    // The first and last character count too: `before` and `after` complete their words.
    const cut = [quote[1] === ' ' ? [] : [quote.slice(1)], [quote.slice(0, -1)]].flat();
    for (const changed of [...cut, `${quote}s`, `x${quote}`]) {
      expect(await isVerbatim({ ...citation, quote: changed }, fingerprint), changed).toBe(false);
    }
  }
});

test('[R4] [R8] every event about the former command team is read together with the statement and has its later outcome', () => {
  const about = dataset.events.filter((event) => event.actors.some((actor) => actor.id === 'syp-command-team'));
  expect(about.length).toBeGreaterThanOrEqual(5);
  for (const event of about) {
    expect(
      event.notes.some((note) => note.kind === 'later'),
      event.id,
    ).toBe(true);
    if (event.id === 'iopc-2018-no-individual') continue;
    const links = dataset.links.get(event.id) ?? [];
    expect(
      links.some((link) => link.type === 'qualifies' && link.event === 'iopc-2018-no-individual'),
      event.id,
    ).toBe(true);
  }
});

test('two accounts are described without a word that makes one refute the other', () => {
  const words = dataset.events.flatMap((event) =>
    event.relations.filter(({ type }) => type === 'differs').map(({ note }) => note ?? ''),
  );
  expect(words.length).toBeGreaterThanOrEqual(2);
  expect(words.filter((note) => /\b(but|however|despite|contradict|refut|actually)\b/i.test(note))).toEqual([]);
});

test('our own words never run along with the article’s for eight words or more', () => {
  const sources = quoted.map((citation) => citation.quote ?? '').map((text) => text.toLowerCase().split(/[^\w’']+/));
  const runs = new Set(
    sources.flatMap((words) => words.slice(7).map((_, start) => words.slice(start, start + 8).join(' '))),
  );
  for (const event of dataset.events) {
    const own = `${event.title} ${event.summary}`.toLowerCase().split(/[^\w’']+/);
    const shared = own
      .slice(7)
      .map((_, start) => own.slice(start, start + 8).join(' '))
      .filter((run) => runs.has(run));
    expect(shared, event.id).toEqual([]);
  }
});

test('the standards of the Web follow every rule, without a warning', async () => {
  expect((await checkFolder('public/data/web-standards')).map(printIssue)).toEqual([]);
});

test('[R1] [R2] the standards of the Web: each event names its source and the passage, and quotes nothing', async () => {
  const standards = buildDataset(JSON.parse(await readFile('public/data/web-standards/dataset.json', 'utf8')));
  if (!standards.ok) throw new Error(standards.error.map(printIssue).join('\n'));
  const { events, sources, links } = standards.value.dataset;
  expect(events.length).toBeGreaterThanOrEqual(30);
  for (const event of events) {
    for (const { source, locator, quote } of event.citations) {
      expect(sources.get(source)?.url, event.id).toMatch(/^https?:/);
      expect(locator, event.id).not.toBeNull();
      expect(quote, event.id).toBeNull();
    }
  }
  // [R4] What EFF says of W3C is met by what its Director says, and read together with the decision.
  const met = (links.get(toEventId('eff-reasons')) ?? []).map(({ type, event }) => `${type} ${event}`);
  expect(met).toEqual(expect.arrayContaining(['differs on-eme', 'qualifies eme']));
});
