// Reads the results of a SPARQL query, such as Wikidata's, as records: each variable is a name.
// https://www.w3.org/TR/sparql11-results-json/

import { isRecord } from '../../../model/record.ts';

const isResults = (raw: unknown): raw is { readonly results: { readonly bindings: readonly unknown[] } } =>
  isRecord(raw) && isRecord(raw.results) && Array.isArray(raw.results.bindings);

/** The rows of the result; null if the file is none. Some may be no records. */
export function readSparqlResults(raw: unknown): readonly unknown[] | null {
  if (!isResults(raw)) return null;
  return raw.results.bindings.map((binding) =>
    isRecord(binding)
      ? Object.fromEntries(
          Object.entries(binding).map(([name, value]) => [name, isRecord(value) ? String(value.value ?? '') : value]),
        )
      : binding,
  );
}
