// Lays out the social image, 1200 × 630, as a list of items for drawSocialImage.ts. Always has the standing (R3) and
// what must be read with it (R4); a quotation is shown in full or not at all (R2). One file: each part's place depends on
// the height of the others.

import type { Status } from '../../model/evidence.ts';

export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** A picture file: an address under the site's root, or a data URL; with its own size. */
export interface ImageLogo {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

export interface ImageContent {
  readonly product: string;
  /** The site's logo, before its name; null without one. */
  readonly logo: ImageLogo | null;
  /** The dataset's title, if the image shows one event. */
  readonly record: string | null;
  readonly status: { readonly value: Status; readonly words: string } | null;
  /** Beside the standing: the date in words, or the match count. */
  readonly when: string;
  readonly title: string;
  readonly quotation: { readonly text: string; readonly by: string } | null;
  /** The event's summary, used when there is no quotation or it does not fit. */
  readonly summary: string | null;
  /** Number of events of each standing, if the image shows many. */
  readonly tally: readonly { readonly status: Status; readonly words: string }[];
  /** The record's cover, if the image shows a record that has one. */
  readonly cover: ImageCover | null;
  /** The timeline, in what space the words leave; null if there is nothing to draw. */
  readonly picture: ImagePicture | null;
  /** Replies, pairs, later outcomes; or the filters. */
  readonly lines: readonly string[];
  readonly address: string;
}

export interface ImageCover {
  /** Its address, or the picture itself as a data: address. */
  readonly src: string;
  /** Its width divided by its height; null until it has loaded, and it is not drawn before. */
  readonly ratio: number | null;
  /** What it shows, in words (R11). */
  readonly alt: string | null;
  /** Who made it (R12), with the word before it. */
  readonly credit: string | null;
}

export interface TextStyle {
  readonly family: 'serif' | 'sans';
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}
export type Ink = 'ink' | 'soft' | 'rule' | 'accent';
/** Time runs from left to right in every language: the place of such an item is not mirrored. */
interface OnTimeline {
  readonly isTime?: true;
}
/** `x` is from the side where reading starts, `y` from the top. A text's `y` is its baseline. */
export type ImageItem = OnTimeline &
  (
    | {
        readonly kind: 'text';
        readonly x: number;
        readonly y: number;
        readonly text: string;
        readonly style: TextStyle;
        readonly ink: Ink;
      }
    | {
        readonly kind: 'bar';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly ink: Ink;
      }
    | {
        readonly kind: 'picture';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly src: string;
      }
    | {
        readonly kind: 'logo';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      }
    | {
        readonly kind: 'status';
        readonly x: number;
        readonly y: number;
        readonly size: number;
        /** Null for an event that says nothing of how it is known. */
        readonly status: Status | null;
        readonly ink: Ink;
      }
  );
/** The width of a text in px. */
export type Measure = (text: string, style: TextStyle) => number;

export interface ImageBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** Draws a timeline that fills the box. */
export type ImagePicture = (box: ImageBox, measure: Measure) => readonly ImageItem[];

const MARGIN = 64;
const WIDTH = IMAGE_SIZE.width - 2 * MARGIN;
const sans = (size: number, weight: TextStyle['weight'] = 400): TextStyle => ({ family: 'sans', size, weight });
const serif = (size: number, weight: TextStyle['weight'] = 400): TextStyle => ({ family: 'serif', size, weight });

/** The characters as readers see them; without Intl.Segmenter (Firefox before 125), code points with their combining marks. */
function graphemesOf(text: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(/\P{M}\p{M}*/gsu) ?? [];
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

/** The longest start of a text that fits, in whole graphemes; at least one. */
function fitting(text: string, style: TextStyle, width: number, measure: Measure): string {
  let fits = '';
  for (const segment of graphemesOf(text)) {
    if (fits !== '' && measure(fits + segment, style) > width) return fits;
    fits += segment;
  }
  return fits;
}

/** Breaks between words; inside a word only if it is wider than the line. */
export function wrap(text: string, style: TextStyle, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line, style) > width) {
      const piece = fitting(line, style, width, measure);
      if (piece.length === line.length) break;
      lines.push(piece);
      line = line.slice(piece.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** At most `most` lines; an ellipsis marks what is left out. */
function clipped(text: string, style: TextStyle, width: number, most: number, measure: Measure): readonly string[] {
  const lines = wrap(text, style, width, measure);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  return [...lines.slice(0, most - 1), `${fitting(last, style, width - measure('…', style), measure).trimEnd()}…`];
}

/** The same number of lines, as even as possible, so that the last line is not a single word. */
function balanced(text: string, style: TextStyle, width: number, measure: Measure): readonly string[] {
  const lines = wrap(text, style, width, measure);
  for (let share = 0.5; lines.length > 1 && share < 1; share += 0.05) {
    const narrower = wrap(text, style, width * share, measure);
    if (narrower.length === lines.length) return narrower;
  }
  return lines;
}

/** The text in the largest size that stays within the allowed lines; null if no size does. */
function sized(
  text: string,
  styles: readonly TextStyle[],
  width: number,
  most: (style: TextStyle) => number,
  measure: Measure,
): Block | null {
  const style = styles.find((one) => wrap(text, one, width, measure).length <= most(one));
  return style ? { style, lines: balanced(text, style, width, measure) } : null;
}

const LEADING = 1.22;
const TITLE = [52, 46, 40, 35].map((size) => serif(size, 600));
const QUOTE = [44, 40, 36, 32, 28, 25, 22].map((size) => serif(size));
/** A quotation needs no larger size than this; the title gets the remaining space. */
const QUOTE_ENOUGH = 32;
const SUMMARY = serif(30);
const SMALL = sans(21);
/** The footer shrinks before it is cut, and is cut before it exceeds this height. */
const FOOT_MOST = 150;
const FOOT_BOTTOM = 550;
const TITLE_TOP = 176;
/** The least height of the timeline: two lines of marks and the axis. A quotation that needs this space has it. */
const PICTURE_LEAST = 96;
const PICTURE_GAP = 22;

interface Block {
  readonly style: TextStyle;
  readonly lines: readonly string[];
}
const heightOf = ({ style, lines }: Block): number => lines.length * style.size * LEADING;

function layoutFoot(content: readonly string[], measure: Measure): Block {
  const tries = [
    [21, Infinity],
    [19, Infinity],
    [17, Infinity],
    [17, 3],
    [17, 2],
    [17, 1],
  ].map(([size = 17, most = 1]): Block => {
    const style = sans(size);
    return { style, lines: content.flatMap((line) => clipped(line, style, WIDTH, most, measure)) };
  });
  const smallest = {
    style: sans(17),
    lines: tries.at(-1)?.lines.slice(0, Math.floor(FOOT_MOST / (17 * LEADING))) ?? [],
  };
  return tries.find((block) => heightOf(block) <= FOOT_MOST) ?? smallest;
}

/** Shares the space above the footer between title and quotation; the quotation comes first. */
function layoutMiddle({ title, quotation, tally }: ImageContent, width: number, footTop: number, measure: Measure) {
  const cut: Block = { style: serif(35, 600), lines: clipped(title, serif(35, 600), width, 3, measure) };
  // Where the timeline is the subject, the title leaves it a line.
  const short = tally.length > 0 && sized(title, TITLE, width, () => 1, measure);
  const titles = short ? [short] : TITLE.flatMap((style) => sized(title, [style], width, () => 2, measure) ?? []);
  const tries = (titles.length > 0 ? titles : [cut]).map((block) => {
    const available = footTop - TITLE_TOP - heightOf(block) - 48 - SMALL.size * LEADING;
    const most = ({ size }: TextStyle): number => Math.floor(available / (size * LEADING));
    const quote = quotation && sized(`“${quotation.text}”`, QUOTE, width - 28, most, measure);
    return { title: block, quote, score: Math.min(quote?.style.size ?? 0, QUOTE_ENOUGH) };
  });
  const best = Math.max(...tries.map(({ score }) => score));
  return tries.find(({ score }) => score === best) ?? { title: cut, quote: null };
}

const TALLY = [26, 23, 20].map((size) => sans(size, 600));
const TALLY_GAP = 20;
const tallyWidth = (words: string, style: TextStyle, measure: Measure): number =>
  style.size * 1.3 + measure(words, style);

/** The largest size in which all counts are on one line; the smallest where none does. */
function tallyStyle(tally: ImageContent['tally'], width: number, measure: Measure): TextStyle {
  const widthIn = (style: TextStyle): number =>
    tally.reduce((sum, { words }) => sum + tallyWidth(words, style, measure) + TALLY_GAP, -TALLY_GAP);
  return TALLY.find((style) => widthIn(style) <= width) ?? sans(20, 600);
}

/** The cover stands at the end of the lines, and its credit below it. */
const COVER = { top: 122, width: 340, height: 200, gap: 36, credit: 200 } as const;
const CREDIT = sans(15);

/** As large as its place allows; null where there is none, or nothing is known of it yet. */
function coverSize(cover: ImageCover | null): { readonly width: number; readonly height: number } | null {
  if (cover === null || cover.ratio === null || !(cover.ratio > 0)) return null;
  const width = Math.max(1, Math.round(Math.min(COVER.width, COVER.height * cover.ratio)));
  return { width, height: Math.max(1, Math.round(Math.min(COVER.height, width / cover.ratio))) };
}

/** Of the logo: the most that it may take, and its middle, which is that of the name's capitals. */
const LOGO = { width: 220, height: 40, middle: 65 } as const;

function logoSize({ width, height }: ImageLogo): { readonly width: number; readonly height: number } {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return { width: width * scale, height: height * scale };
}

export function layoutSocialImage(content: ImageContent, measure: Measure): readonly ImageItem[] {
  const items: ImageItem[] = [];
  const text = (x: number, y: number, words: string, style: TextStyle, ink: Ink = 'ink'): void => {
    items.push({ kind: 'text', x, y, text: words, style, ink });
  };
  const bar = (x: number, y: number, width: number, height: number, ink: Ink): void => {
    items.push({ kind: 'bar', x, y, width, height, ink });
  };
  const paragraph = (x: number, top: number, block: Block, ink: Ink = 'ink'): number => {
    const { lines, style } = block;
    for (const [index, line] of lines.entries()) text(x, top + style.size * (0.95 + index * LEADING), line, style, ink);
    return top + heightOf(block);
  };

  // The site's logo and name, above the double rule.
  const wordmark = serif(28, 700);
  let head = MARGIN;
  if (content.logo !== null) {
    const { width, height } = logoSize(content.logo);
    items.push({ kind: 'logo', x: head, y: LOGO.middle - height / 2, width, height });
    head += width + 14;
  }
  text(head, 74, content.product, wordmark);
  if (content.record !== null) {
    const x = head + measure(content.product, wordmark) + 24;
    text(x, 74, clipped(content.record, SMALL, MARGIN + WIDTH - x, 1, measure)[0] ?? '', SMALL, 'soft');
  }
  bar(MARGIN, 94, WIDTH, 3, 'ink');
  bar(MARGIN, 100, WIDTH, 1, 'ink');

  // From the bottom: address, then what must be read with it.
  const address = sized(
    content.address,
    [20, 17, 14].map((size) => sans(size)),
    WIDTH,
    () => 1,
    measure,
  );
  const addressStyle = address?.style ?? sans(14);
  text(MARGIN, 594, clipped(content.address, addressStyle, WIDTH, 1, measure)[0] ?? '', addressStyle, 'soft');
  bar(MARGIN, 562, WIDTH, 1, 'rule');
  const foot = layoutFoot(content.lines, measure);
  const footTop = FOOT_BOTTOM - heightOf(foot);
  paragraph(MARGIN, footTop, foot);

  const size = coverSize(content.cover);
  // The cover takes its width from the text beside it.
  const column = size ? Math.max(size.width, COVER.credit) : 0;
  const width = WIDTH - (size ? column + COVER.gap : 0);
  let coverEnd = 0;
  if (content.cover && size) {
    items.push({ kind: 'picture', x: MARGIN + WIDTH - size.width, y: COVER.top, ...size, src: content.cover.src });
    coverEnd = COVER.top + size.height;
    for (const line of clipped(content.cover.credit ?? '', CREDIT, column, 2, measure)) {
      coverEnd += CREDIT.size * LEADING;
      text(MARGIN + WIDTH - column, coverEnd, line, CREDIT, 'soft');
    }
  }

  // The standing comes before the title, so that cropping the image cannot separate them.
  let top = 122;
  let x = MARGIN;
  if (content.status !== null) {
    items.push({ kind: 'status', x, y: top + 4, size: 26, status: content.status.value, ink: 'ink' });
    text(x + 38, top + 26, content.status.words, sans(28, 700));
    x += 38 + measure(content.status.words, sans(28, 700)) + 28;
  }
  text(x, top + 26, clipped(content.when, sans(26), MARGIN + width - x, 1, measure)[0] ?? '', sans(26), 'soft');

  // The quotation comes first: the timeline is left out if it would keep the quotation off the image.
  const reserved = content.picture === null ? 0 : PICTURE_LEAST + PICTURE_GAP;
  const beside = layoutMiddle(content, width, footTop - reserved, measure);
  const isWithout = content.quotation !== null && beside.quote === null;
  const { title, quote } = isWithout ? layoutMiddle(content, width, footTop, measure) : beside;
  const middleEnd = isWithout ? footTop : footTop - reserved;
  top = paragraph(MARGIN, TITLE_TOP, title) + 20;
  if (content.quotation !== null && quote) {
    const by = { style: SMALL, lines: clipped(content.quotation.by, SMALL, width - 28, 1, measure) };
    const end = paragraph(MARGIN + 28, paragraph(MARGIN + 28, top, quote) + 6, by, 'soft');
    bar(MARGIN, top, 5, end - top, 'accent');
    top = end;
  } else if (content.summary !== null) {
    const most = Math.floor((middleEnd - top - 16) / (SUMMARY.size * LEADING));
    if (most > 0)
      top = paragraph(MARGIN, top, { style: SUMMARY, lines: clipped(content.summary, SUMMARY, width, most, measure) });
  }
  const tally = tallyStyle(content.tally, width, measure);
  x = MARGIN;
  for (const { status, words } of content.tally) {
    const wide = tallyWidth(words, tally, measure);
    if (x > MARGIN && x + wide > MARGIN + width) {
      x = MARGIN;
      top += tally.size * 1.7;
    }
    items.push({ kind: 'status', x, y: top + 4, size: tally.size * 0.85, status, ink: 'ink' });
    text(x + tally.size * 1.3, top + tally.size * 0.92, words, tally);
    x += wide + TALLY_GAP;
  }
  if (content.tally.length > 0) top += tally.size * 1.3;
  top = Math.max(top, coverEnd);

  const box = { x: MARGIN, top: top + PICTURE_GAP, width: WIDTH, height: footTop - PICTURE_GAP - (top + PICTURE_GAP) };
  if (content.picture !== null && box.height >= PICTURE_LEAST - PICTURE_GAP)
    items.push(...content.picture(box, measure));
  return items;
}
