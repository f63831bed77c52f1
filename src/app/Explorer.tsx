// The arrangement for browsing: search and filters, timeline, list or table, details, and the story's tour.
// Arranges; what follows from the Dataset and the View is useExploration's.

import { useCallback, useId, useRef, useState } from 'react';
import type { BuiltDataset } from '../dataset/dataset.ts';
import { DetailPane } from '../detail/DetailPane.tsx';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { SearchBox } from '../filters/SearchBox.tsx';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { ActorId, EventId } from '../model/ids.ts';
import type { Device } from '../state/device.ts';
import { FIELDS } from '../state/fields.ts';
import type { Actions, ViewStore } from '../state/store.ts';
import { type BadValue, parseUrl } from '../state/url.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { permalink } from '../ui/links.ts';
import { About } from './About.tsx';
import { ContentNote } from './ContentNote.tsx';
import { Controls } from './Controls.tsx';
import { Datasets } from './Datasets.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { Notices } from './Notices.tsx';
import { Results } from './Results.tsx';
import { SupportLinks } from './SupportLinks.tsx';
import { Tour } from './Tour.tsx';
import { useExploration } from './useExploration.ts';

/** What every arrangement is given. */
export interface ArrangementProps {
  readonly built: BuiltDataset;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly device: Device;
  readonly bad: readonly BadValue[];
}

export function Explorer({ built, root, store, actions, device, bad }: ArrangementProps) {
  const { problems } = built;
  const m = useMessages();
  const main = useRef<HTMLElement>(null);
  const exploration = useExploration(built.dataset, store, actions, main);
  const { dataset, shelf, view, rows, counts, openEvent, place, hrefOf, idAt, close, openedByReader } = exploration;

  const [dialog, setDialog] = useState<Panel | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [step, setStep] = useState<number | null>(null);

  const openFromDialog = (id: EventId): void => {
    setDialog(null);
    exploration.open(id);
  };
  const showActor = useCallback((id: ActorId) => actions.onlyActor(id), [actions]);

  const tour = dataset.tours[0];
  const goToStep = (next: number): void => {
    const stepView = tour?.steps[next]?.view;
    if (stepView === undefined) return;
    setStep(next);
    actions.goTo(parseUrl(stepView).named);
  };

  const headingId = useId();
  return (
    <div className="explorer" data-detail={openEvent ? 'open' : undefined}>
      <a className="skip" href="#events">
        {m.skip}
      </a>
      <Masthead
        theme={view.theme}
        onTheme={actions.setTheme}
        onOpen={setDialog}
        onTour={tour ? () => goToStep(0) : null}
      />
      <main ref={main} aria-busy="true" aria-labelledby={headingId}>
        <div className="intro">
          <h1 id={headingId} lang={dataset.language}>
            {dataset.title}
          </h1>
          <p lang={dataset.language}>{dataset.description}</p>
        </div>
        <ContentNote dataset={dataset} device={device} onSupport={() => setDialog('support')} />
        <Notices
          dataset={dataset}
          problems={problems}
          shelf={shelf}
          bad={dismissed ? [] : bad}
          view={view}
          onDismissBad={() => setDismissed(true)}
        />
        {tour && step !== null && (
          <Tour dataset={dataset} tour={tour} step={step} onStep={goToStep} onEnd={() => setStep(null)} />
        )}
        <div className="workbench">
          <div className="side">
            <SearchBox value={view.q} onSearch={actions.search} shelf={shelf} />
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
            <Controls view={view} actions={actions} matching={rows.length} all={dataset.columns.size} />
            <ActiveFilters dataset={dataset} view={view} actions={actions} />
            <Results exploration={exploration} store={store} actions={actions} />
          </div>
          {openEvent && place && (
            <DetailPane
              dataset={dataset}
              event={openEvent}
              position={place.position}
              count={rows.length}
              previous={idAt(place.previous)}
              next={idAt(place.next)}
              permalink={permalink(openEvent.id, document.baseURI, view.data, FIELDS.data.fallback)}
              outsideLinks="open"
              hrefOf={hrefOf}
              onOpen={exploration.open}
              onActor={showActor}
              onClose={close}
              takeFocus={openedByReader}
            />
          )}
        </div>
      </main>
      <p className="visually-hidden" aria-live="polite">
        {openEvent && m.selected(openEvent.title, dateInWords(openEvent.date, m), m.statuses[openEvent.status])}
      </p>
      <footer className="foot">
        <p lang={dataset.language}>{dataset.license}</p>
        <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
          {m.support}
        </button>
      </footer>
      <Dialog title={m.about} open={dialog === 'about'} onClose={() => setDialog(null)}>
        <About dataset={dataset} hrefOf={hrefOf} onOpen={openFromDialog}>
          <Datasets root={root} current={view.data} onOpen={actions.openDataset} />
        </About>
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} />
      </Dialog>
    </div>
  );
}
