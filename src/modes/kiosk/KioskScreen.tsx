// Layout of the kiosk mode: attract loop, session, idle warning, reset. idle.ts decides which of them is shown. Each
// session is a new KioskSession, so that a reset discards all component state.

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { languagesQuery } from '../../i18n/languages.ts';
import { allMessages, useAllMessages } from '../../i18n/allMessages.ts';
import { Attract } from './Attract.tsx';
import { ClosedScreen } from './ClosedScreen.tsx';
import type { KioskSettings } from './config.ts';
import { countVisit } from './visitCounts.ts';
import type { KioskPanel } from './KioskToolbar.tsx';
import { sessionDuration } from './idle.ts';
import { IdleWarning } from './IdleWarning.tsx';
import { isOpen, nextOpening } from './openingHours.ts';
import { pixelShift } from './pixelShift.ts';
import { initialView } from './reset.ts';
import { findTour } from './tour.ts';
import { useIdle } from './useIdle.ts';
import { useDisplayScale } from './useDisplayScale.ts';
import { useClockTick } from './useClockTick.ts';
import { useWakeLock } from './useWakeLock.ts';
import { findMatches, wholeOf } from '../../state/selectors.ts';
import { fallbackView } from '../../state/viewFields.ts';
import { queryOf } from '../../state/view.ts';
import { DialogHead } from '../../ui/Dialog.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import type { KioskServices } from './kioskServices.ts';
import { KioskSession } from './KioskSession.tsx';
import { usePagedDataset } from '../../app/usePagedDataset.ts';
import { OperatorDialog } from './OperatorAccess.tsx';
import { loadDrawing } from '../../features/timeline/useDrawing.ts';
import './kiosk.css';

export interface KioskScreenProps extends LayoutProps {
  readonly kiosk: KioskServices;
}

/** Applies the configured text size and contrast, not a visitor's. */
function ConfiguredScale({ settings, children }: { readonly settings: KioskSettings; readonly children: ReactNode }) {
  useDisplayScale(settings, { textSize: 1, contrast: settings.contrast });
  return children;
}

export function KioskScreen(props: KioskScreenProps) {
  const { built, store, kiosk } = props;
  const { dataset } = usePagedDataset(built.dataset, false);
  const { settings, start } = kiosk.config;
  const m = useAllMessages();
  // Loaded ahead: “Touch to start” is shown in every language, and switching during a session must not wait.
  const { data: catalogues } = useQuery(languagesQuery(settings.langs));
  const invitations = settings.langs
    .flatMap((lang, index) => {
      const catalogue = catalogues?.[index];
      return catalogue ? { lang, text: allMessages(catalogue).kiosk.touchToStart } : [];
    })
    .sort((a, b) => Number(b.lang === props.language.code) - Number(a.lang === props.language.code));
  const now = useClockTick();
  const { hours } = settings;
  const isOutsideHours = hours !== null && !isOpen(hours, new Date(now));
  const { session, send, secondsLeft } = useIdle(settings, !settings.attract && !isOutsideHours, (ended) => {
    store.setState(initialView(store.getState(), start));
    if (settings.count) countVisit(() => window.localStorage, new Date(), sessionDuration(ended, settings));
    window.getSelection()?.removeAllRanges();
    performance.clearMarks();
    performance.clearMeasures();
  });
  const { phase, visit } = session;
  // Tied to the session's number, so that a reset closes the open panel.
  const [opened, setOpened] = useState<{ readonly visit: number; readonly what: KioskPanel | 'operator' } | null>(null);
  const isOpened = opened?.visit === visit ? opened.what : null;

  const isIdle = phase === 'idle';
  const isClosed = isOutsideHours && isIdle;
  const isAwake = useWakeLock(!isClosed);
  useEffect(() => {
    kiosk.updater.setIdle(isIdle);
    // A failure is reported by the timeline.
    if (isIdle) loadDrawing().catch(() => {});
  }, [kiosk, isIdle]);

  const { rows, coverage, tour } = useMemo(
    () => ({
      rows: findMatches(dataset.columns, queryOf(fallbackView()), 'said'),
      coverage: wholeOf(dataset, 'said'),
      tour: findTour(dataset.tours, settings.tour),
    }),
    [dataset, settings.tour],
  );
  const begin = useCallback(
    (what: KioskPanel | null) => {
      if (what) setOpened({ visit, what });
      send('act');
    },
    [visit, send],
  );
  const openOperator = useCallback(() => {
    setOpened({ visit, what: 'operator' });
    send('act');
  }, [visit, send]);
  const close = useCallback(() => setOpened(null), []);
  const startOver = useCallback(() => send('startOver'), [send]);
  const startOverButton = useMemo(
    () => (
      <button type="button" className="button" onClick={startOver}>
        {m.kiosk.startOver}
      </button>
    ),
    [m, startOver],
  );

  const [right, down] = isIdle ? pixelShift(now) : [0, 0];
  return (
    <div className="kiosk" data-phase={phase} style={{ translate: `${right}px ${down}px` }}>
      {isClosed ? (
        <ConfiguredScale settings={settings}>
          <ClosedScreen opens={nextOpening(hours, new Date(now))} dataset={dataset} onOperator={openOperator} />
        </ConfiguredScale>
      ) : isIdle && settings.attract ? (
        <ConfiguredScale settings={settings}>
          <Attract
            dataset={dataset}
            rows={rows}
            coverage={coverage}
            tour={tour}
            invitations={invitations}
            onStart={begin}
          />
        </ConfiguredScale>
      ) : (
        <DialogHead value={startOverButton}>
          <KioskSession
            key={visit}
            {...props}
            firstPanel={isOpened === 'operator' ? null : isOpened}
            onStartOver={startOver}
            onOperator={openOperator}
          />
        </DialogHead>
      )}
      <OperatorDialog
        open={isOpened === 'operator'}
        onClose={close}
        built={built}
        kiosk={kiosk}
        sessionStatus={() => ({ visits: visit, awake: isAwake() })}
      />
      {phase === 'warning' && (
        <IdleWarning secondsLeft={secondsLeft} onContinue={() => send('extend')} onStartOver={startOver} />
      )}
    </div>
  );
}
