// The content of the social image, and its text alternative.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { NO_CODE } from '../../engine/columns.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { AllMessages } from '../../i18n/allMessages.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { STATUSES } from '../../model/evidence.ts';
import { firstPicture } from '../../model/media.ts';
import { SITE } from '../../state/site.ts';
import { oneLine, companionLines } from '../../ui/citationRecord.ts';
import { eventPicture, matchesPicture } from './imagePicture.ts';
import type { ImageContent, ImageCover } from './socialImage.ts';
import { countOf } from '../../ui/countOf.ts';

/** The image of one event. */
export function eventImage(dataset: Dataset, event: TimelineEvent, address: string, m: AllMessages): ImageContent {
  const cited = event.citations.find((citation) => citation.quote !== null) ?? event.citations[0];
  const source = cited && dataset.sources.get(cited.source);
  const speaker = cited?.speaker ? dataset.actors.get(cited.speaker)?.name : undefined;
  const by = [speaker, source?.publisher, source?.issued && dateInWords(source.issued, m)].filter(Boolean).join(', ');
  const given = cited?.dateGiven ? parseEdtf(cited.dateGiven) : null;
  const finder = event.foundBy === null ? undefined : dataset.actors.get(event.foundBy)?.name;
  return {
    product: SITE.name ?? m.product,
    logo: SITE.logo,
    record: oneLine(dataset.title),
    status: event.status && { value: event.status, words: m.statuses[event.status] },
    when: [dateInWords(event.date, m), ...(finder === undefined ? [] : [m.foundBy(oneLine(finder))])].join(' · '),
    title: oneLine(event.title),
    quotation: cited?.quote
      ? {
          text: oneLine(cited.quote),
          // A quotation from a source that gives another date must say so (R6).
          by: oneLine(given?.ok ? `${by} · ${m.dateGiven(dateInWords(given.value, m))}` : by),
        }
      : null,
    summary: oneLine(event.summary) || null,
    tally: [],
    cover: null,
    picture: eventPicture(dataset.columns, event.id, m),
    lines: companionLines(dataset, event, m),
    address,
  };
}

/** The cover of the record, with the words that belong to it. `source`: the picture; null where it cannot be had. */
function coverOf(
  dataset: Dataset,
  source: Pick<ImageCover, 'src' | 'ratio'> | null,
  m: AllMessages,
): ImageCover | null {
  const item = firstPicture(dataset.media)?.item;
  if (!item || source === null) return null;
  const credit = item.credit && `${m.labelled(m.media.credit)} ${oneLine(item.credit)}`;
  return { ...source, alt: item.decorative ? null : item.alt && oneLine(item.alt), credit };
}

/** The image of many matches, counted by standing. */
export function matchesImage(
  dataset: Dataset,
  rows: Uint32Array,
  filters: string | null,
  address: string,
  m: AllMessages,
  cover: Pick<ImageCover, 'src' | 'ratio'> | null = null,
): ImageContent {
  const counts = new Uint32Array(NO_CODE + 1);
  for (const row of rows) {
    const code = dataset.columns.status[row] ?? NO_CODE;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const matching = counts.reduce((sum, count) => sum + count, 0);
  return {
    product: SITE.name ?? m.product,
    logo: SITE.logo,
    record: null,
    status: null,
    when: countOf(matching, dataset.columns.size, m),
    title: oneLine(dataset.title),
    quotation: null,
    summary: null,
    tally: STATUSES.flatMap((status, code) => {
      const count = counts[code] ?? 0;
      return count === 0 ? [] : [{ status, words: m.tally(m.statuses[status], count) }];
    }),
    cover: coverOf(dataset, cover, m),
    picture: matchesPicture(dataset.columns, rows, m),
    lines: filters === null ? [] : [m.filterLine(m.downloadFilters, filters)],
    address,
  };
}

/** The text alternative. */
export const socialImageText = ({
  record,
  status,
  when,
  title,
  quotation,
  summary,
  tally,
  cover,
  lines,
  address,
}: ImageContent): string =>
  [
    [status?.words, when].filter(Boolean).join(', '),
    title,
    ...(quotation ? [`“${quotation.text}” (${quotation.by})`] : summary !== null ? [summary] : []),
    ...(tally.length > 0 ? [tally.map(({ words }) => words).join(', ')] : []),
    ...(cover?.alt ? [cover.alt] : []),
    ...lines,
    ...(record === null ? [] : [record]),
    address,
  ].join('\n');
