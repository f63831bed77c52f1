// One visit: what stands at reading height (list, details), what stands at hand height (timeline, choices, the dock), and
// what can be opened over them. Everything that a visitor changes is in the View or in this component, which a reset ends.

import { useCallback, useId, useRef, useState } from 'react';
import { headOf } from '../../dataset/format/localizedText.ts';
import { DetailPane } from '../../features/details/DetailPane.tsx';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useDateWords, useMessages } from '../../i18n/messages.tsx';
import { Dock, type KioskPanel } from './KioskToolbar.tsx';
import { QrAddress, QrCode, QrLink } from './QrLink.tsx';
import { type Comfort, useMeasures } from './useDisplayScale.ts';
import type { EventId } from '../../model/ids.ts';
import { isFiltered } from '../../state/store.ts';
import { printUrl } from '../../state/url.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { permalink } from '../../ui/links.ts';
import type { OutsideLinkProps } from '../../ui/ExternalLink.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { Worded } from '../../ui/DatasetText.tsx';
import { About } from '../../features/about/About.tsx';
import { Announcer } from '../../app/Announcer.tsx';
import { Controls } from '../../app/ViewControls.tsx';
import type { ArrangementProps } from '../explore/Explorer.tsx';
import type { Kiosk } from './kioskServices.ts';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { useExploration } from '../../app/useExploration.ts';
import './kioskSession.css';

export interface KioskVisitProps extends ArrangementProps {
  readonly kiosk: Kiosk;
  /** What is open from the start. */
  readonly firstPanel: KioskPanel | null;
  readonly onStartOver: () => void;
  readonly onOperator: () => void;
}

/** A code and the words: an organisation's own page, on the visitor's own phone. */
const CodeLink = ({ href, children }: OutsideLinkProps) => (
  <>
    <strong>{children}</strong>
    <QrCode href={href} label={typeof children === 'string' ? children : href} />
    <QrAddress href={href} />
  </>
);
/** Words alone: there are too many sources for codes, and the public page links them all. */
const Plain = ({ children }: OutsideLinkProps) => children;

export function KioskVisit(props: KioskVisitProps) {
  const { built, rest, store, actions, language, kiosk, firstPanel, onStartOver, onOperator } = props;
  const { settings } = kiosk.config;
  const m = useMessages();
  const main = useRef<HTMLElement>(null);
  const exploration = useExploration(built.dataset, rest, store, actions, main);
  const { dataset, shelf, view, rows, counts, openEvent, details, hrefOf } = exploration;
  const [panel, setPanel] = useState(firstPanel);
  const [comfort, setComfort] = useState<Comfort>({ textSize: 1, contrast: settings.contrast });
  useMeasures(settings, comfort);
  const headingId = useId();

  const openFromDialog = (id: EventId): void => {
    setPanel(null);
    exploration.open(id);
  };
  const closePanel = useCallback(() => setPanel(null), []);
  const words = useDateWords();
  const title = headOf(dataset, 'title', m.locale);
  const note = headOf(dataset, 'contentNote', m.locale);
  const { site } = kiosk;
  const { written } = usePage();
  const eventAddress = site && openEvent ? permalink(openEvent.id, site, view, written) : null;
  return (
    <div className="visit" data-detail={openEvent ? 'open' : undefined} data-view={view.view}>
      <header className="visit-head">
        <h1 id={headingId}>
          <Worded wording={title} />
        </h1>
        {note.text && (
          <p>
            <strong>{m.contentNote}.</strong> <Worded wording={note} />
          </p>
        )}
      </header>
      <main ref={main} className="visit-stage" aria-busy="true" aria-labelledby={headingId}>
        <div className="visit-choices">
          <button type="button" className="button" onClick={() => setPanel('filters')}>
            {isFiltered(view) ? m.kiosk.filtersOn : m.filters}
          </button>
          <Controls
            view={view.view}
            clock={view.clock}
            lane={view.lane}
            actions={actions}
            matching={rows.length}
            all={dataset.columns.size}
          />
          <ActiveFilters dataset={dataset} view={view} actions={actions} />
        </div>
        <Results exploration={exploration} store={store} actions={actions} timeline={{ wheel: 'zoom', fill: true }} />
        {details && (
          <DetailPane {...details} permalink="" outsideLinks={eventAddress ? 'qr' : 'text'}>
            {eventAddress && <QrLink href={eventAddress} label={m.kiosk.onPhoneEvent} />}
          </DetailPane>
        )}
      </main>
      <Announcer dataset={dataset} event={openEvent} />
      <Dock
        comfort={comfort}
        onComfort={setComfort}
        languages={settings.langs}
        language={language.code}
        onLanguage={actions.setLang}
        phone={site !== null}
        onPanel={setPanel}
        onStartOver={onStartOver}
        onOperator={onOperator}
      >
        {m.kiosk.recordOf(words(dataset.updated))}
      </Dock>
      <Dialog title={m.filters} open={panel === 'filters'} onClose={closePanel}>
        {settings.search && <SearchBox value={view.q} onSearch={actions.search} shelf={shelf} rest={rest} />}
        <FilterPanel dataset={dataset} rest={rest} counts={counts} chosen={exploration.chosen} actions={actions} />
        <p className="visit-show">
          <button type="button" className="button" data-main onClick={closePanel}>
            {m.kiosk.show(rows.length)}
          </button>
        </p>
      </Dialog>
      <Dialog title={m.about} open={panel === 'about'} onClose={closePanel}>
        <About dataset={dataset} hrefOf={hrefOf} onOpen={openFromDialog} Link={Plain} />
      </Dialog>
      <Dialog title={m.support} open={panel === 'support'} onClose={closePanel}>
        <SupportLinks dataset={dataset} Link={CodeLink} />
      </Dialog>
      <Dialog title={m.kiosk.onPhone} open={panel === 'phone'} onClose={closePanel}>
        <p>{m.kiosk.onPhoneHint}</p>
        {site && <QrLink href={new URL(printUrl(view), site).href} label={title.text} />}
      </Dialog>
    </div>
  );
}
