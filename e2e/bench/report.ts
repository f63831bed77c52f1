// docs/PERFORMANCE.md, a section a bench: each writes its own between two comments and leaves the others as they are.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/PERFORMANCE.md';
const HEAD = `# Performance

Measured by \`npm run bench\` on the built site, each section in one run on one machine: the ratios hold elsewhere, the milliseconds do not. Generated; do not edit.
`;

/** Replaces a section, or appends it where it is new, and prints it. */
export function writeSection(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${begin}\n${text.trim()}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.\n${end}`;
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + section + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${section}\n`;
  writeFileSync(FILE, after);
  process.stdout.write(`\n${text}\n`);
}

/** A number as a table wants it: two digits that say something. */
export const brief = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;

/** Rows of cells as a table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
