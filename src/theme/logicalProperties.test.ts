import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Physical directions, which are wrong on right-to-left pages. Top and bottom are the same everywhere. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|left|right|text-align: (?:left|right)|float: (?:left|right))\b/;
/** Shorthands with four values whose second and fourth differ. */
const VALUE = String.raw`((?:[^\s;()]|\((?:[^()]|\([^()]*\))*\))+)`;
const LOPSIDED = new RegExp(
  String.raw`(?:margin|padding|inset|border-radius|border-width): ${VALUE} ${VALUE} ${VALUE} (?!\2;)${VALUE};`,
);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

test.each(files)('%s speaks of start and end, not of left and right', (name) => {
  const lines = readFileSync(`src/${name}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n');
  const found = lines.filter((line) => PHYSICAL.test(line) || LOPSIDED.test(line));
  // Inside the timeline, which runs from left to right in every language.
  const inTimeline = [
    // The hover card is placed by the pointer's own coordinates.
    'inset: 0 auto auto 0;',
    // An item is moved by transform, from the left edge.
    'inset: 0 auto auto 0;',
    'text-align: right;',
    'justify-content: right;',
    'mask-image: linear-gradient(to right, transparent, #000 60%);',
    'mask-image: linear-gradient(to left, transparent, #000 60%);',
  ];
  expect(found.map((line) => line.trim())).toEqual(name === 'features/timeline/drawing.css' ? inTimeline : []);
});
