// The text of a dataset.json, some events at a time, so that a large one needs no text as long as itself: as
// JSON.stringify with an indent of two would give it, or with an event a line.

const CHUNK = 262_144;

export interface PrintOptions {
  /** An event a line, for datasets that nobody edits by hand. */
  readonly compact?: boolean;
  readonly onEvent?: (done: number) => void;
}

/** `head` is the dataset without its events, which come last. */
export function* stringifyDataset(
  head: Readonly<Record<string, unknown>>,
  events: Iterable<unknown>,
  { compact = false, onEvent = () => {} }: PrintOptions = {},
): Generator<string> {
  const print = (event: unknown): string =>
    compact ? JSON.stringify(event) : JSON.stringify(event, null, 2).replaceAll('\n', '\n    ');
  const opening = JSON.stringify(head, null, 2);
  let text = `${opening === '{}' ? '{\n' : `${opening.slice(0, -2)},\n`}  "events": [`;
  let count = 0;
  for (const event of events) {
    text += `${count === 0 ? '' : ','}\n    ${print(event)}`;
    onEvent(++count);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield `${text}${count === 0 ? '' : '\n  '}]\n}\n`;
}

/** More events than anybody edits by hand. */
const MANY = 5000;

/** The same of a raw dataset whose events, if any, are a list; an event a line where there are many. */
export function* stringifyRaw(raw: Readonly<Record<string, unknown>>): Generator<string> {
  const { events, ...head } = raw;
  if (Array.isArray(events)) yield* stringifyDataset(head, events, { compact: events.length > MANY });
  else yield `${JSON.stringify(raw, null, 2)}\n`;
}
