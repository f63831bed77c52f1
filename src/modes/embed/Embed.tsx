// The layout for a box in somebody's article: a line of what it is, the timeline and the list, the open event beside
// or over them. The article's scroll is the reader's until they have gone into the box; embed.css is its look.

import { useEffect, useId, useRef, useState } from 'react';
import { headOf } from '../../dataset/format/localizedText.ts';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { type EmbedOptions, DEFAULT_EMBED_OPTIONS } from '../../state/embedOptions.ts';
import { printUrl } from '../../state/url.ts';
import { VIEWS } from '../../state/view.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LEAVES, permalink } from '../../ui/links.ts';
import { ExternalLink, type ExternalLinkProps } from '../../ui/ExternalLink.tsx';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { scrollClear } from '../../ui/scrollClear.ts';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';
import { Announcer } from '../../app/Announcer.tsx';
import { ContentNote } from '../../app/ContentNote.tsx';
import { ViewControls } from '../../app/ViewControls.tsx';
import { LazyDetailPane } from '../../app/LazyDetailPane.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import { Notices } from '../../app/Notices.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { useExploration } from '../../app/useExploration.ts';
import { useHostMessages } from './useHostMessages.ts';
import { usePageKeys } from '../../app/usePageKeys.ts';
import { useTour } from '../../features/tour/useTour.ts';

export interface EmbedProps extends LayoutProps {
  /** Left out where the page is written: it then says all that it can. */
  readonly options?: EmbedOptions;
}

/** The most entries of the list in a box that is as tall as its content, until all are asked for. */
const INITIAL_ROWS = 6;

export function Embed({
  built,
  pending,
  root,
  store,
  actions,
  device,
  bad,
  language,
  options: asked = DEFAULT_EMBED_OPTIONS,
}: EmbedProps) {
  const m = useMessages();
  const page = usePage();
  const box = page.hydrated ? asked : DEFAULT_EMBED_OPTIONS;
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const exploration = useExploration(built.dataset, pending, store, actions, main);
  const { dataset, loader, view, rows, counts, openEvent, details, close } = exploration;
  const [dialog, setDialog] = useState<'choose' | 'support' | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [hasRoom, setRoom] = useState(true);
  const tells = box.height === 'auto';
  // Where the page does not give what it is told, the box fills what it has: the article's scroll is not to be held by it.
  const grows = tells && hasRoom;
  // A frame without an origin of its own may also be one that opens no window: addresses are then there to be copied.
  const shut = page.hydrated && window.origin === 'null';

  usePageKeys(store, device, { onClose: close });
  const opened = details?.takeFocus ? details.event.id : null;
  useEffect(() => {
    const pane = main.current?.querySelector('.detail');
    if (grows && opened && pane) scrollClear(pane);
  }, [grows, opened]);

  // What a link to a tour's step leaves to the tour is shown; the tour itself is for the full page.
  useTour(dataset, store, actions, view);
  useHostMessages({
    content: tells ? frame : null,
    onHeightGranted: setRoom,
    isHydrated: page.hydrated,
    store,
    actions,
    event: openEvent,
  });

  const headingId = useId();
  const title = headOf(dataset, 'title', m.locale);
  const linkTo = (id: EventId): string =>
    page.hydrated ? permalink(id, root, view, page.prerendered) : page.eventPage(id);
  const isCut = page.hydrated && grows && !isWhole && rows.length > INITIAL_ROWS && view.view !== 'table';
  return (
    <div
      ref={frame}
      className="embed"
      data-height={page.hydrated ? (grows ? 'auto' : 'fit') : undefined}
      data-view={view.view}
      data-detail={openEvent ? 'open' : undefined}
    >
      {/* No step of the article's: its address stays as it is. */}
      <InternalLink className="skip" href="#events" onGo={() => document.getElementById('events')?.focus()}>
        {m.skip}
      </InternalLink>
      <header className="embed-head">
        <h1 id={headingId}>
          <LocalizedTextView wording={title} />
        </h1>
        <p className="embed-line">
          <span role="status" className="embed-count">
            {m.count(rows.length, dataset.columns.size)}
          </span>
          <SitePageLink
            href={page.hydrated ? new URL(`./${printUrl(view)}`, root).href : page.basePath}
            hint={m.embed.newTab}
            shut={shut}
          >
            {m.embed.openPage}
          </SitePageLink>
          <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
            {m.support}
          </button>
        </p>
        {box.controls !== 'none' && (
          <div className="embed-choices">
            <RadioGroup
              label={m.views.label}
              name="embed-view"
              value={view.view}
              options={VIEWS.map((value) => ({ value, label: m.views[value] }))}
              onChange={actions.setView}
            />
            {box.controls === 'full' && (
              <button type="button" className="button" onClick={() => setDialog('choose')}>
                <span className="embed-long">{m.embed.choose}</span>
                <span className="embed-short">{m.filters}</span>
              </button>
            )}
          </div>
        )}
      </header>
      <main ref={main} className="embed-main" aria-busy="true" aria-labelledby={headingId}>
        <div className="embed-before" tabIndex={-1}>
          <ContentNote dataset={dataset} device={device} onSupport={() => setDialog('support')} />
          <Notices
            dataset={dataset}
            issues={[]}
            loader={loader}
            bad={dismissed ? [] : bad}
            view={exploration.asked}
            onDismissBad={() => setDismissed(true)}
            onCurrent={actions.followData}
            language={language}
          />
        </div>
        <div ref={body} className="embed-body" tabIndex={-1}>
          <div className="content">
            {box.controls === 'full' && <ActiveFilters dataset={dataset} view={view} actions={actions} />}
            <Results
              exploration={exploration}
              store={store}
              actions={actions}
              timeline={{ fill: page.hydrated && !grows }}
              {...(isCut ? { most: INITIAL_ROWS } : {})}
            />
            {isCut && (
              <button type="button" className="button" onClick={() => setWhole(true)}>
                {m.allEvents(rows.length)}
              </button>
            )}
          </div>
        </div>
        {page.hydrated && !grows && rows.length > 0 && (
          <button type="button" className="embed-enter" onClick={() => body.current?.focus()}>
            {m.embed.readList} <span aria-hidden="true">↓</span>
          </button>
        )}
        {details && (
          <div ref={pane} className="embed-pane" tabIndex={-1}>
            <LazyDetailPane {...details} permalink={linkTo(details.event.id)} outsideLinks="open" />
            {page.hydrated && !grows && (
              <button
                type="button"
                className="embed-enter"
                onClick={() => pane.current?.querySelector('h2')?.focus({ preventScroll: true })}
              >
                {m.embed.readEvent} <span aria-hidden="true">↓</span>
              </button>
            )}
          </div>
        )}
      </main>
      <Announcer dataset={dataset} event={openEvent} />
      <Dialog title={m.embed.choose} open={dialog === 'choose'} onClose={() => setDialog(null)}>
        <div className="embed-dialog">
          <SearchBox value={view.q} onSearch={actions.search} loader={loader} pending={pending} />
          <ViewControls
            view={view.view}
            clock={view.clock}
            lane={view.lane}
            actions={actions}
            matching={rows.length}
            all={dataset.columns.size}
          />
          <FilterPanel
            dataset={dataset}
            pending={pending}
            counts={counts}
            chosen={exploration.chosen}
            actions={actions}
          />
        </div>
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} {...(shut && { Link: LinkWithAddress })} />
      </Dialog>
    </div>
  );
}

const Address = ({ href }: Pick<ExternalLinkProps, 'href'>) => (
  <bdi className="embed-address" lang="und">
    {href}
  </bdi>
);

/** A link, and where it leads in words for who cannot follow it. */
const LinkWithAddress = ({ href, children }: ExternalLinkProps) => (
  <>
    <ExternalLink href={href}>{children}</ExternalLink> <Address href={href} />
  </>
);

/** A link to the site's own pages, which leaves the frame: they are not to be read in a box. */
const SitePageLink = ({
  href,
  hint,
  shut,
  children,
}: ExternalLinkProps & { readonly hint: string; readonly shut: boolean }) => (
  <>
    <a className="button" data-quiet href={href} {...LEAVES}>
      {children} <span aria-hidden="true">↗</span>
      <span className="visually-hidden"> ({hint})</span>
    </a>
    {shut && <Address href={href} />}
  </>
);
