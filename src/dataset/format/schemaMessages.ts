// What is wrong with the fields of a record, in an editor's words: a schema's own say what a program expects.

import { isRecord } from '../../model/record.ts';
import type * as v from 'valibot';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};
const MAX_SHOWN = 40;

/** A value as an editor would point at it. */
function printValue(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'an object' : String(value);
}

/** A schema's issue as what is wrong and the fix. */
export function describeSchemaIssue(issue: v.BaseIssue<unknown>): { readonly message: string; readonly fix: string } {
  const { message, expected, received, input, type } = issue;
  const fix = 'mend the field as docs/DATASET.md describes it';
  if (received === 'undefined') return { message: 'is missing', fix: 'add the field, as docs/DATASET.md describes it' };
  if (!message.startsWith('Invalid ')) return { message, fix };
  if (type === 'picklist') {
    const words = (expected ?? '').replace(/[()"]/g, '').split(' | ');
    return { message: `must be one of ${words.join(', ')}, not ${printValue(input)}`, fix: 'choose one of them' };
  }
  return { message: `must be ${TYPE_NAMES[expected ?? ''] ?? expected}, not ${printValue(input)}`, fix };
}

/** Where in the record an issue lies: “citations[0].quote”; empty where it is the record itself. */
export const pathOf = ({ path }: v.BaseIssue<unknown>): string =>
  path
    ?.map(({ key }, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('') ?? '';

type FieldCheck = (value: unknown, path: string, found: (path: string) => void) => void;
const NO_CHECK: FieldCheck = () => {};
const checks = new WeakMap<v.GenericSchema, FieldCheck>();

function buildCheck(schema: v.GenericSchema): FieldCheck {
  if ('wrapped' in schema) return checkFor(schema.wrapped as v.GenericSchema);
  if (schema.type === 'array' && 'item' in schema) {
    const look = checkFor(schema.item as v.GenericSchema);
    if (look === NO_CHECK) return NO_CHECK;
    return (value, path, found) => {
      if (Array.isArray(value)) for (const [index, one] of value.entries()) look(one, `${path}[${index}]`, found);
    };
  }
  if (schema.type === 'record' && 'value' in schema) {
    const look = checkFor(schema.value as v.GenericSchema);
    if (look === NO_CHECK) return NO_CHECK;
    return (value, path, found) => {
      if (isRecord(value)) for (const key of Object.keys(value)) look(value[key], `${path}.${key}`, found);
    };
  }
  if (!('entries' in schema) || !isRecord(schema.entries)) return NO_CHECK;
  const known = new Map(
    Object.entries(schema.entries).map(([key, entry]) => [key, checkFor(entry as v.GenericSchema)]),
  );
  // An object without fields of its own, such as `kept`, may have any.
  if (known.size === 0) return NO_CHECK;
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      const place = path === '' ? key : `${path}.${key}`;
      const look = known.get(key);
      if (look === undefined) found(place);
      else if (look !== NO_CHECK) look(value[key], place, found);
    }
  };
}

function checkFor(schema: v.GenericSchema): FieldCheck {
  const look = checks.get(schema) ?? buildCheck(schema);
  checks.set(schema, look);
  return look;
}

/** Tells of each field that the schema does not know, at any depth: a misspelt `quote` would else be lost unseen. */
export function findUnknownFields(
  schema: v.GenericSchema,
  value: unknown,
  path: string,
  found: (path: string) => void,
): void {
  checkFor(schema)(value, path, found);
}
