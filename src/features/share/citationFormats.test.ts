import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { en } from '../../i18n/en/interface.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { arbitraryHostile, HOSTILE, hostileDataset } from '../../testing/hostileDataset.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { formatApa, formatCitation } from '../../ui/formatCitation.ts';
import { eventCitation, datasetCitation, type CitationRecord, sourceCitations } from '../../ui/citationRecord.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { toBibtex, toCslJson, toRis } from './citationFormats.ts';

// Before the modules are loaded: the publisher comes from the build settings, not from the program.
vi.hoisted(() => vi.stubEnv('SITE_NAME', 'The Gazette'));

const address = 'https://example.org/event/x/';

function small(): Dataset {
  const built = buildDataset(smallDataset());
  if (!built.ok) throw new Error('does not build');
  return built.value.dataset;
}
function referencesOf(dataset: Dataset, id: string): readonly CitationRecord[] {
  const event = dataset.events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return [eventCitation(dataset, event, address, en), ...sourceCitations(dataset, event, en)];
}

/** Parses RIS: a record runs from TY to ER. */
function parseRis(text: string): readonly (readonly (readonly [string, string])[])[] {
  const records: [string, string][][] = [];
  for (const line of text.split('\r\n').filter(Boolean)) {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line);
    if (!match) throw new Error(`not a line of RIS: ${JSON.stringify(line)}`);
    if (match[1] === 'TY') records.push([]);
    if (match[1] !== 'ER') records.at(-1)?.push([match[1] ?? '', match[2] ?? '']);
  }
  return records;
}

/** Parses BibTeX, counting braces whether escaped or not. */
function parseBibtex(text: string): readonly { readonly head: string; readonly fields: ReadonlyMap<string, string> }[] {
  const entries: { head: string; fields: Map<string, string> }[] = [];
  let at = 0;
  const braced = (): string => {
    const start = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error('the braces do not close');
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
    }
    return text.slice(start, at - 1);
  };
  while (at < text.length) {
    const head = /^\s*@(\w+)(?=\{)/.exec(text.slice(at));
    if (!head) {
      if (text.slice(at).trim() !== '') throw new Error(`outside an entry: ${text.slice(at)}`);
      break;
    }
    at += head[0].length;
    const body = braced();
    const fields = new Map<string, string>();
    const [key = ''] = body.split(',');
    const outer = { text: body.slice(key.length + 1) };
    while (outer.text.trim() !== '') {
      const name = /^\s*(\w+) = \{/.exec(outer.text);
      if (!name) throw new Error(`not a field: ${outer.text}`);
      let depth = 1;
      let end = name[0].length;
      for (; depth > 0; end++) depth += outer.text[end] === '{' ? 1 : outer.text[end] === '}' ? -1 : 0;
      fields.set(name[1] ?? '', outer.text.slice(name[0].length, end - 1));
      outer.text = outer.text.slice(end).replace(/^,/, '');
    }
    entries.push({ head: `${head[1]} ${key}`, fields });
  }
  return entries;
}

describe('an event is cited with its standing, its date and what must be read with it', () => {
  test('as text', () => {
    const dataset = small();
    const event = dataset.events.find((one) => one.id === 'allegation');
    expect(event && formatCitation(dataset, event, address, en).split('\n')).toEqual([
      'The allegation [Alleged, 10 July 2018]. (23 November 2026). A small record. The Gazette. https://example.org/event/x/',
      'Standing: Alleged. An accusation that had not been decided when it was made. It is not a finding.',
      'Answered by: [Stated] “The answer”',
      'Later outcome: It ended.',
      'A report. (2018). A paper. para 1. https://example.org/report',
    ]);
  });

  test('as CSL-JSON', () => {
    const [event, source] = JSON.parse(toCslJson(referencesOf(small(), 'allegation')));
    expect(event).toMatchObject({
      id: 'small/allegation',
      type: 'webpage',
      title: 'The allegation [Alleged, 10 July 2018]',
      'container-title': 'A small record',
      publisher: 'The Gazette',
      issued: { 'date-parts': [[2026, 11, 23]] },
      'event-date': { 'date-parts': [[2018, 7, 10]] },
      URL: address,
    });
    expect(event.note).toContain('Answered by: [Stated] “The answer”');
    expect(source).toMatchObject({
      id: 'small/source/paper',
      type: 'article-newspaper',
      title: 'A report',
      'container-title': 'A paper',
      issued: { 'date-parts': [[2018]] },
      note: 'Cited for [Alleged] “The allegation”: para 1',
    });
  });

  test('as RIS', () => {
    const [event, source] = parseRis(toRis(referencesOf(small(), 'allegation')));
    expect(event).toContainEqual(['TY', 'ELEC']);
    expect(event).toContainEqual(['TI', 'The allegation [Alleged, 10 July 2018]']);
    expect(event).toContainEqual(['DA', '2026/11/23/']);
    expect(source).toContainEqual(['TY', 'NEWS']);
    expect(source).toContainEqual(['DA', '2018///']);
  });

  test('as BibTeX', () => {
    const [event, source] = parseBibtex(toBibtex(referencesOf(small(), 'allegation')));
    expect(event?.head).toBe('misc small/allegation');
    expect(Object.fromEntries(event?.fields ?? [])).toMatchObject({
      title: '{The allegation [Alleged, 10 July 2018]}',
      howpublished: 'A small record',
      publisher: 'The Gazette',
      year: '2026',
      date: '2026-11-23',
      eventdate: '2018-07-10',
      url: address,
    });
    expect(source?.head).toBe('article small/source/paper');
    expect(source?.fields.get('journal')).toBe('A paper');
  });

  test('the whole record is cited as a dataset', () => {
    const record = datasetCitation(small(), 'https://example.org/');
    expect(formatApa(record, en)).toBe('A small record. (23 November 2026). The Gazette. https://example.org/');
    expect(JSON.parse(toCslJson([record]))).toMatchObject([{ type: 'dataset' }]);
  });
});

describe('[R6] a cited date is no more precise than the event’s', () => {
  test.each([
    ['2018-07-10', { 'date-parts': [[2018, 7, 10]] }],
    ['2018-07', { 'date-parts': [[2018, 7]] }],
    ['2018-07-XX', { 'date-parts': [[2018, 7]] }],
    ['2001-21', { 'date-parts': [[2001]], season: 1 }],
    ['2006~', { 'date-parts': [[2006]], circa: true }],
    ['2000/2002-05', { 'date-parts': [[2000], [2002, 5]] }],
    ['201X', { literal: '201X' }],
    ['1985/..', { literal: '1985/..' }],
    ['[2006,2007]', { literal: '[2006,2007]' }],
  ])('%s', (text, expected) => {
    const date = parseEdtf(text);
    const reference = { ...datasetCitation(small(), address), issued: date.ok ? date.value : null };
    expect(JSON.parse(toCslJson([reference]))).toMatchObject([{ issued: expected }]);
  });
});

describe('hostile text breaks no citation format', () => {
  const whole = (dataset: Dataset): readonly CitationRecord[] =>
    dataset.events.flatMap((event) => [
      eventCitation(dataset, event, `${address}?a={b}\\`, en),
      ...sourceCitations(dataset, event, en),
    ]);
  const check = (text: string): void => {
    const references = whole(hostileDataset(text));
    const count = references.length;
    expect(JSON.parse(toCslJson(references))).toHaveLength(count);
    const ris = parseRis(toRis(references));
    expect(ris).toHaveLength(count);
    for (const [index, record] of ris.entries()) {
      expect(record.filter(([tag]) => tag === 'TI')).toHaveLength(1);
      expect(record.find(([tag]) => tag === 'UR')?.[1]).toBe(references[index]?.url);
    }
    const bibtex = parseBibtex(toBibtex(references));
    expect(bibtex.map(({ head }) => head.split(' ')[1])).toEqual(references.map(({ key }) => key));
    for (const { fields } of bibtex) {
      for (const [name, value] of fields) {
        // Only our own commands: no special character of TeX is left unescaped.
        if (name === 'url') expect(value).not.toMatch(/[{}\\\s]/);
        else if (!name.endsWith('date'))
          expect(value.replace(/\\(?:[%$&#_]|text\w+\{\})/g, '')).not.toMatch(/[\\%$&#_~^]/);
      }
    }
    for (const reference of references) expect(formatApa(reference, en)).not.toMatch(/[\n\r\t\u2028]/);
  };
  test.each(HOSTILE.map((text) => [text]))('%j', check);
  test('arbitrary text breaks no citation format', () => {
    fc.assert(fc.property(arbitraryHostile, check), { numRuns: 150 });
  });
});
