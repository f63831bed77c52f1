// Renders the pages' content with the browser's own components. The build runs this file in Vite's module runner.
// Knows neither files nor the template.

import { QueryClient } from '@tanstack/react-query';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { LAYOUTS } from '../../../src/boot/layouts.ts';
import { prefetchDetailsAndMedia } from '../../../src/app/LazyDetailPane.tsx';
import { StaticPicture } from '../../../src/features/timeline/static/StaticPicture.tsx';
import { toEventPage } from '../../../src/app/App.tsx';
import { NEW_TAB } from '../../../src/ui/links.ts';
import { AppRoot } from '../../../src/boot/AppRoot.tsx';
import { buildDataset } from '../../../src/dataset/format/buildDataset.ts';
import type { BuiltDataset, Dataset } from '../../../src/dataset/format/dataset.ts';
import { PREVIEW_FILE } from '../../../src/dataset/loading/datasetUrl.ts';
import { datasetQuery } from '../../../src/dataset/loading/datasetQuery.ts';
import { toPreview } from '../../../src/dataset/loading/preview.ts';
import { versionOf } from '../../../src/dataset/format/version.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { firstPicture, type MediaFiles } from '../../../src/model/media.ts';
import { NO_PREFERENCES } from '../../../src/state/preferences.ts';
import type { PageSettings } from '../../../src/state/pageSettings.ts';
import { SITE } from '../../../src/state/site.ts';
import { createActions, createViewStore } from '../../../src/state/store.ts';
import { alternateHead, buildMetaTags, type CardPicture, sitemap, type WrittenFile } from './metaTags.ts';
import { describeEvent, describeRecord } from './jsonLd.ts';
import {
  type Content,
  hasEventPages,
  MAX_EVENT_PAGES,
  type Page,
  basePathOf,
  homePathOf,
  pagesOf,
  type Written,
  type WrittenPage,
} from './pageHtml.ts';
import { openPainter } from './socialImage.ts';
import { NotStarted } from './NotStarted.tsx';
import type { SiteRecord } from '../../dataset/records.ts';
import { NoScriptFooter, NoScriptNotice } from './NoScript.tsx';

// At the top, because the module runner loads no module after this file has been evaluated.
await prefetchDetailsAndMedia();

/** The HTML of #root for a prerendered page, with the default View. */
export function renderRoot(built: BuiltDataset, page: PageSettings): string {
  const client = new QueryClient();
  client.setQueryData(datasetQuery(page.root, page.record).queryKey, built);
  const store = createViewStore({ event: page.event });
  return renderToString(
    <AppRoot
      client={client}
      Layout={LAYOUTS[page.mode]}
      query={datasetQuery}
      page={page}
      store={store}
      actions={createActions(store)}
      preferences={NO_PREFERENCES}
      urlIssues={[]}
      onHydrated={() => {}}
      drawPicture={(input) => (
        <StaticPicture
          {...input}
          messages={en}
          hrefOf={(id) => toEventPage(page, id)}
          linkAttributes={page.mode === 'embed' ? NEW_TAB : {}}
        />
      )}
    />,
  );
}

function contentOf(
  built: BuiltDataset,
  { path, mode, record }: Page,
  event: TimelineEvent | null,
  home: string | null,
): Omit<Content, 'head' | 'tail'> {
  const { dataset, version } = built;
  const root = basePathOf(path);
  const basePath = homePathOf({ path, record });
  const id = event?.id ?? null;
  return {
    prerendered: true,
    version,
    event: id,
    ...wordsOf(dataset, event),
    body: renderRoot(built, {
      ...{ mode, root, record: record.slug, records: [], home: basePath, basePath, rootPath: root },
      ...{ prerendered: true, version, event: id },
    }),
    late: lateOf(record.slug, root, true, mode === 'embed' ? home : null),
    notice: renderToStaticMarkup(
      <NoScriptNotice
        dataset={dataset}
        basePath={basePath}
        event={event}
        data={`${root}data/${record.slug}/dataset.json`}
        framed={mode === 'embed'}
      />,
    ),
    foot: renderToStaticMarkup(<NoScriptFooter dataset={dataset} />),
  };
}

const lateOf = (slug: string, root: string, hasList: boolean, address: string | null): string =>
  renderToStaticMarkup(<NotStarted hasList={hasList} data={`${root}data/${slug}/dataset.json`} address={address} />);

/** [R3] An event's title always has its status beside it. */
function wordsOf(dataset: Dataset, event: TimelineEvent | null): Pick<Content, 'title' | 'description'> {
  if (event === null)
    return { title: `${dataset.title} · ${SITE.name ?? en.product}`, description: describeRecord(dataset) };
  return {
    title: `${en.shareTitle(event.title, event.status && en.statuses[event.status])} · ${SITE.name ?? en.product}`,
    description: describeEvent(dataset, event),
  };
}

/** The content of a page that loads its events in the browser. */
const emptyContent = (dataset: Dataset, { path, record }: Page): Omit<Content, 'head' | 'tail'> => ({
  prerendered: false,
  version: null,
  event: null,
  ...wordsOf(dataset, null),
  body: '',
  late: lateOf(record.slug, basePathOf(path), false, null),
  notice: '',
  foot: renderToStaticMarkup(<NoScriptFooter dataset={dataset} />),
});

/** Settings of the build: the site's root as an absolute address that ends in "/", its name, home page, colour and logo. */
export interface Site {
  readonly address: string | null;
  readonly publisher: string | null;
  readonly provider: string | null;
  readonly accent: string | null;
  /** The logo for cards, as a data URL. */
  readonly logo: string | null;
}

/**
 * Prerenders a record: its pages, and one page for each event.
 * @param readPicture reads a picture of its folder for the record's card; null if it cannot be read
 */
export async function renderPages(
  file: Uint8Array<ArrayBuffer>,
  record: SiteRecord,
  { address, publisher, provider, accent, logo }: Site,
  mediaFiles: MediaFiles,
  readPicture: (file: string) => Promise<CardPicture | null>,
): Promise<Written> {
  const { slug, path } = record;
  const read = buildDataset(JSON.parse(new TextDecoder().decode(file)));
  if (!read.ok) return { pages: [], files: [], warning: null, title: slug };
  const dataset: Dataset = { ...read.value.dataset, files: mediaFiles };
  const built = { ...read.value, dataset, version: await versionOf(file) };
  const hasPages = hasEventPages(dataset.events.length);
  const events = hasPages ? dataset.events : [];
  // The head of a packed dataset does not have the counts that the image shows.
  const home = address === null ? null : new URL(path, address).href;
  const paint = address === null || dataset.events.length === 0 ? () => null : await openPainter({ accent, logo });
  const picture = address === null ? null : firstPicture(dataset.media);
  const cover = picture && (await readPicture(picture.file));
  const options =
    address === null || home === null
      ? null
      : { dataset, record, site: address, home, publisher, provider, paint, cover, events };
  const files: WrittenFile[] = options ? [sitemap(options)] : [];
  if (hasPages) files.push({ fileName: `data/${slug}/${PREVIEW_FILE}`, source: JSON.stringify(toPreview(built)) });

  const write = (page: Page, event: TimelineEvent | null): WrittenPage => {
    const content = hasPages ? contentOf(built, page, event, home) : emptyContent(dataset, page);
    if (page.mode !== 'explore')
      return { ...page, content: { ...content, head: alternateHead(page.mode, home), tail: '' } };
    const found = options ? buildMetaTags(options, event, content) : { head: '', tail: '', files: [] };
    files.push(...found.files);
    return { ...page, content: { ...content, head: found.head, tail: found.tail } };
  };
  return {
    pages: [
      ...pagesOf(record).map((page) => write(page, null)),
      ...events.map((event) => write({ path: `${path}event/${event.id}/`, mode: 'explore', record }, event)),
    ],
    files,
    title: dataset.title,
    warning: hasPages
      ? null
      : `${slug} is packed, has more than ${MAX_EVENT_PAGES} events or none: its events have no pages and are not in the site's HTML`,
  };
}
