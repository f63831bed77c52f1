// Collects the facts that the operator page shows, as text. Changes nothing.

import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { printIssue } from '../../dataset/format/issue.ts';
import type { AllMessages } from '../../i18n/allMessages.ts';
import { SETTING_NAMES, SETTINGS } from './config.ts';
import { readVisitCounts } from './visitCounts.ts';
import { computeDisplayScale } from './displayScale.ts';
import type { Diagnostics } from './OperatorPage.tsx';
import { fallbackView } from '../../state/viewFields.ts';
import { version } from '../../../package.json';
import type { KioskServices } from './kioskServices.ts';
import { findUnknownIds } from '../../app/findUnknownIds.ts';

/** The name of this build's script, which contains a hash of its content. */
const buildName = (): string =>
  /[^/]+$/.exec(document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '')?.[0] ?? '–';

const printSetting = (value: unknown): string => {
  if (value === null) return '–';
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
};

export interface SessionStatus {
  readonly visits: number;
  /** Whether the wake lock is held. */
  readonly awake: boolean;
}

export function buildDiagnostics(
  built: BuiltDataset | null,
  kiosk: KioskServices,
  session: SessionStatus | null,
  messages: AllMessages,
): Diagnostics {
  const {
    kiosk: { operator: m },
    list,
    locale,
  } = messages;
  const dataset = built?.dataset;
  const datasetIssues = built?.issues ?? [];
  const { config, updater, serviceWorker, inlined, log } = kiosk;
  const { settings, given, issues } = config;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const minutes = Math.floor((performance.now() - kiosk.startedAt) / 60_000);
  const { width, height } = { width: window.innerWidth, height: window.innerHeight };
  const { target, millimetre } = computeDisplayScale({ ...settings, width, height, textSize: 1 });
  const { at, result, reasons } = updater.status();
  const cachedAt = kiosk.cachedAt();
  return {
    facts: [
      {
        title: m.program,
        rows: [
          [m.version, version],
          [m.build, buildName()],
          [m.running, m.time(Math.floor(minutes / 60), minutes % 60)],
          ...(session ? [[m.visits, String(session.visits)] as const] : []),
          [m.screen, `${width} × ${height} px, ${window.devicePixelRatio}×`],
          ...(session ? [[m.awake, session.awake ? m.yes : m.no] as const] : []),
        ],
      },
      {
        title: m.data,
        rows: [
          ...(dataset
            ? [
                [m.dataset, `${dataset.title} (${dataset.id})`] as const,
                [m.changed, dataset.updated] as const,
                [list, String(dataset.columns.size)] as const,
              ]
            : []),
          [
            m.lastUpdateCheck,
            [at === null ? m.never : time.format(at), result && m.updateResults[result], ...reasons]
              .filter(Boolean)
              .join('; '),
          ],
          ...(datasetIssues.length > 0 ? [[m.issues, datasetIssues.map(printIssue).join('; ')] as const] : []),
        ],
      },
      {
        title: m.stored,
        rows: [
          [m.programStored, m.programStates[inlined ? 'inlined' : serviceWorker.state()]],
          [
            m.dataStored,
            inlined ? m.programStates.inlined : cachedAt === null ? m.notStored : time.format(new Date(cachedAt)),
          ],
          [m.network, navigator.onLine ? m.yes : m.no],
        ],
      },
    ],
    settings: SETTING_NAMES.map((name) => [
      name,
      name === 'pin' && settings.pin !== null ? '••••' : (given[name]?.text ?? printSetting(SETTINGS[name].fallback)),
      given[name]?.source ?? m.defaultValue,
    ]),
    configIssues: [
      ...issues.map(({ source, name, reason }) => `${source}: ${name} ${reason}`),
      ...(dataset
        ? findUnknownIds(dataset, { ...fallbackView(), ...config.start, tour: settings.tour }, messages)
        : []),
    ],
    errors: log
      .entries()
      .map(({ at, message, times }) => `${time.format(at)} ${message}${times > 1 ? ` ×${times}` : ''}`),
    counts: settings.count
      ? readVisitCounts(() => window.localStorage).map(({ day, visits, seconds }) => [
          day,
          visits,
          Math.round(seconds / 60),
        ])
      : null,
    target,
    millimetre,
  };
}
