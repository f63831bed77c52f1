// Messages about local files, in English: opening one, its report, and why it has no link. Part of the catalogue in
// interface.ts.

import { pluralsIn } from '../plurals.ts';

const { counted } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

export const enLocalFile = {
  localFile: {
    title: 'Your own file',
    hint: 'Open a table (CSV, Excel, OpenDocument), a calendar or a timeline, such as a spreadsheet made for TimelineJS, or drop it anywhere on this page. It is shown here at once. It is read on this computer and not sent anywhere.',
    open: 'Open a file…',
    another: 'Open another file…',
    drop: 'Drop the file here to open it',
    dropHint: 'A table, a calendar or a timeline. It is read on this computer and not sent anywhere.',
    reading: (name: string) => `Opening ${name}…`,
    failed: 'This file could not be opened',
    failedName: (name: string) => `${name} could not be opened. What you were looking at has not changed.`,
    oneAtATime: 'Open one file at a time. What you were looking at has not changed.',
    opened: (name: string) => `You are looking at ${name}, a file on this computer.`,
    stays: 'It was read here and not sent anywhere. It has no link, and you will have to open it again after a reload.',
    events: (count: number) => n(count, '# event', '# events'),
    issues: (count: number) => n(count, '# note about this file', '# notes about this file'),
    rejected: (count: number) => n(count, '# row could not be read', '# rows could not be read'),
    noIssues: 'No errors were found in it.',
    report: 'Read the report',
    reportTitle: 'Report on this file',
    reportHint:
      'Each note names the rule, the line, the event and the fix. An entry with an error is left out; the others are shown.',
    more: (count: number) => n(count, 'And # more, in the saved report.', 'And # more, in the saved report.'),
    columns: 'Change the columns',
    columnsHint: 'Say which column of your table is which. The file is read again on this computer.',
    noColumn: 'none',
    readAgain: 'Read the file again',
    columnNames: {
      date: 'Date or start',
      end: 'End',
      title: 'Title',
      summary: 'Text',
      sources: 'Source',
      source_urls: 'Web address',
      actors: 'People and organisations',
      tags: 'Tags',
    },
    dateOrder: 'Dates such as 03/04/2014 are read with',
    dateOrders: { dmy: 'the day first: 3 April', mdy: 'the month first: March 4' },
    saveReport: 'Save the report',
    saveRows: 'Save the rows that could not be read',
    saveRowsHint:
      'Fix these rows and paste them back into your file. Opened on its own, the saved file shows only these rows.',
    make: 'Make your own',
    edit: 'Correct it and save it',
    fixIt: 'Correct the table here',
    editCopy: 'Edit a copy',
    offered: (title: string) =>
      `A saved page wants to open here: “${title}”. It did not come from this site. It is read on this computer and not sent anywhere.`,
    openIt: 'Open it',
    dontOpen: 'Do not open it',
    copyOpens: (host: string) =>
      `Opens ${host}, where this page was made, with a copy of everything in it. This page does not change.`,
    copyByHand:
      'This page does not say where it was made. Drop its file on any On the Record site to edit a copy of it.',
    licences: 'Save the licences of the code',
    back: 'Back to the published record',
    lost: 'The file that was open here is no longer open.',
    lostHint: 'Files are never sent or stored. Open it again to continue where you were.',
    noLink:
      'This file is on your own computer, so no link to it works for anyone else. To share it, publish it as a dataset. You can save what is shown as files here.',
    noEventLink: 'Events in your own file have no link.',
    printedFrom: (name: string) => `${name}, a file on the computer that printed this`,
  },
  reportMistake: 'Report a mistake in this event',
};

export type LocalFileMessages = typeof enLocalFile;
