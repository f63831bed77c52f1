// The facts of the operator page, gathered and put into words. Reads; changes nothing.

import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { printIssue } from '../../dataset/format/issue.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { SETTING_NAMES, SETTINGS } from './config.ts';
import { readVisitCounts } from './visitCounts.ts';
import { displayScaleOf } from './displayScale.ts';
import type { Diagnostics } from './OperatorPage.tsx';
import { fallbackView } from '../../state/viewFields.ts';
import { version } from '../../../package.json';
import type { KioskServices } from './kioskServices.ts';
import { findUnknownIds } from '../../app/findUnknownIds.ts';

/** Which build this is: its script's name carries a hash of its content. */
const buildName = (): string =>
  /[^/]+$/.exec(document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '')?.[0] ?? '–';

const usual = (value: unknown): string => {
  if (value === null) return '–';
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
};

export interface Now {
  readonly visits: number;
  /** Whether the screen is being kept awake. */
  readonly awake: boolean;
}

export function buildDiagnostics(
  built: BuiltDataset | null,
  kiosk: KioskServices,
  now: Now | null,
  words: Messages,
): Diagnostics {
  const {
    kiosk: { operator: m },
    list,
    locale,
  } = words;
  const dataset = built?.dataset;
  const issues = built?.issues ?? [];
  const { config, updater, program, inlined, log } = kiosk;
  const { settings, given, faults } = config;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const minutes = Math.floor((performance.now() - kiosk.startedAt) / 60_000);
  const { width, height } = { width: window.innerWidth, height: window.innerHeight };
  const { target, millimetre } = displayScaleOf({ ...settings, width, height, textSize: 1 });
  const { at, result, reasons } = updater.status();
  const keptAt = kiosk.keptAt();
  return {
    facts: [
      {
        title: m.program,
        rows: [
          [m.version, version],
          [m.build, buildName()],
          [m.running, m.time(Math.floor(minutes / 60), minutes % 60)],
          ...(now ? [[m.visits, String(now.visits)] as const] : []),
          [m.screen, `${width} × ${height} px, ${window.devicePixelRatio}×`],
          ...(now ? [[m.awake, now.awake ? m.yes : m.no] as const] : []),
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
            m.lastLook,
            [at === null ? m.never : time.format(at), result && m.looks[result], ...reasons].filter(Boolean).join('; '),
          ],
          ...(issues.length > 0 ? [[m.issues, issues.map(printIssue).join('; ')] as const] : []),
        ],
      },
      {
        title: m.kept,
        rows: [
          [m.keptProgram, m.programs[inlined ? 'inlined' : program.state()]],
          [m.keptData, inlined ? m.programs.inlined : keptAt === null ? m.notKept : time.format(new Date(keptAt))],
          [m.network, navigator.onLine ? m.yes : m.no],
        ],
      },
    ],
    settings: SETTING_NAMES.map((name) => [
      name,
      name === 'pin' && settings.pin !== null ? '••••' : (given[name]?.text ?? usual(SETTINGS[name].fallback)),
      given[name]?.where ?? m.usual,
    ]),
    faults: [
      ...faults.map(({ where, name, reason }) => `${where}: ${name} ${reason}`),
      ...(dataset ? findUnknownIds(dataset, { ...fallbackView(), ...config.start, tour: settings.tour }, words) : []),
    ],
    errors: log.faults().map(({ at, what, times }) => `${time.format(at)} ${what}${times > 1 ? ` ×${times}` : ''}`),
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
