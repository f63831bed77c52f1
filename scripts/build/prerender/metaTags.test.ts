import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/dataset/format/buildDataset.ts';
import { requireValue } from '../../../src/model/assert.ts';
import { BLANK_MEDIA } from '../../../src/model/media.ts';
import { arbitraryHostile, HOSTILE, hostileDataset } from '../../../src/testing/hostileDataset.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { smallDataset } from '../../../src/testing/smallDataset.ts';
import { allCitations } from '../../../src/ui/citationRecord.ts';
import fc from 'fast-check';
import sharp from 'sharp';
import { buildMetaTags, sitemap, type WrittenFile } from './metaTags.ts';
import { robots } from './robots.ts';
import { openPainter } from './socialImage.ts';
import { siteFrom } from './site.ts';

const site = 'https://news.example/record/';
function small() {
  const built = buildDataset(smallDataset());
  if (!built.ok) throw new Error('does not build');
  return built.value.dataset;
}
const record = { slug: 'small', path: '' };
const noPicture = {
  site,
  home: site,
  record,
  publisher: null,
  provider: null,
  paint: () => null,
  cover: null,
  events: [],
};
const words = { title: 'T (Alleged)', description: 'Alleged. D' };

test.each([
  [undefined, null],
  ['', null],
  ['https://news.example/record', site],
  ['https://news.example/record//?x#y', site],
])('SITE_URL %j gives the site’s root %j', (address, expected) => {
  expect(siteFrom(address)).toBe(expected);
});
test.each(['news.example', 'javascript:alert(1)', 'file:///x'])('SITE_URL %j is refused', (address) => {
  expect(() => siteFrom(address)).toThrow('SITE_URL');
});

describe('the metadata of a page', () => {
  test('[R3] an allegation’s status is in its title, its description, its frame’s name and its JSON-LD', () => {
    const dataset = small();
    const event = requireValue(
      dataset.events.find(({ status }) => status === 'alleged'),
      'an allegation',
    );
    const { head, tail, files } = buildMetaTags({ dataset, ...noPicture, publisher: 'A paper' }, event, words);
    expect(head).toContain('<meta property="og:site_name" content="A paper">');
    expect(head).toContain('<meta property="og:title" content="T (Alleged)">');
    expect(head).toContain(`<link rel="canonical" href="${site}event/allegation/">`);
    expect(head).toContain(`href="${site}event/allegation/oembed.json" type="application/json+oembed"`);
    const [thing] = JSON.parse(tail.replace(/^<script[^>]*>|<\/script>$/g, ''))['@graph'];
    expect(thing.name).toBe('The allegation (Alleged)');
    expect(thing.description).toMatch(/^Alleged\. /);
    expect(thing.subjectOf.length).toBe(allCitations(event).length);
    const answer = JSON.parse(String(files[0]?.source));
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 800, height: 620 });
    expect(answer.html.match(/<iframe /g)).toHaveLength(1);
    expect(answer.html).toContain('title="Timeline: The allegation (Alleged)"');
    expect(answer.html).toContain(`src="${site}embed/?event=allegation"`);
  });

  test('hostile text neither ends the script nor opens a tag', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryHostile, fc.constantFrom(...HOSTILE)), (text) => {
        const dataset = hostileDataset(text);
        for (const event of [null, ...dataset.events]) {
          const { head, tail } = buildMetaTags({ dataset, ...noPicture }, event, { title: text, description: text });
          const json = tail.slice(tail.indexOf('>') + 1, tail.lastIndexOf('</script>'));
          expect(json).not.toContain('<');
          expect(() => JSON.parse(json)).not.toThrow();
          expect(head.replaceAll(/<(link|meta) (?:[a-z]+="[^"<]*" ?)+>/g, '').trim()).toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[R4] [R8] an allegation is described with its reply and its outcome; it has no publisher by default', () => {
    const dataset = small();
    const events = dataset.events.filter(({ id }) => id === 'allegation');
    const graphOf = (event: TimelineEvent | null) => {
      const { head, tail } = buildMetaTags({ dataset, ...noPicture, events }, event, words);
      expect(head + tail).not.toContain('On the Record');
      return JSON.parse(tail.replace(/^<script[^>]*>|<\/script>$/g, ''))['@graph'];
    };
    const [{ description, subjectOf }, ...sources] = graphOf(requireValue(events[0], 'the allegation'));
    expect(description).toContain('Answered by: [Stated] “The answer”.');
    expect(description).toContain('Later outcome: It ended.');
    // Cited by the event and by its note, but listed once.
    expect(sources.map((source: { name: string }) => source.name)).toEqual(['A report']);
    const reference = { '@id': sources[0]['@id'] };
    expect(subjectOf).toEqual([reference, reference]);
    // The record's page lists addresses only, and says nothing of an event that its own page would have to complete.
    const [, , list, ...rest] = graphOf(null);
    expect(rest).toEqual([]);
    expect(list.itemListElement).toEqual([{ '@type': 'ListItem', url: `${site}event/allegation/` }]);
  });

  test('the sitemap has every event once', () => {
    const dataset = small();
    const { source } = sitemap({ dataset, record, home: site, events: dataset.events });
    expect(String(source).match(/<loc>/g)).toHaveLength(dataset.events.length + 1);
    expect(String(robots(site, [record, { slug: 'other', path: 'r/other/' }]).source)).toContain(
      `Sitemap: ${site}sitemap.xml\nSitemap: ${site}r/other/sitemap.xml\n`,
    );
  });
});

test('the record’s card shows its cover, and names it with its credit', async () => {
  const dataset = small();
  const item = { ...BLANK_MEDIA, type: 'image', src: 'a.png', alt: 'A red board.', credit: 'A. Sample' } as const;
  const red = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const cover = { src: `data:image/png;base64,${red.toString('base64')}`, ratio: 1.5 };
  const options = { ...noPicture, paint: await openPainter() };
  /** The share of the card that is as red as the cover. */
  const redIn = async (files: readonly WrittenFile[]): Promise<number> => {
    const png = requireValue(files.find(({ fileName }) => fileName.endsWith('.png'))?.source, 'a picture');
    const { data, info } = await sharp(Buffer.from(png as Uint8Array))
      .raw()
      .toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      if ((data[at] ?? 0) > 240 && (data[at + 1] ?? 255) < 15 && (data[at + 2] ?? 255) < 15) count++;
    }
    return count / (info.width * info.height);
  };
  const covered = { ...dataset, media: [item] };
  const shown = buildMetaTags({ dataset: covered, ...options, cover }, null, words);
  expect(await redIn(shown.files)).toBeCloseTo((300 * 200) / (1200 * 630), 2);
  expect(shown.head).toContain('A red board.');
  expect(buildMetaTags({ dataset: covered, ...options, cover: null }, null, words).head).not.toContain('A red board.');
  expect(await redIn(buildMetaTags({ dataset, ...options }, null, words).files)).toBe(0);
});

test('a social image is a PNG of the declared size; without glyphs for its text there is none', async () => {
  const dataset = small();
  const paint = await openPainter();
  const { files } = buildMetaTags({ dataset, ...noPicture, paint }, null, words);
  const png = Buffer.from(requireValue(files[1]?.source, 'a picture') as Uint8Array);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const urdu = { ...dataset, title: 'ریکارڈ' };
  expect(buildMetaTags({ dataset: urdu, ...noPicture, paint }, null, words).head).not.toContain('og:image');
});
