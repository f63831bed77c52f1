// The words of a reader's own file, in English: opening it, what was wrong with it, and why no link leads to it. A part of the catalogue en.ts.

import { pluralsIn } from '../plurals.ts';

const { counted } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

export const enLocalFile = {
  localFile: {
    title: 'Your own file',
    hint: 'Open a JSON or CSV file, such as a spreadsheet made for TimelineJS, or drop it anywhere on this page: it is shown here at once. It is read on this computer and sent nowhere.',
    open: 'Open a file…',
    another: 'Open another file…',
    drop: 'Drop the file here to open it',
    dropHint: 'JSON or CSV. It is read on this computer and sent nowhere.',
    reading: (name: string) => `Opening ${name}…`,
    failed: 'This file could not be opened',
    failedName: (name: string) => `${name} could not be opened. What you were looking at is as it was.`,
    oneAtATime: 'Open one file at a time. What you were looking at is as it was.',
    opened: (name: string) => `You are looking at ${name}, a file on this computer.`,
    stays: 'It was read here and sent nowhere. No link leads to it, and after a reload it has to be opened again.',
    events: (count: number) => n(count, '# event', '# events'),
    issues: (count: number) => n(count, '# note about this file', '# notes about this file'),
    rejected: (count: number) => n(count, '# row could not be read', '# rows could not be read'),
    sound: 'Nothing is wrong with it.',
    report: 'Read the report',
    reportTitle: 'Report on this file',
    reportHint:
      'Each note names the rule, the line, the event and the fix. Faults of the records themselves leave only those records out.',
    more: (count: number) => n(count, 'And # more, in the saved report.', 'And # more, in the saved report.'),
    saveReport: 'Save the report',
    saveRows: 'Save the rows that could not be read',
    saveRowsHint:
      'Mend them in the saved file and put them back into the first one: opened alone, it shows those rows only.',
    back: 'Back to the published record',
    lost: 'The file that was open here is not at hand any more.',
    lostHint: 'Files are neither sent nor kept. Open it again to go on where you were.',
    noLink:
      'This is a file on your own computer: no link can lead anyone else to it. To share it, publish it as a dataset. What is shown can be saved here as files.',
    noEventLink: 'No link leads to an event of your own file.',
    onPaper: (name: string) => `${name}, a file on the computer that printed this`,
  },
  reportMistake: 'Report a mistake in this event',
};

export type LocalFileMessages = typeof enLocalFile;
