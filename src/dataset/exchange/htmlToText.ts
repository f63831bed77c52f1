// Converts imported HTML to plain text: paragraphs are separated by blank lines, links are listed.

import { Parser } from 'htmlparser2';

export interface PlainText {
  readonly text: string;
  /** The http(s) URLs of links and iframes, with the link text. */
  readonly links: readonly { readonly url: string; readonly words: string }[];
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'section']);
const LINES = new Set(['br', 'li', 'tr', 'hr']);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text);

/** Text without tags keeps its line breaks; in HTML only tags make line breaks. */
export function htmlToText(html: string): PlainText {
  const source = html.trim();
  if (!/[<&]/.test(source)) return { text: source, links: [] };
  const isMarkup = /<[a-z/!]/i.test(source);
  const links: { url: string; words: string }[] = [];
  let text = '';
  let silent = 0;
  let open: { url: string; from: number } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, { href, src }) => {
        if (SILENT.has(name)) silent++;
        if (BLOCKS.has(name)) text += '\n\n';
        else if (LINES.has(name)) text += '\n';
        const url = name === 'a' ? href : name === 'iframe' ? src : undefined;
        if (name === 'a' && url && isWebAddress(url)) open = { url, from: text.length };
        else if (url && isWebAddress(url)) links.push({ url, words: '' });
      },
      ontext: (data) => {
        if (silent === 0) text += isMarkup ? data.replace(/[\s\u00a0]+/g, ' ') : data;
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent--;
        if (BLOCKS.has(name)) text += '\n\n';
        if (name !== 'a' || open === null) return;
        links.push({ url: open.url, words: text.slice(open.from).trim() });
        open = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  const tidy = text.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n');
  return { text: (isMarkup ? tidy.replace(/ {2,}/g, ' ') : text).trim(), links };
}

/** A quotation as web pages write it. */
export interface Blockquote {
  readonly quote: string;
  /** The text of its `<cite>`, without a dash before it. */
  readonly cite: string;
  /** Its `cite` attribute, or the first link in it. */
  readonly url: string | null;
}

/** Reads the first `<blockquote>`: its words without the `<cite>` and `<footer>`. Null if there is none. */
export function readBlockquote(html: string): Blockquote | null {
  let [depth, from, to] = [0, -1, -1];
  let url: string | null = null;
  const cites: [number, number][] = [];
  const parser = new Parser({
    onopentag: (name, { cite = '' }) => {
      if (name === 'blockquote' && depth++ === 0 && to < 0) {
        from = parser.endIndex + 1;
        if (isWebAddress(cite)) url = cite;
      }
      if ((name === 'cite' || name === 'footer') && cites.every(([, end]) => end >= 0))
        cites.push([parser.startIndex, -1]);
    },
    onclosetag: (name) => {
      if (name === 'blockquote' && --depth === 0 && to < 0) to = parser.startIndex;
      const open = cites.at(-1);
      if ((name === 'cite' || name === 'footer') && open && open[1] < 0) open[1] = parser.endIndex + 1;
    },
  });
  parser.end(html);
  if (from < 0) return null;
  const end = to < 0 ? html.length : to;
  let words = '';
  let at = from;
  for (const [start, stop] of cites.filter(([start]) => start >= from && start < end)) {
    words += html.slice(at, start);
    at = stop < 0 ? end : stop;
  }
  const quote = htmlToText(words + html.slice(at, end));
  const cite = cites.map(([start, stop]) => htmlToText(html.slice(start, stop < 0 ? undefined : stop)));
  return {
    quote: quote.text,
    cite: (cite[0]?.text ?? '').replace(/^[\s—–-]+/, '').trim(),
    url: url ?? [...quote.links, ...cite.flatMap(({ links }) => links)][0]?.url ?? null,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes plain text for HTML. */
export const toHtmlText = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
