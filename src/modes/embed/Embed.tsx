// Layout of the embed mode: a short header, the timeline and the list, and the open event beside or over them.
// Scrolling belongs to the host page until the reader focuses a scrollable region (see embed.css).

import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { headOf } from '../../dataset/format/localizedText.ts';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { type EmbedOptions, DEFAULT_EMBED_OPTIONS } from '../../state/embedOptions.ts';
import { printUrl } from '../../state/url.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NEW_TAB, permalink, viewAddress } from '../../ui/links.ts';
import { ExternalLink, type ExternalLinkProps } from '../../ui/ExternalLink.tsx';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { Thumbnail } from '../../ui/media/Thumbnail.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { scrollClear } from '../../ui/scrollClear.ts';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';
import { Announcer } from '../../app/Announcer.tsx';
import { ContentNote } from '../../app/ContentNote.tsx';
import { EventStrip, useStripEvent } from '../../app/EventStrip.tsx';
import { MatchCount, PictureChoices, ViewSwitch } from '../../app/ViewControls.tsx';
import { LazyDetailPane } from '../../app/LazyDetailPane.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import { Notices } from '../../app/Notices.tsx';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { useExploration } from '../../app/useExploration.ts';
import { useHostMessages } from './useHostMessages.ts';
import { usePageKeys } from '../../app/usePageKeys.ts';
import { useTour } from '../../features/tour/useTour.ts';

export interface EmbedProps extends LayoutProps {
  /** Not set while the page is prerendered: the defaults show everything. */
  readonly options?: EmbedOptions;
}

/** Number of list rows shown with automatic height until the reader asks for all of them. */
const INITIAL_ROWS = 6;

export function Embed({
  built,
  home,
  store,
  actions,
  preferences,
  urlIssues,
  language,
  options: requestedOptions = DEFAULT_EMBED_OPTIONS,
}: EmbedProps) {
  const m = useMessages();
  const page = usePage();
  const options = page.hydrated ? requestedOptions : DEFAULT_EMBED_OPTIONS;
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const exploration = useExploration(built.dataset, store, actions, main);
  const { dataset, loader, view, rows, counts, openEvent, details, close } = exploration;
  const [dialog, setDialog] = useState<'choose' | 'support' | null>(null);
  const [wanted, setWanted] = useState<EventId | null>(null);
  const stripEvent = useStripEvent(dataset, rows, view.event, wanted);
  const lit = useMemo(() => (stripEvent === null ? [] : [stripEvent]), [stripEvent]);
  const [dismissed, setDismissed] = useState(false);
  const [showsAllRows, setShowsAllRows] = useState(false);
  const [isHeightGranted, setHeightGranted] = useState(true);
  const [isHeightRequired, setHeightRequired] = useState(false);
  const requireHeight = useCallback(() => setHeightRequired(true), []);
  /** What the host page shows is not announced: it would interrupt the article. */
  const [shownByHost, setShownByHost] = useState<EventId | null>(null);
  const isAutoHeight = options.height === 'auto' || isHeightRequired;
  // If the host page does not apply the height that it is sent, the embed fills the frame as it is.
  const hasAutoHeight = isAutoHeight && isHeightGranted;
  // A sandboxed frame may not be allowed to open windows, so the addresses are also shown as text to copy.
  const isSandboxed = page.hydrated && window.origin === 'null';

  usePageKeys(store, preferences, { onClose: close });
  const openedByReader = details?.takeFocus ? details.event.id : null;
  useEffect(() => {
    const pane = main.current?.querySelector('.detail');
    if (hasAutoHeight && openedByReader && pane) scrollClear(pane);
  }, [hasAutoHeight, openedByReader]);

  // Applies the view of a link to a tour's step. The tour itself is only in the full page.
  useTour(dataset, store, actions, view);
  useHostMessages({
    content: isAutoHeight ? frame : null,
    onHeightRequired: requireHeight,
    onShow: setShownByHost,
    onHeightGranted: setHeightGranted,
    isHydrated: page.hydrated,
    store,
    actions,
    event: openEvent,
  });

  const headingId = useId();
  const title = headOf(dataset, 'title', m.locale);
  const linkTo = (id: EventId): string =>
    page.hydrated ? permalink(id, home, view, page.prerendered) : page.eventPage(id);
  const isTruncated =
    page.hydrated && hasAutoHeight && !showsAllRows && rows.length > INITIAL_ROWS && view.view !== 'table';
  return (
    <div
      ref={frame}
      className="embed"
      data-height={hasAutoHeight ? 'auto' : 'fit'}
      data-view={view.view}
      data-controls={options.controls}
      data-detail={openEvent ? 'open' : undefined}
    >
      {/* Does not change the frame's address, which would add a step to the host page's history. */}
      <InternalLink className="skip" href="#events" onGo={() => document.getElementById('events')?.focus()}>
        {m.skip}
      </InternalLink>
      <header className="embed-head">
        <Thumbnail media={dataset.media} files={dataset.files} />
        <h1 id={headingId}>
          <LocalizedTextView text={title} />
        </h1>
        <p className="embed-line">
          {dataset.support.length > 0 && (
            <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
              {m.support}
            </button>
          )}
          <SitePageLink href={page.hydrated ? viewAddress(printUrl(view), home) : page.basePath} hint={m.embed.newTab}>
            {m.embed.openPage}
          </SitePageLink>
        </p>
      </header>
      <main ref={main} className="embed-main" data-picture-room aria-busy="true" aria-labelledby={headingId}>
        <div className="embed-before" tabIndex={-1}>
          <ContentNote dataset={dataset} preferences={preferences} onSupport={() => setDialog('support')} />
          <Notices
            dataset={dataset}
            issues={[]}
            loader={loader}
            urlIssues={dismissed ? [] : urlIssues}
            view={exploration.requestedView}
            onDismissUrlIssues={() => setDismissed(true)}
            onCurrent={actions.followData}
            language={language}
          />
        </div>
        <div ref={body} className="embed-body" tabIndex={-1}>
          <div className="content">
            {options.controls === 'full' && <ActiveFilters dataset={dataset} view={view} actions={actions} />}
            <Results
              exploration={exploration}
              store={store}
              actions={actions}
              timeline={{ plain: options.controls === 'none', lit }}
              bar={
                options.controls !== 'none' && (
                  <span className="embed-choices">
                    {options.controls === 'full' && (
                      <button type="button" className="button" onClick={() => setDialog('choose')}>
                        {m.filters}
                      </button>
                    )}
                    <ViewSwitch view={view.view} actions={actions} />
                  </span>
                )
              }
              {...(isTruncated ? { most: INITIAL_ROWS } : {})}
            >
              {view.view === 'timeline' && stripEvent !== null && (
                <EventStrip
                  dataset={dataset}
                  rows={rows}
                  event={stripEvent}
                  quiet={stripEvent === shownByHost}
                  hrefOf={exploration.hrefOf}
                  onOpen={exploration.open}
                  onShow={(id) => {
                    setWanted(id);
                    if (openEvent) exploration.close();
                  }}
                />
              )}
            </Results>
            {isTruncated && (
              <button type="button" className="button" onClick={() => setShowsAllRows(true)}>
                {m.allEvents(rows.length)}
              </button>
            )}
            {isSandboxed && (
              <p className="embed-foot">
                <Address href={viewAddress(printUrl(view), home)} />
              </p>
            )}
          </div>
        </div>
        {!hasAutoHeight && rows.length > 0 && (
          <button type="button" className="embed-activate" onClick={() => body.current?.focus()}>
            {m.embed.readList} <span aria-hidden="true">↓</span>
          </button>
        )}
        {details && (
          <div ref={pane} className="embed-pane" tabIndex={-1}>
            <LazyDetailPane {...details} permalink={linkTo(details.event.id)} externalLinks="open" />
            {!hasAutoHeight && (
              <button
                type="button"
                className="embed-activate"
                onClick={() => pane.current?.querySelector('h2')?.focus({ preventScroll: true })}
              >
                {m.embed.readEvent} <span aria-hidden="true">↓</span>
              </button>
            )}
          </div>
        )}
      </main>
      <Announcer
        dataset={dataset}
        event={openEvent?.id === shownByHost ? undefined : openEvent}
        hasFocus={details?.takeFocus}
      />
      <Dialog title={m.embed.choose} open={dialog === 'choose'} onClose={() => setDialog(null)}>
        <div className="embed-dialog">
          <SearchBox value={view.q} onSearch={actions.search} loader={loader} />
          {view.view === 'timeline' && (
            <PictureChoices dataset={dataset} clock={view.clock} rowsBy={view.lane ?? 'none'} actions={actions} />
          )}
          <MatchCount words={m.count(rows.length, dataset.columns.size)} isListed={exploration.isListed} />
          <FilterPanel dataset={dataset} counts={counts} chosen={exploration.chosen} actions={actions} />
        </div>
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} {...(isSandboxed && { Link: LinkWithAddress })} />
      </Dialog>
    </div>
  );
}

const Address = ({ href }: Pick<ExternalLinkProps, 'href'>) => (
  <bdi className="embed-address" lang="und">
    {href}
  </bdi>
);

/** A link with its address as text, for a sandboxed frame in which links may not open. */
const LinkWithAddress = ({ href, children }: ExternalLinkProps) => (
  <>
    <ExternalLink href={href}>{children}</ExternalLink> <Address href={href} />
  </>
);

/** A link to the site's own pages. Opens outside the frame. */
const SitePageLink = ({ href, hint, children }: ExternalLinkProps & { readonly hint: string }) => (
  <a className="button" data-quiet data-out href={href} {...NEW_TAB}>
    {children} <span aria-hidden="true">↗</span>
    <span className="visually-hidden"> ({hint})</span>
  </a>
);
