// Layout of the explore mode: search and filters, timeline, list or table, details, tour. What follows from the Dataset and
// the View is computed in useExploration. One file, because it is the one place that says what is where on the page.

import { useId, useRef, useState } from 'react';
import { headOf } from '../../dataset/format/localizedText.ts';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FacetMenus } from '../../features/filters/FacetMenus.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePending } from '../../ui/PendingContext.ts';
import { PendingNotice } from '../../ui/PendingNotice.tsx';
import { permalink } from '../../ui/links.ts';
import { langAttributes, TranslatedMark, LocalizedTextView, DatasetText } from '../../ui/DatasetText.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { Announcer } from '../../app/Announcer.tsx';
import { ContentNote } from '../../app/ContentNote.tsx';
import { PictureChoices, ViewSwitch } from '../../app/ViewControls.tsx';
import { LazyDetailPane } from '../../app/LazyDetailPane.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { Notices } from '../../app/Notices.tsx';
import { lazyWithRetry } from '../../ui/lazyWithRetry.tsx';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { Tour } from '../../features/tour/Tour.tsx';
import { TourInvitation } from '../../features/tour/TourInvitation.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import { useExploration } from '../../app/useExploration.ts';
import { useScrollAnchor } from './useScrollAnchor.ts';
import { useIdleImport } from '../../ui/useIdleImport.ts';
import { usePageKeys } from '../../app/usePageKeys.ts';
import { usePrinting } from '../../features/print/usePrinting.ts';
import { useKeepFocusInView } from '../../app/useKeepFocusInView.ts';
import { useTour } from '../../features/tour/useTour.ts';

const AboutPanel = lazyWithRetry(() =>
  import('../../features/about/AboutPanel.tsx').then(({ AboutPanel }) => AboutPanel),
);
/** Only needed once the reader has opened a file of their own. */
const LocalFileBanner = lazyWithRetry(() =>
  import('../../features/local-file/LocalFileBanner.tsx').then(({ LocalFileBanner }) => LocalFileBanner),
);

const FileReportView = lazyWithRetry(() =>
  import('../../features/local-file/FileReportView.tsx').then(({ FileReportView }) => FileReportView),
);
const MakeYourOwn = lazyWithRetry(() =>
  import('../../features/local-file/MakeYourOwn.tsx').then(({ MakeYourOwn }) => MakeYourOwn),
);
/** Only in a page that is one file. */
const EditCopy = lazyWithRetry(() => import('../../features/local-file/EditCopy.tsx').then(({ EditCopy }) => EditCopy));
/** Only for a file that was opened to be corrected. */
const Editor = lazyWithRetry(() => import('../../features/editor/Editor.tsx').then(({ Editor }) => Editor));

const SharePanel = lazyWithRetry(() =>
  import('../../features/share/SharePanel.tsx').then(({ SharePanel }) => SharePanel),
);
const ShortcutDialog = lazyWithRetry(() => import('./ShortcutDialog.tsx').then(({ ShortcutDialog }) => ShortcutDialog));

const loadPrintView = () => import('../../features/print/PrintView.tsx').then(({ PrintView }) => PrintView);

export function Explorer({
  built,
  root,
  home,
  store,
  actions,
  preferences,
  urlIssues,
  language,
  localFile,
}: LayoutProps) {
  const { issues, report } = built;
  const m = useMessages();
  const page = usePage();
  const pending = usePending();
  const main = useRef<HTMLElement>(null);
  const exploration = useExploration(built.dataset, store, actions, main);
  const { dataset, loader, view, rows, counts, openEvent, details, hrefOf, close } = exploration;

  const [dialog, setDialog] = useState<Panel | 'shareEvent' | 'report' | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dismissed, setDismissed] = useState(false);

  const openFromDialog = (id: EventId): void => {
    setDialog(null);
    exploration.open(id);
  };

  const tour = useTour(dataset, store, actions, view);
  const keys = usePageKeys(store, preferences, { onShortcuts: () => setDialog('keys'), onClose: close });

  useScrollAnchor(store, openEvent !== undefined);
  useKeepFocusInView();
  const printing = usePrinting();
  const PrintView = useIdleImport(loadPrintView);
  const linkTo = (id: EventId): string | null => (report ? null : permalink(id, home, view, page.prerendered));

  const headingId = useId();
  const description = headOf(dataset, 'description', m.locale);
  return (
    <div
      className="explorer"
      data-editing={report?.draft ? '' : undefined}
      data-detail={openEvent ? 'open' : undefined}
      data-tour={tour.active ? 'on' : undefined}
    >
      <a className="skip" href="#events">
        {m.skip}
      </a>
      <Masthead
        hasSupport={dataset.support.length > 0}
        theme={view.theme}
        onTheme={actions.setTheme}
        language={language.code}
        onLanguage={actions.setLang}
        onOpen={setDialog}
        isOneFile={!root.endsWith('/')}
      />
      <main ref={main} aria-labelledby={headingId}>
        {report && !report.draft && localFile && (
          <LocalFileBanner props={{ report, events: dataset.columns.size, localFile }} waiting={null} />
        )}
        <div className="intro">
          <div>
            <h1 id={headingId}>
              <LocalizedTextView text={headOf(dataset, 'title', m.locale)} />
            </h1>
            <p {...langAttributes(description.language)}>
              {description.text}
              <TranslatedMark text={description} />
            </p>
          </div>
          {tour.start && <TourInvitation dataset={dataset} onStart={tour.start} />}
        </div>
        <ContentNote dataset={dataset} preferences={preferences} onSupport={() => setDialog('support')} />
        <Notices
          dataset={dataset}
          issues={issues}
          loader={loader}
          urlIssues={dismissed ? [] : urlIssues}
          view={exploration.requestedView}
          onDismissUrlIssues={() => setDismissed(true)}
          onCurrent={actions.followData}
          language={language}
        />
        {tour.active && <Tour dataset={dataset} {...tour.active} />}
        <div className="control-bar">
          <SearchBox value={view.q} onSearch={actions.search} loader={loader} />
          {page.hydrated && (
            <FacetMenus
              dataset={dataset}
              counts={counts}
              chosen={exploration.chosen}
              actions={actions}
              isPictured={view.view === 'timeline'}
            />
          )}
          <button
            type="button"
            className="button filters-toggle"
            aria-expanded={filtersOpen}
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            {m.filters}
          </button>
          <ViewSwitch view={view.view} actions={actions} />
          {page.hydrated && filtersOpen && (
            <div className="filters-drawer">
              {view.view === 'timeline' && (
                <PictureChoices dataset={dataset} clock={view.clock} rowsBy={view.lane ?? 'none'} actions={actions} />
              )}
              <FilterPanel dataset={dataset} counts={counts} chosen={exploration.chosen} actions={actions} />
            </div>
          )}
        </div>
        <ActiveFilters dataset={dataset} view={view} actions={actions} />
        <div className="layout" data-picture-room>
          <div className="content">
            <Results exploration={exploration} store={store} actions={actions} />
          </div>
          {details && (
            <LazyDetailPane
              {...details}
              permalink={page.hydrated ? linkTo(details.event.id) : page.eventPage(details.event.id)}
              externalLinks="open"
              onShare={report ? undefined : () => setDialog('shareEvent')}
            />
          )}
        </div>
      </main>
      <Announcer dataset={dataset} event={openEvent} hasFocus={details?.takeFocus}>
        {tour.active && (
          <>
            {m.tourStep(tour.active.step, tour.active.count)}.{' '}
            <DatasetText language={dataset.language}>{tour.active.text}</DatasetText>{' '}
          </>
        )}
      </Announcer>
      <footer className="foot">
        <p {...langAttributes(dataset.language)}>{dataset.license}</p>
        <p className="foot-actions">
          {localFile && (
            <button type="button" className="button" data-quiet onClick={localFile.choose}>
              {m.localFile.open}
            </button>
          )}
          {dataset.support.length > 0 && (
            <button type="button" className="button" data-quiet onClick={() => setDialog('support')}>
              {m.support}
            </button>
          )}
        </p>
      </footer>
      <Dialog title={m.about} open={dialog === 'about'} onClose={() => setDialog(null)}>
        {pending ? (
          <PendingNotice />
        ) : (
          <AboutPanel
            props={{
              about: { dataset, hrefOf, onOpen: openFromDialog, onShortcuts: () => setDialog('keys') },
              datasets: { root, current: view.data ?? page.record },
              onFile: localFile?.choose,
            }}
          />
        )}
      </Dialog>
      {localFile && (
        <Dialog title={m.localFile.make} open={dialog === 'make'} onClose={() => setDialog(null)}>
          <MakeYourOwn
            props={{
              onChoose: () => {
                setDialog(null);
                localFile.chooseToEdit();
              },
              onDraft: (draft) => {
                setDialog(null);
                localFile.openDraft(draft);
              },
            }}
          />
        </Dialog>
      )}
      {!root.endsWith('/') && (
        <Dialog title={m.localFile.editCopy} open={dialog === 'make'} onClose={() => setDialog(null)}>
          <EditCopy props={{}} />
        </Dialog>
      )}
      {report?.draft && localFile && (
        <>
          <Editor
            props={{
              first: report.draft,
              built,
              root,
              update: localFile.update,
              original: localFile.original,
              onReport: () => setDialog('report'),
              onLeave: localFile.leave,
            }}
          />
          <Dialog title={m.localFile.reportTitle} open={dialog === 'report'} onClose={() => setDialog(null)}>
            <FileReportView props={{ report, events: dataset.columns.size, onApply: null }} />
          </Dialog>
        </>
      )}
      <Dialog title={m.support} open={dialog === 'support'} onClose={() => setDialog(null)}>
        <SupportLinks dataset={dataset} />
      </Dialog>
      <Dialog title={m.shortcutsTitle} open={dialog === 'keys'} onClose={() => setDialog(null)}>
        <ShortcutDialog props={{ isEnabled: keys.isEnabled, onEnable: keys.setEnabled }} />
      </Dialog>
      <Dialog
        title={dialog === 'shareEvent' ? m.shareEvent : m.share}
        open={dialog === 'share' || dialog === 'shareEvent'}
        onClose={() => setDialog(null)}
      >
        {pending ? (
          <PendingNotice />
        ) : (
          <SharePanel
            props={{
              dataset,
              view,
              rows,
              event: openEvent,
              root,
              home,
              version: built.version,
              first: dialog === 'shareEvent' ? 'event' : 'view',
            }}
          />
        )}
      </Dialog>
      {printing && PrintView && !pending && (
        <PrintView
          dataset={dataset}
          view={view}
          rows={rows}
          event={openEvent}
          address={
            report
              ? m.localFile.printedFrom(report.name)
              : ((openEvent && linkTo(openEvent.id)) ?? window.location.href)
          }
        />
      )}
    </div>
  );
}
