// The preview image of a link, a PNG of 1200 × 630: the card of the share dialog, drawn at build time from the glyph
// outlines of a bundled typeface, so that every machine draws the same.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import opentype, { type Font, type PathCommand } from 'opentype.js';
import { requireValue } from '../../../src/model/assert.ts';
import {
  IMAGE_SIZE,
  type ImageContent,
  type ImageItem,
  type Ink,
  layoutSocialImage,
  type Measure,
  type TextStyle,
} from '../../../src/features/share/socialImage.ts';
import { statusIcon } from '../../../src/ui/statusIcons.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A card as PNG; null if the typeface lacks letters of its text. */
export type Paint = (content: ImageContent) => Uint8Array | null;

const { resolve } = createRequire(import.meta.url);
const SUBSETS = ['latin', 'latin-ext'] as const;
const WEIGHTS = [400, 600, 700] as const;

type Faces = Readonly<Record<TextStyle['weight'], readonly Font[]>>;

async function readFont(subset: string, weight: number): Promise<Font> {
  const bytes = await readFile(
    resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`),
  );
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

async function readFaces(): Promise<Faces> {
  const faces = WEIGHTS.map(async (weight) => {
    const fonts = await Promise.all(SUBSETS.map((subset) => readFont(subset, weight)));
    return [weight, fonts] as const;
  });
  return Object.fromEntries(await Promise.all(faces)) as unknown as Faces;
}

/** The light theme's colours, from the stylesheet: `--ink: light-dark(#1c1a17, …)`. `accent`: the site's own. */
async function readInks(accent: string | null): Promise<Readonly<Record<Ink | 'paper', string>>> {
  const css = await readFile(new URL('../../../src/theme/tokens.css', import.meta.url), 'utf8');
  const light = (name: string): string =>
    requireValue(css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`))?.[1], `the colour --${name}`);
  return {
    paper: light('paper'),
    ink: light('ink'),
    soft: light('ink-soft'),
    rule: light('rule'),
    accent: accent ?? light('accent'),
  };
}

interface Run {
  readonly font: Font;
  readonly text: string;
}

/** Splits a text into runs, each covered by one font; null if no font has a letter. */
function runsOf(text: string, fonts: readonly Font[]): readonly Run[] | null {
  const runs: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = fonts.find((one) => one.charToGlyphIndex(character) > 0);
    if (!font) return null;
    const last = runs.at(-1);
    if (last && last.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/** Measures text. Widths are cached for one size, since they are proportional to it. */
function openMeasure(faces: Faces): Measure {
  const known = new Map<string, number>();
  return (text, { size, weight }) => {
    const key = `${weight} ${text}`;
    const width =
      known.get(key) ??
      (runsOf(text, faces[weight]) ?? []).reduce((sum, run) => sum + run.font.getAdvanceWidth(run.text, 1000), 0);
    known.set(key, width);
    return (width * size) / 1000;
  };
}

/** In place of opentype.js's own function, whose numbers are not valid in SVG. */
const printCommand = ({ type, x1, y1, x2, y2, x, y }: PathCommand): string => {
  const points = [x1, y1, x2, y2, x, y].flatMap((number) => (number === undefined ? [] : number.toFixed(1)));
  return `${type}${points.join(' ')}`;
};

function pathOf(runs: readonly Run[], x: number, y: number, size: number): string {
  let at = x;
  const parts = runs.map(({ font, text }) => {
    const path = font.getPath(text, at, y, size).commands.map(printCommand);
    at += font.getAdvanceWidth(text, size);
    return path.join('');
  });
  return parts.join('');
}

type Inks = Readonly<Record<Ink | 'paper', string>>;

function toSvg(item: ImageItem, inks: Inks, faces: Faces, logo: string | null): string {
  switch (item.kind) {
    case 'logo': {
      const { x, y, width, height } = item;
      return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${logo ?? ''}"/>`;
    }
    case 'bar':
      return `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" fill="${inks[item.ink]}"/>`;
    case 'text': {
      const { size, weight } = item.style;
      const runs = runsOf(item.text, faces[weight]) ?? [];
      return `<path fill="${inks[item.ink]}" d="${pathOf(runs, item.x, item.y, size)}"/>`;
    }
    case 'picture': {
      const { x, y, width, height, src } = item;
      return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${escapeHtml(src)}"/>`;
    }
    case 'status': {
      const { path, fill, dash } = statusIcon(item.status);
      const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
      return `<path transform="translate(${item.x} ${item.y}) scale(${item.size / 12})" d="${path}" fill="${
        fill ? inks[item.ink] : 'none'
      }" stroke="${inks[item.ink]}" stroke-width="1.4"${dashes}/>`;
    }
  }
}

let loaded: Promise<Faces> | null = null;

/** Loads the typeface and the renderer, which can be initialised once only. */
async function loadFaces(): Promise<Faces> {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return readFaces();
}

/** What is the site's own on its cards. */
export interface PainterOptions {
  readonly accent?: string | null;
  /** A data URL of its logo, in which no text needs a typeface. */
  readonly logo?: string | null;
}

/** Opens a painter for these options. The result is called for each image. */
export async function openPainter({ accent = null, logo = null }: PainterOptions = {}): Promise<Paint> {
  loaded ??= loadFaces();
  const [faces, inks] = await Promise.all([loaded, readInks(accent)]);
  return (content) => {
    const items = layoutSocialImage(logo === null ? { ...content, logo: null } : content, openMeasure(faces));
    const isComplete = items.every((item) => item.kind !== 'text' || runsOf(item.text, faces[item.style.weight]));
    if (!isComplete) return null;
    const { width, height } = IMAGE_SIZE;
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
      ...items.map((item) => toSvg(item, inks, faces, logo)),
      '</svg>',
    ].join('');
    return new Resvg(svg).render().asPng();
  };
}
