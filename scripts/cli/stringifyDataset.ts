// Generates the text of dataset.json in pieces, so that a large one is never one string. The format is that of
// JSON.stringify with an indent of two, or one event in each line.

const CHUNK = 262_144;

export interface PrintOptions {
  /** One event in each line, for datasets too large to edit by hand. */
  readonly compact?: boolean;
  readonly onEvent?: (done: number) => void;
}

/** `head`: the dataset without its events, which come last. */
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

/** From this number on events are written one in a line. */
const MANY = 5000;

/** The text of a raw dataset with a list of events. */
export function* stringifyRaw(raw: Readonly<Record<string, unknown>>): Generator<string> {
  const { events, ...head } = raw;
  if (Array.isArray(events)) yield* stringifyDataset(head, events, { compact: events.length > MANY });
  else yield `${JSON.stringify(raw, null, 2)}\n`;
}
