// The arrangement for a box in somebody's article: a line of what it is, the timeline and the list, the open event beside
// or over them. The article's scroll is the reader's until they have gone into the box; embed.css is its look.

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { headOf } from '../dataset/wording.ts';
import { DetailPane } from '../detail/DetailPane.tsx';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { SearchBox } from '../filters/SearchBox.tsx';
import { useMessages } from '../i18n/messages.tsx';
import type { ActorId, EventId } from '../model/ids.ts';
import { type Box, FULL_BOX } from '../state/box.ts';
import { printUrl } from '../state/url.ts';
import { VIEWS } from '../state/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { permalink } from '../ui/links.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { usePage } from '../ui/page.ts';
import { reveal } from '../ui/reveal.ts';
import { Worded } from '../ui/Words.tsx';
import { Announcer } from './Announcer.tsx';
import { ContentNote } from './ContentNote.tsx';
import { Controls } from './Controls.tsx';
import type { ArrangementProps } from './Explorer.tsx';
import { Notices } from './Notices.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { Results } from './Results.tsx';
import { SupportLinks } from './SupportLinks.tsx';
import { useExploration } from './useExploration.ts';
import { useGuest } from './useGuest.ts';
import { usePageKeys } from './usePageKeys.ts';

export interface EmbedProps extends ArrangementProps {
  /** Left out where the page is written: it then says all that it can. */
  readonly box?: Box;
}

/** The most entries of the list in a box that is as tall as its content, until all are asked for. */
const FIRST = 6;

export function Embed({ built, root, store, actions, device, bad, language, box: asked = FULL_BOX }: EmbedProps) {
  const m = useMessages();
  const page = usePage();
  const box = page.live ? asked : FULL_BOX;
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const exploration = useExploration(built.dataset, store, actions, main);
  const { dataset, shelf, view, rows, counts, openEvent, place, hrefOf, idAt, close, openedByReader } = exploration;
  const [dialog, setDialog] = useState<'choose' | 'support' | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const grows = box.height === 'auto';

  usePageKeys(store, device, { onClose: close });
  const showActor = useCallback((id: ActorId) => actions.onlyActor(id), [actions]);
  const opened = openEvent?.id;
  useEffect(() => {
    const pane = main.current?.querySelector('.detail');
    if (grows && openedByReader && opened && pane) reveal(pane);
  }, [grows, openedByReader, opened]);

  useGuest({ content: grows ? frame : null, isLive: page.live, store, actions, event: openEvent });

  const headingId = useId();
  const title = headOf(dataset, 'title', m.locale);
  const linkTo = (id: EventId): string => (page.live ? permalink(id, root, view.data) : page.eventPage(id));
  const isCut = page.live && grows && !isWhole && rows.length > FIRST && view.view !== 'table';
  return (
    <div
      ref={frame}
      className="embed"
      data-height={page.live ? box.height : undefined}
      data-view={view.view}
      data-detail={openEvent ? 'open' : undefined}
    >
      {/* No step of the article's: its address stays as it is. */}
      <PageLink className="skip" href="#events" onGo={() => document.getElementById('events')?.focus()}>
        {m.skip}
      </PageLink>
      <header className="embed-head">
        <h1 id={headingId}>
          <Worded wording={title} />
        </h1>
        <p className="embed-line">
          <span role="status" className="embed-count">
            {m.count(rows.length, dataset.columns.size)}
          </span>
          <OutOfTheBox href={page.live ? new URL(`./${printUrl(view)}`, root).href : page.toRoot} hint={m.embed.newTab}>
            {m.embed.openPage}
          </OutOfTheBox>
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
        <div className="embed-before">
          <ContentNote dataset={dataset} device={device} onSupport={() => setDialog('support')} />
          <Notices
            dataset={dataset}
            problems={[]}
            shelf={shelf}
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
              timeline={{ fill: page.live && !grows }}
              {...(isCut ? { most: FIRST } : {})}
            />
            {isCut && (
              <button type="button" className="button" onClick={() => setWhole(true)}>
                {m.allEvents(rows.length)}
              </button>
            )}
          </div>
        </div>
        {page.live && !grows && rows.length > 0 && (
          <button type="button" className="embed-enter" onClick={() => body.current?.focus()}>
            {m.embed.readList} <span aria-hidden="true">↓</span>
          </button>
        )}
        {openEvent && place && (
          <DetailPane
            dataset={dataset}
            event={openEvent}
            position={place.position}
            count={rows.length}
            previous={idAt(place.previous)}
            next={idAt(place.next)}
            permalink={linkTo(openEvent.id)}
            outsideLinks="open"
            hrefOf={hrefOf}
            onOpen={exploration.open}
            onActor={showActor}
            onClose={close}
            takeFocus={openedByReader}
          />
        )}
      </main>
      <Announcer dataset={dataset} event={openEvent} />
      <Dialog title={m.embed.choose} open={dialog === 'choose'} onClose={() => setDialog(null)}>
        <div className="embed-dialog">
          <SearchBox value={view.q} onSearch={actions.search} shelf={shelf} />
          <Controls
            view={view.view}
            clock={view.clock}
            lane={view.lane}
            actions={actions}
            matching={rows.length}
            all={dataset.columns.size}
          />
          <FilterPanel dataset={dataset} counts={counts} chosen={exploration.chosen} actions={actions} />
        </div>
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} />
      </Dialog>
    </div>
  );
}

/** A link to the site's own pages, which leaves the frame: they are not to be read in a box. */
const OutOfTheBox = ({
  href,
  hint,
  children,
}: {
  readonly href: string;
  readonly hint: string;
  readonly children: ReactNode;
}) => (
  <a className="button" data-quiet href={href} target="_blank" rel="noopener">
    {children} <span aria-hidden="true">↗</span>
    <span className="visually-hidden"> ({hint})</span>
  </a>
);
