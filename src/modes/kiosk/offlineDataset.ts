// The kiosk's dataset: the cached copy first, the network for a first start and for updates. A dataset that breaks the
// format or the editorial rules (R1 to R12) never replaces a valid one.

import { buildDataset, parquetLocation } from '../../dataset/format/buildDataset.ts';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { INLINE_MEDIA } from '../../model/media.ts';
import { withInlineMedia, withMediaFiles } from '../../dataset/loading/mediaFiles.ts';
import { datasetUrl } from '../../dataset/loading/datasetUrl.ts';
import { datasetQuery, LoadError } from '../../dataset/loading/datasetQuery.ts';
import { type Issue, printIssue } from '../../dataset/format/issue.ts';
import type { ReadFailure } from '../../dataset/loading/readDataset.ts';
import { checkRules } from '../../dataset/format/eventRules.ts';
import { requireValue } from '../../model/assert.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { findInlinedFile, type OfflineCache } from './offlineCache.ts';

/** The result of a check for a newer dataset. */
export type UpdateCheck =
  | { readonly kind: 'same' }
  /** Events in Parquet, read by ranges: too large to cache and validate here. */
  | { readonly kind: 'parquet' }
  | { readonly kind: 'newer'; readonly built: BuiltDataset }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'unreachable'; readonly reasons: readonly string[] };

/** For a whole dataset: a request that hangs must not block until the next visitor. */
const FETCH_TIMEOUT_MS = 120_000;

const isError = (issue: Issue): boolean => issue.severity === 'error';

/** Parses a dataset's text and checks format and rules; fails with every reason why it must not be published. */
function parseValidDataset(text: string): Result<BuiltDataset | 'parquet', readonly string[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    return fail([`the file is not JSON: ${String(cause)}`]);
  }
  if (parquetLocation(raw)) return ok('parquet');
  const built = buildDataset(raw);
  if (!built.ok) return fail(built.error.map(printIssue));
  const errors = [...built.value.issues, ...checkRules(built.value.dataset)].filter(isError);
  return errors.length > 0 ? fail(errors.map(printIssue)) : ok(built.value);
}

async function fetchText(url: string): Promise<Result<string, ReadFailure>> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
    if (response.ok) return ok(await response.text());
    return fail({
      kind: response.status === 404 ? 'missing' : 'server',
      message: `${url} answered ${response.status}`,
    });
  } catch (cause) {
    return fail({ kind: 'network', message: `No answer from ${url}: ${String(cause)}` });
  }
}

/**
 * Reads the dataset to start with; 'parquet' if its events are in Parquet and must be read as in the other modes. Throws
 * LoadError if there is neither a copy nor a valid response.
 */
export async function openOfflineDataset(
  url: string,
  inlined: string | null,
  cache: OfflineCache,
): Promise<BuiltDataset | 'parquet'> {
  const cached = inlined === null ? await cache.find(url) : null;
  const stored = inlined ?? cached?.text;
  if (stored !== undefined) {
    const valid = parseValidDataset(stored);
    if (valid.ok) return valid.value;
  }
  const text = await fetchText(url);
  if (!text.ok) throw new LoadError(text.error);
  const valid = parseValidDataset(text.value);
  if (!valid.ok) throw new LoadError({ kind: 'format', message: valid.error.join('\n') });
  if (valid.value !== 'parquet') await cache.store(url, text.value, new Date());
  return valid.value;
}

/** Fetches the dataset again, and caches it if it is newer and valid. */
export async function checkForUpdate(url: string, cache: OfflineCache): Promise<UpdateCheck> {
  const [text, cached] = await Promise.all([fetchText(url), cache.find(url)]);
  if (!text.ok) return { kind: 'unreachable', reasons: [text.error.message] };
  if (text.value === cached?.text) return { kind: 'same' };
  const valid = parseValidDataset(text.value);
  if (!valid.ok) return { kind: 'refused', reasons: valid.error };
  if (valid.value === 'parquet') return { kind: 'parquet' };
  await cache.store(url, text.value, new Date());
  return { kind: 'newer', built: valid.value };
}

/** Milliseconds to the next check, ±10 % so that several kiosks do not send requests at the same time. */
export const nextCheckDelay = (minutes: number, random: number): number =>
  Math.round(minutes * 60_000 * (0.9 + 0.2 * random));

/** The query for an unattended screen: runs offline too, and repeats by itself until it has data. */
export const offlineDatasetQuery =
  (cache: OfflineCache): typeof datasetQuery =>
  (root, slug, version, onProgress) => {
    const defaultQuery = datasetQuery(root, slug, version, onProgress);
    const readDefault = requireValue(defaultQuery.queryFn, 'the query of a dataset');
    return {
      ...defaultQuery,
      queryFn: async (context) => {
        const inlined = version == null ? findInlinedFile(document, `data/${slug}/dataset.json`) : null;
        const built = await openOfflineDataset(datasetUrl(root, slug, version), inlined, cache);
        performance.mark('otr:data');
        if (built === 'parquet') return readDefault(context);
        if (inlined === null) return withMediaFiles(built, root, slug, context.signal);
        return withInlineMedia(built, findInlinedFile(document, `data/${slug}/${INLINE_MEDIA}`));
      },
      networkMode: 'always',
      refetchInterval: ({ state }) => (state.data === undefined ? 60_000 : false),
      refetchIntervalInBackground: true,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    };
  };
