// The arrangement of the parts around one Dataset and one View: search and filters, timeline, list or table, details.
// Connects; decides nothing that a part or a floor below could decide.

import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type BuiltDataset, eventAt } from '../dataset/dataset.ts';
import { findEvent } from '../dataset/pairs.ts';
import { headOf, titleOf } from '../dataset/wording.ts';
import { DetailPane } from '../detail/DetailPane.tsx';
import type { Row } from '../engine/columns.ts';
import { countFacets } from '../engine/facets.ts';
import { prepareScene } from '../engine/scene.ts';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { SearchBox } from '../filters/SearchBox.tsx';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import { EventList } from '../list/EventList.tsx';
import { EventTable } from '../list/EventTable.tsx';
import type { ActorId, EventId } from '../model/ids.ts';
import { findMatches, placeOf, wholeOf } from '../state/derived.ts';
import type { Device } from '../state/device.ts';
import { FIELDS } from '../state/fields.ts';
import { type Actions, isFiltered, useView, type ViewStore } from '../state/store.ts';
import { type BadValue, parseUrl } from '../state/url.ts';
import { queryOf } from '../state/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { eventHref, permalink } from '../ui/links.ts';
import { inLanguage, Phrase, TranslatedMark, Worded } from '../ui/Words.tsx';
import { About } from './About.tsx';
import { ContentNote } from './ContentNote.tsx';
import { Controls } from './Controls.tsx';
import { Boundary } from './Failure.tsx';
import { Notices } from './Notices.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { SupportLinks } from './SupportLinks.tsx';
import { useSettled } from './settled.ts';
import { Tour } from './Tour.tsx';
import type { LanguageState } from './useLanguage.ts';

const loadTimeline = () => import('../timeline/Timeline.tsx').then(({ Timeline }) => ({ default: Timeline }));
const Timeline = lazy(loadTimeline);

export interface ExplorerProps {
  readonly built: BuiltDataset;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly device: Device;
  readonly bad: readonly BadValue[];
  readonly language: LanguageState;
}

export function Explorer({ built, store, actions, device, bad, language }: ExplorerProps) {
  const { dataset, problems } = built;
  const m = useMessages();
  const view = useView(store, (state) => state);
  const { clock, lane, event, q, actor, match, kind, status, source } = view;

  const filterStart = useRef(0);
  const query = useMemo(() => {
    filterStart.current = performance.now();
    return queryOf({ ...store.getState(), actor, match, kind, status, source, q });
  }, [store, actor, match, kind, status, source, q]);
  const rows = useMemo(() => findMatches(dataset, query, clock), [dataset, query, clock]);
  const counts = useMemo(() => countFacets(dataset.columns, query), [dataset, query]);
  const prepared = useMemo(
    () => prepareScene(dataset.columns, rows, { clock, laneBy: lane, preferred: query.actors }),
    [dataset, rows, clock, lane, query.actors],
  );
  const whole = useMemo(() => wholeOf(dataset, clock), [dataset, clock]);

  // Links keep every choice but the window, which follows the reader and would make each link new on each pan.
  const { view: viewName, data, theme, lang } = view;
  const hrefBase = useMemo(
    () => ({
      event: null,
      from: null,
      to: null,
      clock,
      lane,
      q,
      actor,
      match,
      kind,
      status,
      source,
      view: viewName,
      data,
      theme,
      lang,
    }),
    [clock, lane, q, actor, match, kind, status, source, viewName, data, theme, lang],
  );
  const hrefOf = useCallback((id: EventId) => eventHref(hrefBase, id), [hrefBase]);

  const [dialog, setDialog] = useState<Panel | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [step, setStep] = useState<number | null>(null);
  const opened = useRef<{ readonly byReader: boolean; readonly from: Element | null }>({ byReader: false, from: null });

  const open = useCallback(
    (id: EventId) => {
      const from = store.getState().event === null ? document.activeElement : opened.current.from;
      opened.current = { byReader: true, from };
      setDialog(null);
      actions.select(id);
    },
    [store, actions],
  );
  const close = useCallback(() => {
    const was = store.getState().event;
    actions.select(null);
    const { from } = opened.current;
    const back =
      from instanceof HTMLElement && from.isConnected
        ? from
        : was && document.querySelector<HTMLElement>(`[data-event-link="${was}"]`);
    if (back) back.focus({ preventScroll: true });
  }, [store, actions]);
  const showActor = useCallback((id: ActorId) => actions.onlyActor(id), [actions]);

  const main = useRef<HTMLElement>(null);
  const shown = useMemo(() => ({ view, m }), [view, m]);
  const onDrawn = useSettled(main, viewName === 'timeline', shown, () => {
    if (filterStart.current === 0) return;
    const measure = { start: filterStart.current, end: performance.now() };
    filterStart.current = 0;
    for (const name of q.trim() === '' ? ['otr:filter'] : ['otr:filter', 'otr:search']) {
      performance.clearMeasures(name);
      performance.measure(name, measure);
    }
  });

  const openEvent = findEvent(dataset, event);
  const place = openEvent ? placeOf(dataset, rows, openEvent.id) : null;
  const idAt = (row: Row | null): EventId | null => (row === null ? null : eventAt(dataset, row).id);
  const tour = dataset.tours[0];
  const goToStep = (next: number): void => {
    const view = tour?.steps[next]?.view;
    if (view === undefined) return;
    opened.current = { byReader: false, from: null };
    setStep(next);
    actions.goTo(parseUrl(view).named);
  };

  // Escape closes the open event from anywhere but a dialog, a field or the timeline, which see to themselves.
  useEffect(() => {
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || key.defaultPrevented || store.getState().event === null) return;
      if (document.querySelector('dialog[open]') || key.target instanceof HTMLInputElement) return;
      close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, close]);

  const headingId = useId();
  const description = headOf(dataset, 'description', m.locale);
  const openTitle = openEvent && titleOf(dataset, openEvent, m.locale);
  const listProps = { dataset, rows, clock, hrefOf, onOpen: open, search: q, selected: event };
  return (
    <div className="explorer" data-detail={openEvent ? 'open' : undefined}>
      <a className="skip" href="#events">
        {m.skip}
      </a>
      <Masthead
        theme={theme}
        onTheme={actions.setTheme}
        language={language.code}
        onLanguage={actions.setLang}
        onOpen={setDialog}
        onTour={tour ? () => goToStep(0) : null}
      />
      <main ref={main} aria-busy="true" aria-labelledby={headingId}>
        <div className="intro">
          <h1 id={headingId}>
            <Worded wording={headOf(dataset, 'title', m.locale)} />
          </h1>
          <p {...inLanguage(description.language)}>
            {description.text}
            <TranslatedMark wording={description} />
          </p>
        </div>
        <ContentNote dataset={dataset} device={device} onSupport={() => setDialog('support')} />
        <Notices
          dataset={dataset}
          problems={problems}
          bad={dismissed ? [] : bad}
          view={view}
          onDismissBad={() => setDismissed(true)}
          language={language}
        />
        {tour && step !== null && (
          <Tour dataset={dataset} tour={tour} step={step} onStep={goToStep} onEnd={() => setStep(null)} />
        )}
        <div className="workbench">
          <div className="side">
            <SearchBox value={q} onSearch={actions.search} />
            <button
              type="button"
              className="button side-toggle"
              aria-expanded={filtersOpen}
              onClick={() => setFiltersOpen(!filtersOpen)}
            >
              {m.filters}
            </button>
            <div className="side-filters" data-open={filtersOpen || undefined}>
              <FilterPanel dataset={dataset} counts={counts} chosen={view} actions={actions} />
            </div>
          </div>
          <div className="content">
            <Controls view={view} actions={actions} matching={rows.length} all={dataset.events.length} />
            <ActiveFilters dataset={dataset} view={view} actions={actions} />
            {viewName === 'timeline' && (
              <Boundary fallback={<p className="timeline-missing">{m.timelineFailed}</p>} onFailure={onDrawn}>
                <Suspense fallback={<div className="timeline-waiting">{m.timelineLoading}</div>}>
                  <Timeline
                    dataset={dataset}
                    store={store}
                    actions={actions}
                    prepared={prepared}
                    rows={rows}
                    whole={whole}
                    selected={event}
                    onOpen={open}
                    onClose={close}
                    onDrawn={onDrawn}
                  />
                </Suspense>
              </Boundary>
            )}
            <section id="events" tabIndex={-1} aria-labelledby={`${headingId}-events`}>
              <h2 id={`${headingId}-events`} className="visually-hidden">
                {m.list}
              </h2>
              {rows.length === 0 && (
                <div className="empty">
                  <p>{isFiltered(view) ? m.noMatches : m.emptyDataset}</p>
                  {isFiltered(view) && (
                    <>
                      <p>{m.noMatchesHint}</p>
                      <button type="button" className="button" onClick={actions.clearFilters}>
                        {m.clearFilters}
                      </button>
                    </>
                  )}
                </div>
              )}
              {viewName === 'table' ? <EventTable {...listProps} /> : <EventList {...listProps} />}
            </section>
          </div>
          {openEvent && place && (
            <DetailPane
              dataset={dataset}
              event={openEvent}
              position={place.position}
              count={rows.length}
              previous={idAt(place.previous)}
              next={idAt(place.next)}
              permalink={permalink(openEvent.id, document.baseURI, data, FIELDS.data.fallback)}
              outsideLinks="open"
              hrefOf={hrefOf}
              onOpen={open}
              onActor={showActor}
              onClose={close}
              takeFocus={opened.current.byReader}
            />
          )}
        </div>
      </main>
      <p className="visually-hidden" aria-live="polite">
        {openEvent && openTitle && (
          <Phrase
            of={(words) => m.selected(words, dateInWords(openEvent.date, m), m.statuses[openEvent.status])}
            language={openTitle.language}
          >
            {openTitle.text}
          </Phrase>
        )}
      </p>
      <footer className="foot">
        <p {...inLanguage(dataset.language)}>{dataset.license}</p>
        <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
          {m.support}
        </button>
      </footer>
      <Dialog title={m.about} open={dialog === 'about'} onClose={() => setDialog(null)}>
        <About dataset={dataset} hrefOf={hrefOf} onOpen={open} />
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} />
      </Dialog>
    </div>
  );
}
