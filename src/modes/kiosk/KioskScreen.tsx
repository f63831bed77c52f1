// The layout for a screen on a wall: attract loop, a visit, the question whether anyone is there, and a full reset.
// When which of them is kiosk/idle.ts; what a visit looks like is KioskVisit.tsx. Every visit is a new component.

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { languagesQuery } from '../../i18n/languages.ts';
import { useMessages } from '../../i18n/messages.tsx';
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
import { preloadTimeline } from '../../app/preloadTimeline.ts';
import './kiosk.css';

export interface KioskScreenProps extends LayoutProps {
  readonly kiosk: KioskServices;
}

/** A screen that nobody has changed: sizes and contrast as configured. */
function ConfiguredScale({ settings, children }: { readonly settings: KioskSettings; readonly children: ReactNode }) {
  useDisplayScale(settings, { textSize: 1, contrast: settings.contrast });
  return children;
}

export function KioskScreen(props: KioskScreenProps) {
  const { built, store, kiosk } = props;
  const { dataset } = usePagedDataset(built.dataset, false);
  const { settings, start } = kiosk.config;
  const m = useMessages();
  // Read ahead: “Touch to start” is said in every language, and none is waited for once somebody is there.
  const { data: catalogues } = useQuery(languagesQuery(settings.langs));
  const invitations = settings.langs
    .flatMap((lang, index) => ({ lang, text: catalogues?.[index]?.kiosk.touchToStart ?? '' }))
    .sort((a, b) => Number(b.lang === props.language.code) - Number(a.lang === props.language.code))
    .filter(({ text }) => text !== '');
  const now = useClockTick();
  const { hours } = settings;
  const dark = hours !== null && !isOpen(hours, new Date(now));
  const { session, send, secondsLeft } = useIdle(settings, !settings.attract && !dark, (ended) => {
    store.setState(initialView(store.getState(), start));
    if (settings.count) countVisit(() => window.localStorage, new Date(), sessionDuration(ended, settings));
    window.getSelection()?.removeAllRanges();
    performance.clearMarks();
    performance.clearMeasures();
  });
  const { phase, visit } = session;
  // Of one visit, like all that a visitor can open; a reset is another visit.
  const [opened, setOpened] = useState<{ readonly visit: number; readonly what: KioskPanel | 'operator' } | null>(null);
  const isOpened = opened?.visit === visit ? opened.what : null;

  const resting = phase === 'resting';
  const closed = dark && resting;
  const keptAwake = useWakeLock(!closed);
  useEffect(() => {
    kiosk.updater.setIdle(resting);
    if (resting) preloadTimeline();
  }, [kiosk, resting]);

  const { rows, whole, tour } = useMemo(
    () => ({
      rows: findMatches(dataset.columns, queryOf(fallbackView()), 'said'),
      whole: wholeOf(dataset, 'said'),
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
  const fresh = useMemo(
    () => (
      <button type="button" className="button" onClick={startOver}>
        {m.kiosk.startOver}
      </button>
    ),
    [m, startOver],
  );

  const [right, down] = resting ? pixelShift(now) : [0, 0];
  return (
    <div className="kiosk" data-phase={phase} style={{ translate: `${right}px ${down}px` }}>
      {closed ? (
        <ConfiguredScale settings={settings}>
          <ClosedScreen opens={nextOpening(hours, new Date(now))} dataset={dataset} onOperator={openOperator} />
        </ConfiguredScale>
      ) : resting && settings.attract ? (
        <ConfiguredScale settings={settings}>
          <Attract
            dataset={dataset}
            rows={rows}
            coverage={whole}
            tour={tour}
            invitations={invitations}
            onStart={begin}
          />
        </ConfiguredScale>
      ) : (
        <DialogHead value={fresh}>
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
        sessionStatus={() => ({ visits: visit, awake: keptAwake() })}
      />
      {phase === 'warning' && (
        <IdleWarning secondsLeft={secondsLeft} onContinue={() => send('extend')} onStartOver={startOver} />
      )}
    </div>
  );
}
