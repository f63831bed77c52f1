// The words of a screen on a wall, in English: a part of the catalogue en.ts. “operator” is read by technicians only.

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
  recordOf: (date: string) => `Record of ${date}`,
  filtersOn: 'Filters (on)',
  show: (matching: number) => n(matching, 'Show # event', 'Show # events'),

  stillThere: 'Are you still there?',
  startsAgainIn: (seconds: number) =>
    n(seconds, 'This screen starts again in # second.', 'This screen starts again in # seconds.'),
  goOn: 'Continue',

  closed: 'This screen is off now.',
  opens: (when: string) => `It is on again: ${when}.`,
  stopped: 'This screen stopped for a moment.',
  stoppedHint: 'It starts again by itself.',
  listOnly: 'All events, in order of time',

  operator: {
    title: 'For the operator',
    wrongPin: 'That is not the PIN.',
    erase: 'Erase',
    noPin: 'No PIN is set: anyone who finds this page can open it. Set one in kiosk.json.',
    reload: 'Reload',
    look: 'Look for updates now',
    program: 'Program',
    data: 'Data',
    kept: 'Kept on this computer',
    settings: 'Settings',
    setting: 'Setting',
    value: 'Value',
    from: 'From',
    usual: 'usual',
    faults: 'Faults in the settings',
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
    lastLook: 'Last look for updates',
    never: 'not yet',
    looks: {
      same: 'nothing newer',
      newer: 'newer data found; shown from the next quiet moment on',
      refused: 'newer data refused; the last good data stay',
      unreachable: 'no answer; the last good data stay',
      packed: 'too large to be kept: it is read from the network',
      off: 'never looks',
    },
    issues: 'Notes about this data',
    keptData: 'Data kept',
    notKept: 'no: the next start needs the network',
    keptProgram: 'Program kept',
    programs: {
      kept: 'yes: it starts without a network',
      waiting: 'yes; a newer one waits for the next quiet moment',
      none: 'no: the address must be https or localhost',
      inlined: 'yes: this page holds everything',
    },
    yes: 'yes',
    no: 'no',
  },
};

export type KioskMessages = typeof enKiosk;
