// Messages about the record, its method and the keyboard, in English. Loaded with the code that uses them
// (allMessages.ts).

import { pluralsIn } from '../plurals.ts';

const { counted } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

export const enAbout = {
  aboutMethod: 'Method',
  aboutMethodText: [
    'Every event names its sources. Where we may quote a source, we quote it character for character, and a program checks the quotation against a fingerprint of the source before the page is published.',
    'Every event has a standing, which says what kind of knowledge it is. An allegation never appears without that word beside it. Anyone who was asked or accused is shown with their answer, in the same place and at the same size.',
    'An event can have two dates: when it was said, and the period that it covers. Dates are shown as precisely as they are known and no more precisely. Where sources disagree about a date, both dates are shown.',
    'The people named appear in their public office. No victim, survivor, suspect or offender is an actor here.',
  ],
  /** The method of a plain record, of which only what applies is shown. */
  aboutPlain: {
    sources: 'Every event names its sources.',
    quotations:
      'Where a source is quoted, the words are its own, character for character: a program checks them against a fingerprint of the source before the page is published.',
    standings:
      'Where an event has a standing, it says what kind of knowledge it is. An allegation never appears without that word beside it, and anyone who was accused is shown with their answer, in the same place and at the same size.',
    periods: 'An event can have two dates: when it was said, and the period that it covers.',
    dates: 'Dates are shown as precisely as they are known and no more precisely.',
  },
  aboutStatuses: 'The seven standings',
  aboutPicture: 'In the picture',
  pictureMeanings: {
    bar: 'The date is a period, or is not known to the day. The bar is hatched if the date is doubtful, and fades where it is open.',
    dot: 'An event that is drawn in another row and belongs to this one too.',
    milestone: 'A turning point of the record. Its label is bold and comes before others.',
    pill: 'This many events are too close together to be drawn one by one. Press the number to zoom in, or to list them.',
  },
  aboutOpenEvent:
    'Lines lead from an open event to those that answer it, differ from it or must be read with it. A tinted band is the period that it covers.',
  aboutSources: 'Sources',
  aboutSourcesCount: (count: number) => n(count, '# source is cited.', '# sources are cited.'),
  aboutCorrections: 'Corrections',
  noCorrections: 'No correction has been made so far.',
  aboutSupport: 'Get help',
  aboutDatasets: 'Records on this site',
  aboutLicence: 'Licence',
  aboutLicenceCode: 'The program is open source under the MIT licence.',
  aboutKeys: 'Keyboard',
  shortcutsEnabled: 'Open this list with the “?” key',
  keyNames: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page up',
    PageDown: 'Page down',
    Home: 'Home',
    End: 'End',
    Enter: 'Enter',
    Escape: 'Escape',
    Shift: 'Shift',
  } as Readonly<Record<string, string>>,
  shortcuts: {
    page: {
      title: 'Anywhere on the page',
      shortcuts: 'show this list',
      close: 'close the open event and return to where you opened it',
    },
    timeline: {
      title: 'In the timeline',
      next: 'next event in time',
      previous: 'previous event in time',
      first: 'first event',
      last: 'last event',
      nextDrawn: 'next item on the screen, including groups of events',
      previousDrawn: 'previous item on the screen, including groups of events',
      rowAbove: 'the row above',
      rowBelow: 'the row below',
      earlier: 'one screen earlier',
      later: 'one screen later',
      zoomIn: 'zoom in',
      zoomOut: 'zoom out',
      everything: 'show everything',
      open: 'open the event, or go into the group',
      close: 'close the open event',
    },
    toolbar: {
      title: 'In the toolbar of the timeline',
      next: 'next button',
      previous: 'previous button',
      first: 'first button',
      last: 'last button',
    },
    list: { title: 'In a list of several pages', first: 'first page', last: 'last page' },
    sheet: {
      title: 'On the handle of the event panel',
      larger: 'make it larger',
      smaller: 'make it smaller, then close it',
    },
    tour: { title: 'In the guided tour', next: 'next step', previous: 'previous step' },
  },
};

export type AboutMessages = typeof enAbout;
