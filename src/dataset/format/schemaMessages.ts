// Turns schema issues into messages for editors; valibot's own messages address programmers.

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

/** A short form of a value for messages. */
function printValue(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'an object' : String(value);
}

/** The message and the fix for a schema issue. */
export function describeSchemaIssue(issue: v.BaseIssue<unknown>): { readonly message: string; readonly fix: string } {
  const { message, expected, received, input, type } = issue;
  const fix = 'correct the field as docs/DATASET.md describes it';
  if (received === 'undefined') return { message: 'is missing', fix: 'add the field, as docs/DATASET.md describes it' };
  if (!message.startsWith('Invalid ')) return { message, fix };
  if (type === 'picklist') {
    const options = (expected ?? '').replace(/[()"]/g, '').split(' | ');
    return { message: `must be one of ${options.join(', ')}, not ${printValue(input)}`, fix: 'choose one of them' };
  }
  return { message: `must be ${TYPE_NAMES[expected ?? ''] ?? expected}, not ${printValue(input)}`, fix };
}

/** The path of an issue in its record, such as “citations[0].quote”; empty for the record itself. */
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
    const check = checkFor(schema.item as v.GenericSchema);
    if (check === NO_CHECK) return NO_CHECK;
    return (value, path, found) => {
      if (Array.isArray(value)) for (const [index, one] of value.entries()) check(one, `${path}[${index}]`, found);
    };
  }
  if (schema.type === 'record' && 'value' in schema) {
    const check = checkFor(schema.value as v.GenericSchema);
    if (check === NO_CHECK) return NO_CHECK;
    return (value, path, found) => {
      if (isRecord(value)) for (const key of Object.keys(value)) check(value[key], `${path}.${key}`, found);
    };
  }
  if (!('entries' in schema) || !isRecord(schema.entries)) return NO_CHECK;
  const known = new Map(
    Object.entries(schema.entries).map(([key, entry]) => [key, checkFor(entry as v.GenericSchema)]),
  );
  // An object schema without entries, such as `kept`, allows any field.
  if (known.size === 0) return NO_CHECK;
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      const fieldPath = path === '' ? key : `${path}.${key}`;
      const check = known.get(key);
      if (check === undefined) found(fieldPath);
      else if (check !== NO_CHECK) check(value[key], fieldPath, found);
    }
  };
}

function checkFor(schema: v.GenericSchema): FieldCheck {
  const check = checks.get(schema) ?? buildCheck(schema);
  checks.set(schema, check);
  return check;
}

/** Calls `found` for each field that the schema does not have, at any depth. Catches a misspelt `quote`. */
export function findUnknownFields(
  schema: v.GenericSchema,
  value: unknown,
  path: string,
  found: (path: string) => void,
): void {
  checkFor(schema)(value, path, found);
}
