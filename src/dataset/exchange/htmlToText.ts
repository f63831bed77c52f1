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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes plain text for HTML. */
export const toHtmlText = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
