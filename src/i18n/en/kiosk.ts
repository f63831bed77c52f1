// Messages of the kiosk, in English. Loaded with the code that uses them (allMessages.ts). Only technicians read “operator”.

import { pluralsIn } from '../plurals.ts';

const { counted } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

export const enKiosk = {
  touchToStart: 'Touch to start',
  startOver: 'Start over',
  textSize: 'Text size',
  textSmaller: 'Smaller text',
  textLarger: 'Larger text',
  moreContrast: 'More contrast',
  about: 'About',
  onPhone: 'On your phone',
  onPhoneHint: 'Point your phone’s camera at the code to see this on your own screen, with links to every source.',
  onPhoneEvent: 'Read this event and open its sources on your phone.',
  codeFor: (what: string) => `Code for a phone: ${what}`,
  recordOf: (date: string) => `Record as of ${date}`,
  filtersOn: 'Filters (on)',
  show: (matching: number) => n(matching, 'Show # event', 'Show # events'),

  stillThere: 'Are you still there?',
  startsAgainIn: (seconds: number) =>
    n(seconds, 'This screen starts again in # second.', 'This screen starts again in # seconds.'),
  goOn: 'Continue',

  closed: 'This screen is off now.',
  opens: (when: string) => `It opens again: ${when}.`,
  stopped: 'This screen stopped for a moment.',
  stoppedHint: 'It will restart by itself.',
  listOnly: 'All events, in date order',

  operator: {
    title: 'For the operator',
    wrongPin: 'That is not the PIN.',
    erase: 'Erase',
    noPin: 'No PIN is set: anyone who finds this page can open it. Set one in kiosk.json.',
    reload: 'Reload',
    checkForUpdates: 'Check for updates now',
    program: 'Program',
    data: 'Data',
    stored: 'Stored on this computer',
    settings: 'Settings',
    setting: 'Setting',
    value: 'Value',
    from: 'From',
    defaultValue: 'default',
    settingErrors: 'Errors in the settings',
    none: 'None.',
    errors: 'Last errors',
    visits: 'Visits',
    day: 'Day',
    minutes: 'Minutes',
    notCounted: 'Visits are not counted.',
    ruler: 'Ruler',
    rulerHint: (millimetres: number) =>
      `This bar is ${millimetres} mm long. If it is not, correct “diag” in the settings.`,
    rulerUnknown: 'Set “diag” (the screen’s diagonal in inches) to measure in millimetres.',
    target: 'Smallest target',
    version: 'Version',
    build: 'Build',
    running: 'Running for',
    time: (hours: number, minutes: number) =>
      `${n(hours, '# hour', '# hours')}, ${n(minutes, '# minute', '# minutes')}`,
    screen: 'Page size',
    awake: 'Screen kept awake',
    network: 'Network',
    dataset: 'Dataset',
    changed: 'Last changed',
    lastUpdateCheck: 'Last check for updates',
    never: 'not yet',
    updateResults: {
      same: 'nothing newer',
      newer: 'newer data found; shown as soon as the screen is idle',
      refused: 'newer data rejected; the last good data are still shown',
      unreachable: 'no answer; the last good data are still shown',
      parquet: 'too large to store: read from the network',
      off: 'never checks',
    },
    issues: 'Notes about this data',
    dataStored: 'Data stored',
    notStored: 'no: the next start needs the network',
    programStored: 'Program stored',
    programStates: {
      active: 'yes: it starts without a network',
      waiting: 'yes; a newer one is used as soon as the screen is idle',
      none: 'no: the address must be https or localhost',
      inlined: 'yes: this page contains everything',
    },
    yes: 'yes',
    no: 'no',
  },
};

export type KioskMessages = typeof enKiosk;
