// The arrangement for browsing: search and filters, timeline, list or table, details, and the story's tour.
// Arranges; what follows from the Dataset and the View is useExploration's.

import { useId, useRef, useState } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import type { Rest } from '../../dataset/loading/preview.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import type { Device } from '../../state/preferences.ts';
import type { Actions, ViewStore } from '../../state/store.ts';
import type { BadValue } from '../../state/url.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RestLine } from '../../ui/PendingNotice.tsx';
import { permalink } from '../../ui/links.ts';
import { inLanguage, TranslatedMark, Worded, Words } from '../../ui/DatasetText.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { Announcer } from '../../app/Announcer.tsx';
import { ContentNote } from '../../app/ContentNote.tsx';
import { Controls } from '../../app/ViewControls.tsx';
import { Details } from '../../app/LazyDetailPane.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { Notices } from '../../app/Notices.tsx';
import { part } from '../../ui/lazyWithRetry.tsx';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { Tour } from '../../features/tour/Tour.tsx';
import { useExploration } from '../../app/useExploration.ts';
import { useKeptPlace } from './useScrollAnchor.ts';
import { useLater } from '../../ui/useIdleImport.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePrinting } from '../../features/print/usePrinting.ts';
import { useSeenFocus } from '../../app/useKeepFocusInView.ts';
import { useTour } from '../../features/tour/useTour.ts';
import type { LanguageState } from '../../app/useLanguage.ts';
import type { OwnFile } from '../../features/local-file/useLocalFile.ts';

const AboutPanel = part(() => import('../../features/about/AboutPanel.tsx').then(({ AboutPanel }) => AboutPanel));
/** Of no use to a reader who has opened no file of their own. */
const OwnFileNotice = part(() =>
  import('../../features/local-file/LocalFileBanner.tsx').then(({ OwnFileNotice }) => OwnFileNotice),
);

const SharePanel = part(() => import('../../features/share/SharePanel.tsx').then(({ SharePanel }) => SharePanel));
const ShortcutSheet = part(() => import('./ShortcutDialog.tsx').then(({ ShortcutSheet }) => ShortcutSheet));

const loadPaper = () => import('../../features/print/PrintView.tsx').then(({ Paper }) => Paper);

/** What every arrangement is given. */
export interface ArrangementProps {
  readonly built: BuiltDataset;
  /** How what is not in it yet is doing; null where all of it is here. */
  readonly rest: Rest | null;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly device: Device;
  readonly bad: readonly BadValue[];
  readonly language: LanguageState;
  /** Where a reader may open a file of their own. */
  readonly ownFile?: OwnFile;
}

export function Explorer({ built, rest, root, store, actions, device, bad, language, ownFile }: ArrangementProps) {
  const { problems, report } = built;
  const m = useMessages();
  const page = usePage();
  const main = useRef<HTMLElement>(null);
  const exploration = useExploration(built.dataset, rest, store, actions, main);
  const { dataset, shelf, view, rows, counts, openEvent, details, hrefOf, close } = exploration;

  const [dialog, setDialog] = useState<Panel | 'shareEvent' | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dismissed, setDismissed] = useState(false);

  const openFromDialog = (id: EventId): void => {
    setDialog(null);
    exploration.open(id);
  };

  const tour = useTour(dataset, store, actions, view);
  const keys = usePageKeys(store, device, { onShortcuts: () => setDialog('keys'), onClose: close });

  useKeptPlace(store, openEvent !== undefined);
  useSeenFocus();
  const printing = usePrinting();
  const Paper = useLater(loadPaper);
  const linkTo = (id: EventId): string | null => (report ? null : permalink(id, root, view, page.written));

  const headingId = useId();
  const description = headOf(dataset, 'description', m.locale);
  return (
    <div className="explorer" data-detail={openEvent ? 'open' : undefined} data-tour={tour.on ? 'on' : undefined}>
      <a className="skip" href="#events">
        {m.skip}
      </a>
      <Masthead
        theme={view.theme}
        onTheme={actions.setTheme}
        language={language.code}
        onLanguage={actions.setLang}
        onOpen={setDialog}
        onTour={tour.start}
      />
      <main ref={main} aria-labelledby={headingId}>
        <div className="intro">
          <h1 id={headingId}>
            <Worded wording={headOf(dataset, 'title', m.locale)} />
          </h1>
          <p {...inLanguage(description.language)}>
            {description.text}
            <TranslatedMark wording={description} />
          </p>
        </div>
        {report && ownFile && (
          <OwnFileNotice props={{ report, events: dataset.columns.size, ownFile }} waiting={null} />
        )}
        <ContentNote dataset={dataset} device={device} onSupport={() => setDialog('support')} />
        <Notices
          dataset={dataset}
          problems={problems}
          shelf={shelf}
          bad={dismissed ? [] : bad}
          view={exploration.asked}
          onDismissBad={() => setDismissed(true)}
          onCurrent={actions.followData}
          language={language}
        />
        {tour.on && <Tour dataset={dataset} {...tour.on} />}
        <div className="workbench">
          <div className="side">
            <SearchBox value={view.q} onSearch={actions.search} shelf={shelf} rest={rest} />
            <button
              type="button"
              className="button side-toggle"
              aria-expanded={filtersOpen}
              onClick={() => setFiltersOpen(!filtersOpen)}
            >
              {m.filters}
            </button>
            <div className="side-filters" data-open={filtersOpen || undefined}>
              {page.live && (
                <FilterPanel
                  dataset={dataset}
                  rest={rest}
                  counts={counts}
                  chosen={exploration.chosen}
                  actions={actions}
                />
              )}
            </div>
          </div>
          <div className="content">
            <Controls
              view={view.view}
              clock={view.clock}
              lane={view.lane}
              actions={actions}
              matching={rows.length}
              all={dataset.columns.size}
            />
            <ActiveFilters dataset={dataset} view={view} actions={actions} />
            <Results exploration={exploration} store={store} actions={actions} />
          </div>
          {details && (
            <Details
              {...details}
              permalink={page.live ? linkTo(details.event.id) : page.eventPage(details.event.id)}
              outsideLinks="open"
              onShare={report ? undefined : () => setDialog('shareEvent')}
            />
          )}
        </div>
      </main>
      <Announcer dataset={dataset} event={openEvent}>
        {tour.on && (
          <>
            {m.tourStep(tour.on.step, tour.on.count)}. <Words language={dataset.language}>{tour.on.text}</Words>{' '}
          </>
        )}
      </Announcer>
      <footer className="foot">
        <p {...inLanguage(dataset.language)}>{dataset.license}</p>
        <p className="foot-actions">
          {ownFile && (
            <button type="button" className="button" data-quiet onClick={ownFile.choose}>
              {m.ownFile.open}
            </button>
          )}
          <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
            {m.support}
          </button>
        </p>
      </footer>
      <Dialog title={m.about} open={dialog === 'about'} onClose={() => setDialog(null)}>
        {rest ? (
          <RestLine rest={rest} />
        ) : (
          <AboutPanel
            props={{
              about: { dataset, hrefOf, onOpen: openFromDialog, onShortcuts: () => setDialog('keys') },
              datasets: { root, current: view.data, onOpen: actions.openDataset },
              onFile: ownFile?.choose,
            }}
          />
        )}
      </Dialog>
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} />
      </Dialog>
      <Dialog title={m.shortcutsTitle} open={dialog === 'keys'} onClose={() => setDialog(null)}>
        <ShortcutSheet props={{ heard: keys.heard, onHeard: keys.setHeard }} />
      </Dialog>
      <Dialog
        title={dialog === 'shareEvent' ? m.shareEvent : m.share}
        open={dialog === 'share' || dialog === 'shareEvent'}
        onClose={() => setDialog(null)}
      >
        {rest ? (
          <RestLine rest={rest} />
        ) : (
          <SharePanel
            props={{
              dataset,
              view,
              rows,
              event: openEvent,
              root,
              version: built.version,
              first: dialog === 'shareEvent' ? 'event' : 'view',
            }}
          />
        )}
      </Dialog>
      {printing && Paper && !rest && (
        <Paper
          dataset={dataset}
          view={view}
          rows={rows}
          event={openEvent}
          address={
            report ? m.ownFile.onPaper(report.name) : ((openEvent && linkTo(openEvent.id)) ?? window.location.href)
          }
        />
      )}
    </div>
  );
}
