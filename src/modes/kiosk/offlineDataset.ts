// The kiosk's dataset: the last good copy first, the network for a first start and for newer ones. A dataset that breaks
// the format or the editorial rules (R1 to R10) never replaces a good one. Knows no screen.

import { buildDataset, parquetLocation } from '../../dataset/format/buildDataset.ts';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { datasetUrl } from '../../dataset/loading/datasetUrl.ts';
import { datasetQuery, LoadError } from '../../dataset/loading/datasetQuery.ts';
import { type Issue, printIssue } from '../../dataset/format/issue.ts';
import type { ReadFailure } from '../../dataset/loading/readDataset.ts';
import { checkRules } from '../../dataset/format/eventRules.ts';
import { requireValue } from '../../model/assert.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { findInlinedFile, type OfflineCache } from './offlineCache.ts';

/** What came of a look for a newer dataset. */
export type UpdateCheck =
  | { readonly kind: 'same' }
  /** Its events lie in a file of their own, read by ranges: too large to be kept and checked here. */
  | { readonly kind: 'packed' }
  | { readonly kind: 'newer'; readonly built: BuiltDataset }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'unreachable'; readonly reasons: readonly string[] };

/** Milliseconds for a whole dataset; one that hangs must not be waited for until somebody comes. */
const FETCH_TIMEOUT_MS = 120_000;

const isError = (issue: Issue): boolean => issue.severity === 'error';

/** A dataset's text as a dataset that may be shown to the public; else every reason why not. */
function parseValidDataset(text: string): Result<BuiltDataset | 'packed', readonly string[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    return fail([`the file is not JSON: ${String(cause)}`]);
  }
  if (parquetLocation(raw)) return ok('packed');
  const built = buildDataset(raw);
  if (!built.ok) return fail(built.error.map(printIssue));
  const errors = [...built.value.issues, ...checkRules(built.value.dataset)].filter(isError);
  return errors.length > 0 ? fail(errors.map(printIssue)) : ok(built.value);
}

async function fetchText(url: string): Promise<Result<string, ReadFailure>> {
  try {
    const answer = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
    if (answer.ok) return ok(await answer.text());
    return fail({ kind: answer.status === 404 ? 'missing' : 'server', message: `${url} answered ${answer.status}` });
  } catch (cause) {
    return fail({ kind: 'network', message: `No answer from ${url}: ${String(cause)}` });
  }
}

/**
 * The dataset to start with, or that it is packed and must be read as on any page. Throws LoadError where there is neither
 * a copy nor a good answer.
 */
export async function openOfflineDataset(
  url: string,
  inlined: string | null,
  keeper: OfflineCache,
): Promise<BuiltDataset | 'packed'> {
  const kept = inlined === null ? await keeper.find(url) : null;
  const copy = inlined ?? kept?.text;
  if (copy !== undefined) {
    const good = parseValidDataset(copy);
    if (good.ok) return good.value;
  }
  const text = await fetchText(url);
  if (!text.ok) throw new LoadError(text.error);
  const good = parseValidDataset(text.value);
  if (!good.ok) throw new LoadError({ kind: 'format', message: good.error.join('\n') });
  if (good.value !== 'packed') await keeper.store(url, text.value, new Date());
  return good.value;
}

/** Looks for a newer dataset, and keeps it where it is good. */
export async function checkForUpdate(url: string, keeper: OfflineCache): Promise<UpdateCheck> {
  const [text, kept] = await Promise.all([fetchText(url), keeper.find(url)]);
  if (!text.ok) return { kind: 'unreachable', reasons: [text.error.message] };
  if (text.value === kept?.text) return { kind: 'same' };
  const good = parseValidDataset(text.value);
  if (!good.ok) return { kind: 'refused', reasons: good.error };
  if (good.value === 'packed') return { kind: 'packed' };
  await keeper.store(url, text.value, new Date());
  return { kind: 'newer', built: good.value };
}

/** Milliseconds to the next look: so many minutes give or take a tenth, so that a museum's screens do not ask at once. */
export const nextCheckDelay = (minutes: number, random: number): number =>
  Math.round(minutes * 60_000 * (0.9 + 0.2 * random));

/** The query for a screen that nobody tends: it does not wait for a network, and asks again by itself until it has data. */
export const offlineDatasetQuery =
  (keeper: OfflineCache): typeof datasetQuery =>
  (root, slug, version, onProgress) => {
    const usual = datasetQuery(root, slug, version, onProgress);
    const readUsual = requireValue(usual.queryFn, 'the query of a dataset');
    return {
      ...usual,
      queryFn: async (context) => {
        const inlined = version == null ? findInlinedFile(document, `data/${slug}/dataset.json`) : null;
        const built = await openOfflineDataset(datasetUrl(root, slug, version), inlined, keeper);
        performance.mark('otr:data');
        return built === 'packed' ? readUsual(context) : built;
      },
      networkMode: 'always',
      refetchInterval: ({ state }) => (state.data === undefined ? 60_000 : false),
      refetchIntervalInBackground: true,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    };
  };
