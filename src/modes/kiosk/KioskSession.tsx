// One visitor's session: list and details at eye height, timeline, filters and toolbar within reach, and the dialogs.
// All that a visitor changes is in the View or in this component's state, which a reset discards.

import { useCallback, useId, useRef, useState } from 'react';
import { headOf } from '../../dataset/format/localizedText.ts';
import { DetailPane } from '../../features/details/DetailPane.tsx';
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../features/filters/FilterPanel.tsx';
import { SearchBox } from '../../features/filters/SearchBox.tsx';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { useDateMessages } from '../../i18n/messages.tsx';
import { KioskToolbar, type KioskPanel } from './KioskToolbar.tsx';
import { type DisplayPreferences, useDisplayScale } from './useDisplayScale.ts';
import type { EventId } from '../../model/ids.ts';
import { isFiltered } from '../../state/store.ts';
import { printUrl } from '../../state/url.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { permalink } from '../../ui/links.ts';
import type { ExternalLinkProps } from '../../ui/ExternalLink.tsx';
import { usePage } from '../../ui/PageContext.ts';
import { QrAddress, QrCode, QrLink } from '../../ui/QrLink.tsx';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';
import { About } from '../../features/about/About.tsx';
import { Announcer } from '../../app/Announcer.tsx';
import { ViewSwitch } from '../../app/ViewControls.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import type { KioskServices } from './kioskServices.ts';
import { Results } from '../../app/Results.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import { useExploration } from '../../app/useExploration.ts';
import './kioskSession.css';

export interface KioskSessionProps extends LayoutProps {
  readonly kiosk: KioskServices;
  /** The dialog that is open at the start. */
  readonly firstPanel: KioskPanel | null;
  readonly onStartOver: () => void;
  readonly onOperator: () => void;
}

/** A QR code with its text: opens an organisation's page on the visitor's phone. */
const QrCodeLink = ({ href, children }: ExternalLinkProps) => (
  <>
    <strong>{children}</strong>
    <QrCode href={href} label={typeof children === 'string' ? children : href} />
    <QrAddress href={href} />
  </>
);
/** The text without a link: there are too many sources for QR codes, and the public page links all of them. */
const TextOnly = ({ children }: ExternalLinkProps) => children;

export function KioskSession(props: KioskSessionProps) {
  const { built, store, actions, language, kiosk, firstPanel, onStartOver, onOperator } = props;
  const { settings } = kiosk.config;
  const m = useAllMessages();
  const main = useRef<HTMLElement>(null);
  const exploration = useExploration(built.dataset, store, actions, main);
  const { dataset, loader, view, rows, counts, openEvent, details, hrefOf } = exploration;
  const [panel, setPanel] = useState(firstPanel);
  const [preferences, setPreferences] = useState<DisplayPreferences>({ textSize: 1, contrast: settings.contrast });
  useDisplayScale(settings, preferences);
  const headingId = useId();

  const openFromDialog = (id: EventId): void => {
    setPanel(null);
    exploration.open(id);
  };
  const closePanel = useCallback(() => setPanel(null), []);
  const formatDate = useDateMessages();
  const title = headOf(dataset, 'title', m.locale);
  const note = headOf(dataset, 'contentNote', m.locale);
  const { site } = kiosk;
  const { prerendered } = usePage();
  const eventAddress = site && openEvent ? permalink(openEvent.id, site, view, prerendered) : null;
  return (
    <div className="kiosk-session" data-detail={openEvent ? 'open' : undefined} data-view={view.view}>
      <header className="kiosk-session-head">
        <h1 id={headingId}>
          <LocalizedTextView text={title} />
        </h1>
        {note.text && (
          <p>
            <strong>{m.contentNote}.</strong> <LocalizedTextView text={note} />
          </p>
        )}
      </header>
      <main ref={main} className="kiosk-session-main" data-picture-room aria-busy="true" aria-labelledby={headingId}>
        <ActiveFilters dataset={dataset} view={view} actions={actions} />
        <Results
          exploration={exploration}
          store={store}
          actions={actions}
          timeline={{ wheel: 'zoom' }}
          bar={
            <span className="kiosk-session-controls">
              <button type="button" className="button" onClick={() => setPanel('filters')}>
                {isFiltered(view) ? m.kiosk.filtersOn : m.filters}
              </button>
              <ViewSwitch view={view.view} actions={actions} />
            </span>
          }
        />
        {details && (
          <DetailPane {...details} permalink="" externalLinks={eventAddress ? 'qr' : 'text'}>
            {eventAddress && <QrLink href={eventAddress} label={m.kiosk.onPhoneEvent} />}
          </DetailPane>
        )}
      </main>
      <Announcer dataset={dataset} event={openEvent} hasFocus={details?.takeFocus} />
      <KioskToolbar
        hasSupport={dataset.support.length > 0}
        preferences={preferences}
        onPreferences={setPreferences}
        languages={settings.langs}
        language={language.code}
        onLanguage={actions.setLang}
        hasPublicPage={site !== null}
        onPanel={setPanel}
        onStartOver={onStartOver}
        onOperator={onOperator}
      >
        {m.kiosk.recordOf(formatDate(dataset.updated))}
      </KioskToolbar>
      <Dialog title={m.filters} open={panel === 'filters'} onClose={closePanel}>
        {settings.search && <SearchBox value={view.q} onSearch={actions.search} loader={loader} />}
        <FilterPanel dataset={dataset} counts={counts} chosen={exploration.chosen} actions={actions} />
        <p className="kiosk-session-apply">
          <button type="button" className="button" data-main onClick={closePanel}>
            {m.kiosk.show(rows.length)}
          </button>
        </p>
      </Dialog>
      <Dialog title={m.about} open={panel === 'about'} onClose={closePanel}>
        <About dataset={dataset} hrefOf={hrefOf} onOpen={openFromDialog} Link={TextOnly} />
      </Dialog>
      <Dialog title={m.support} open={panel === 'support'} onClose={closePanel}>
        <SupportLinks dataset={dataset} Link={QrCodeLink} />
      </Dialog>
      <Dialog title={m.kiosk.onPhone} open={panel === 'phone'} onClose={closePanel}>
        <p>{m.kiosk.onPhoneHint}</p>
        {site && <QrLink href={new URL(printUrl(view), site).href} label={title.text} />}
      </Dialog>
    </div>
  );
}
