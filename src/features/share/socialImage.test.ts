import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { allEnglish as en } from '../../i18n/allMessages.ts';
import { arbitraryHostile, hostileDataset } from '../../testing/hostileDataset.ts';
import { BLANK_MEDIA } from '../../model/media.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { IMAGE_SIZE, type ImageContent, layoutSocialImage, type Measure, wrap } from './socialImage.ts';
import { socialImageText, eventImage, matchesImage } from './socialImageContent.ts';

/** Every character is half as wide as the font size; bold ones a little wider. */
const measure: Measure = (text, { size, weight }) => [...text].length * size * (weight > 400 ? 0.55 : 0.5);
const address = 'https://example.org/event/x/';

function small() {
  const built = buildDataset(smallDataset());
  if (!built.ok) throw new Error('does not build');
  return built.value.dataset;
}
function cardOf(id: string): ImageContent {
  const dataset = small();
  const event = dataset.events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return eventImage(dataset, event, address, en);
}
const textsOf = (content: ImageContent): readonly string[] =>
  layoutSocialImage(content, measure).flatMap((item) => (item.kind === 'text' && !item.isTime ? [item.text] : []));

describe('the social image of an event', () => {
  test('[R3] [R4] [R8] the image has the standing in word and shape, the reply and the later outcome', () => {
    const content = cardOf('allegation');
    expect(layoutSocialImage(content, measure)).toContainEqual(
      expect.objectContaining({ kind: 'status', status: 'alleged' }),
    );
    expect(textsOf(content)).toEqual([
      'On the Record',
      'A small record',
      address,
      'Answered by: [Stated] “The answer”',
      'Later outcome: It ended.',
      'Alleged',
      '10 July 2018',
      'The allegation',
      'What it was.',
    ]);
    expect(socialImageText(content).split('\n')[0]).toBe('Alleged, 10 July 2018');
  });

  test('[R2] a quotation is shown in full or not at all', () => {
    const quote = 'Word for word. '.repeat(12).trim();
    for (const [text, isShown] of [
      [quote, true],
      [quote.repeat(12), false],
    ] as const) {
      const shown = textsOf({ ...cardOf('allegation'), quotation: { text, by: 'A paper' } });
      expect(shown.join(' ').includes(`“${text}”`)).toBe(isShown);
      expect(shown.includes('A paper')).toBe(isShown);
      expect(shown).toContain('Alleged');
    }
  });

  test('the image of many matches counts them by standing', () => {
    const dataset = small();
    const content = matchesImage(dataset, new Uint32Array([0, 1]), 'Search: “x”', address, en);
    expect(content).toMatchObject({ when: '2 of 5 events', lines: ['Filters: Search: “x”'], status: null });
    const all = matchesImage(dataset, new Uint32Array([0, 1, 2, 3, 4]), null, address, en);
    expect(all.when).toBe('5 events');
    expect(content.tally.map(({ words }) => words)).toEqual(['Claimed 1', 'Denied 1']);
  });
});

describe('the timeline of the image', () => {
  const marksOf = (content: ImageContent) =>
    layoutSocialImage(content, measure).filter((item) => item.kind === 'status' && item.isTime);
  test('an event’s image shows all events of the record by the shape of their standing, and its own stands out', () => {
    const dataset = small();
    const marks = marksOf(cardOf('allegation'));
    expect(marks).toHaveLength(dataset.columns.size);
    const lit = marks.filter((item) => item.kind === 'status' && item.ink === 'ink');
    expect(lit).toEqual([expect.objectContaining({ status: 'alleged' })]);
    expect(marks.every((item) => item.kind === 'status' && (item.size > 21 || item.ink === 'soft'))).toBe(true);
  });
  test('the image of matches shows these only', () => {
    const content = matchesImage(small(), new Uint32Array([0, 1]), 'Search: “x”', address, en);
    expect(marksOf(content).map((item) => item.kind === 'status' && item.status)).toEqual(['claimed', 'denied']);
  });
  test('[R2] a quotation that needs the space has it', () => {
    const fit = { ...cardOf('allegation'), lines: [] };
    const short = { ...fit, quotation: { text: 'Word for word.', by: 'A paper' } };
    const long = { ...fit, quotation: { text: 'Word for word. '.repeat(52).trim(), by: 'A paper' } };
    expect(marksOf(short)).not.toEqual([]);
    expect(marksOf(long)).toEqual([]);
    expect(textsOf(long).join(' ')).toContain(`“${long.quotation.text}”`);
  });
});

describe('the cover of the image', () => {
  const item = { ...BLANK_MEDIA, type: 'image', src: 'a.png', alt: 'Six people.', credit: 'A. Sample' } as const;
  const imageOf = (ratio: number | null): ImageContent => {
    const dataset = { ...small(), media: [item] };
    return matchesImage(dataset, new Uint32Array([0, 1, 2, 3, 4]), null, address, en, { src: 'a.png', ratio });
  };
  test('the cover and its credit are beside the text and above the timeline, whatever the cover’s shape', () => {
    for (const ratio of [0.1, 1, 1.7, 12]) {
      const items = layoutSocialImage(imageOf(ratio), measure);
      const [cover] = items.filter(({ kind }) => kind === 'picture');
      if (cover?.kind !== 'picture') throw new Error('no cover');
      expect(cover.width / cover.height).toBeCloseTo(ratio, ratio < 1 ? 1 : 0);
      expect(cover.x + cover.width).toBe(IMAGE_SIZE.width - 64);
      const credit = items.find((one) => one.kind === 'text' && one.text.startsWith('Credit'));
      expect(credit?.y).toBeGreaterThan(cover.y + cover.height);
      for (const one of items) {
        if (one === cover || one === credit || one.y < cover.y) continue;
        const isBelow = one.y > cover.y + cover.height;
        if (one.kind === 'text' && !isBelow) expect(one.x + measure(one.text, one.style)).toBeLessThan(cover.x);
        if ('isTime' in one && one.isTime) expect(isBelow).toBe(true);
      }
    }
  });
  test('[R11] what it shows is in the text alternative; one that has not come leaves no gap', () => {
    expect(socialImageText(imageOf(1))).toContain('Six people.');
    const without = layoutSocialImage({ ...imageOf(null), cover: null }, measure);
    expect(layoutSocialImage(imageOf(null), measure)).toEqual(without);
  });
});

describe('no text leaves the image', () => {
  const long = fc
    .tuple(arbitraryHostile, fc.constantFrom(1, 20, 400))
    .map(([text, times]) => Array.from({ length: times }, () => text).join(times > 20 ? ' ' : ''));
  test('everything is inside the margins, and the standing is always there', () => {
    fc.assert(
      fc.property(long, long, long, fc.integer({ min: 0, max: 9 }), (title, quote, line, count) => {
        const items = layoutSocialImage(
          {
            ...cardOf('allegation'),
            record: line,
            when: line,
            title,
            quotation: { text: quote, by: line },
            lines: Array.from({ length: count }, () => line),
            address: quote,
          },
          measure,
        );
        expect(items.some((item) => item.kind === 'status' && item.status === 'alleged')).toBe(true);
        for (const item of items) {
          const width = item.kind === 'text' ? measure(item.text, item.style) : 0;
          expect(item.x).toBeGreaterThanOrEqual(64);
          expect(item.x + width).toBeLessThanOrEqual(IMAGE_SIZE.width - 63);
          expect(item.y).toBeGreaterThan(50);
          expect(item.y).toBeLessThanOrEqual(594);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('wrapping keeps every character that is not a space', () => {
    const style = { family: 'sans', size: 20, weight: 400 } as const;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrap(text, style, width, measure);
        const bare = (words: string): string => words.replace(/\s+/gu, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('a hostile dataset produces an image', () => {
    fc.assert(
      fc.property(arbitraryHostile, (text) => {
        const dataset = hostileDataset(text);
        for (const event of dataset.events) {
          const content = eventImage(dataset, event, address, en);
          expect(textsOf(content)).toContain(en.statuses[event.status ?? 'alleged']);
          expect(socialImageText(content)).toContain(en.statuses[event.status ?? 'alleged']);
        }
      }),
      { numRuns: 60 },
    );
  });
});
