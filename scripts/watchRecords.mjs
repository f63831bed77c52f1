// What changed in the records' folders, in words, for `npm start`. Needs only Node.

import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join, relative } from 'node:path';

/** Editors save a file in several steps, and a spreadsheet's export is several files. */
const quiet = 300;
const maxNamed = 5;

/**
 * A record as it is on the disk: the text of dataset.json, and the text of each of its events.
 * @typedef {{ text: string, events: ReadonlyMap<string, string> | null }} Seen `events`: null if it is not a dataset
 */

/**
 * @param {string} data the folder of the datasets
 * @returns {Map<string, Seen>} by folder
 */
export function readRecords(data) {
  const folders = existsSync(data) ? readdirSync(data, { withFileTypes: true }).filter((one) => one.isDirectory()) : [];
  return new Map(
    folders.map(({ name }) => {
      const file = join(data, name, 'dataset.json');
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return [name, { text, events: readEvents(text) }];
    }),
  );
}

/** @param {string} text of dataset.json */
function readEvents(text) {
  try {
    const { events } = JSON.parse(text);
    if (!Array.isArray(events)) return null;
    return new Map(events.map((event, index) => [String(event?.id ?? `#${index + 1}`), JSON.stringify(event)]));
  } catch {
    return null;
  }
}

/** @param {readonly string[]} names */
const some = (names) =>
  names.length > maxNamed
    ? `${names.slice(0, maxNamed).join(', ')} and ${names.length - maxNamed} more`
    : names.join(', ');

/**
 * @param {ReadonlyMap<string, Seen>} before
 * @param {ReadonlyMap<string, Seen>} after
 * @returns {string[]} a line for each record that changed
 */
export function describeChanges(before, after) {
  const lines = [];
  for (const slug of new Set([...before.keys(), ...after.keys()])) {
    const [old, current] = [before.get(slug), after.get(slug)];
    if (old?.text === current?.text) continue;
    if (current === undefined) lines.push(`${slug}: removed`);
    else if (current.events === null) lines.push(`${slug}: dataset.json is missing or is no dataset`);
    else if (!old?.events)
      lines.push(`${slug}: new, with ${current.events.size} ${current.events.size === 1 ? 'event' : 'events'}`);
    else lines.push(`${slug}: ${describeEvents(old.events, current.events)}`);
  }
  return lines;
}

/**
 * @param {ReadonlyMap<string, string>} old
 * @param {ReadonlyMap<string, string>} current
 */
function describeEvents(old, current) {
  const added = [...current.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !current.has(id));
  const changed = [...current].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id);
  const parts = [
    ...(added.length > 0 ? [`${added.length} new (${some(added)})`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed (${some(changed)})`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed (${some(removed)})`] : []),
  ];
  return parts.length > 0 ? `events: ${parts.join(', ')}` : 'changed, but for its events';
}

/**
 * Calls `onChange` with what changed, some moments after the last change of a file under `folder`. Calls do not overlap.
 * @param {string} folder the public folder
 * @param {(lines: readonly string[]) => Promise<void>} onChange
 * @returns {{ close: () => void }}
 */
export function watchRecords(folder, onChange) {
  const data = join(folder, 'data');
  let known = readRecords(data);
  /** @type {Set<string>} files outside the records */
  const others = new Set();
  let running = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const report = async () => {
    if (running) return schedule();
    running = true;
    const current = readRecords(data);
    const lines = [...describeChanges(known, current), ...[...others].map((name) => `${name}: changed`)];
    known = current;
    others.clear();
    if (lines.length > 0) await onChange(lines);
    running = false;
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void report(), quiet);
  };
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    const path = name ?? '';
    if (!/^data(?:[\\/][^\\/]+(?:[\\/]dataset\.json)?)?$/.test(path) && path !== '')
      others.add(relative('', join(folder, path)));
    schedule();
  });
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
