// The English catalogue; its type is what every other language must implement. Contains interface text only: a
// dataset's own text is translated in the dataset.

import type { ParseError } from '../../state/viewFields.ts';
import { pluralsIn } from '../plurals.ts';
import { enDates } from './dates.ts';
import { enEmbed } from './embed.ts';
import { enEvidence } from './evidence.ts';
import { enLocalFile } from './localFile.ts';
import { enMedia } from './media.ts';

const { number, counted, megabytes } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

/** Why a value in a link is invalid, after “clock: “noon” ”. */
const parseErrors: Record<ParseError['why'], (what: string) => string> = {
  notOneOf: (values) => `must be one of ${values}`,
  notAnId: (text) => `cannot be used: “${text}” is not an id`,
  notAValue: (text) => `cannot be used: “${text}” is not one of the choices`,
  notAVersion: (text) => `cannot be used: “${text}” is not a version`,
  notADate: () => 'is not a date; write 2006, 2006-05 or 2006-05-17',
  openDate: () => 'has no end; write a date that has one',
  tooLong: (most) => `is longer than ${most} characters`,
  tooMany: (most) => `names more than ${most} values`,
};

export const en = {
  ...enEvidence,
  ...enLocalFile,
  ...enMedia,
  locale: 'en-GB',
  number,
  /** Separates items on one line. */
  comma: ', ',
  labelled: (label: string) => `${label}:`,
  quoted: (words: string) => `“${words}”`,

  product: 'On the Record',
  skip: 'Skip to the events',
  about: 'About this record',
  support: 'Get help',
  tour: 'Guided tour',
  theme: 'Appearance',
  language: 'Language',
  languageFailed: (name: string) => `${name} could not be loaded. The page stays in the current language.`,
  translated: 'translated',
  quoteTranslated: 'Translation, not the source’s words',
  themes: { auto: 'Match device', light: 'Light', dark: 'Dark', host: 'Match the article' },
  menu: 'Menu',
  close: 'Close',
  share: 'Share',
  shareEvent: 'Share this event',
  shareTitle: (title: string, standing: string | null) => (standing === null ? title : `${title} (${standing})`),
  noFilters: 'none',
  filterLine: (group: string, values: string) => `${group}: ${values}`,
  filterSearch: 'Search',
  updated: (date: string) => `Last changed ${date}`,

  contentNote: 'Before you read',
  contentNoteDismiss: 'Continue',

  searchLabel: 'Search events',
  searchHint: 'Finds all words; use “quotes” for a phrase',
  searchHintLarge: 'Finds all words in titles, summaries and actors',
  searchLoading: 'Loading the text to search',
  textFailed: 'Some of the events’ text could not be loaded.',
  filters: 'Filters',
  clearFilters: 'Clear all filters',
  removeFilter: (name: string) => `Remove filter: ${name}`,
  anyOfThese: 'Any of these',
  allOfThese: 'All of these',
  groups: { actor: 'Actors', kind: 'Kind', status: 'Standing', source: 'Source', tag: 'Tags' },
  matchLabel: 'Chosen actors',
  views: { label: 'View', timeline: 'Timeline', list: 'List', table: 'Table' },
  lanes: {
    label: 'Rows',
    none: 'No rows',
    actor: 'Actors',
    kind: 'Kind',
    status: 'Standing',
    other: 'Others',
  },
  /** Which row of the picture an event is in, for a screen reader. */
  inRow: (name: string) => `Row: ${name}`,
  /** After a title on the picture, what must be read together with it. */
  readWithLabel: 'read with:',
  otherActors: (count: number) => n(count, '# other', '# others'),
  onlyActor: (name: string) => `Show only ${name}`,
  tourInvitation: (count: number) => `Start here: the story in ${n(count, '# step', '# steps')}`,
  stripLabel: 'One event',
  positionOf: (index: number, count: number) => `${number(index)} of ${number(count)}`,
  display: 'Display settings',
  more: 'More',
  less: 'Less',
  timeAxes: { label: 'Arrange by', said: 'Date stated', about: 'Period covered' },

  events: (count: number) => n(count, '# event', '# events'),
  count: (matching: number, all: number) => `${number(matching)} of ${n(all, '# event', '# events')}`,
  noMatches: 'No event matches these filters.',
  noMatchesHint: 'Remove a filter, or clear them all.',
  emptyDataset: 'This timeline has no events yet.',

  timeline: 'Timeline',
  timelineSummary: (count: number, from: string, to: string) =>
    `${n(count, '# event', '# events')} between ${from} and ${to}. The same events are in the list.`,
  timelineKeys:
    'Arrow keys go through the events in time; plus and minus zoom; 0 shows everything; Enter opens; Escape closes.',
  timelineFailed: 'The timeline could not be drawn. The list below has every event.',
  componentFailed: 'This part of the page could not be loaded. Check the connection, reload the page and try again.',
  componentLoading: 'Loading…',
  componentFailedHint:
    'Trying again did not help. Reload the page: the site may have been updated since you opened it.',
  timelineLoading: 'Drawing the timeline…',
  gestureHint: (key: string) => `Hold ${key} and scroll, or use two fingers, to zoom the timeline`,
  toolbar: 'Zoom and move',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  showAll: 'Show all',
  eventsBefore: (count: number) => n(count, '# event earlier', '# events earlier'),
  eventsAfter: (count: number) => n(count, '# event later', '# events later'),
  cluster: (count: number, period: string) => `${n(count, '# event', '# events')}, ${period}`,
  /** The accessible name of an event in the timeline. */
  eventName: (title: string, date: string, status: string | null) => [title, date, status].filter(Boolean).join(', '),
  clusterTitle: (count: number) => n(count, '# event at this point', '# events at this point'),
  clusterStatus: (status: string) => `includes: ${status}`,
  /** What the picture draws besides the standings’ shapes and counts; `letters` are an example of a bold label. */
  pictureKey: { bar: 'Period or inexact date', dot: 'In another row', milestone: 'Milestone', letters: 'Abc' },
  overview: 'Overview',
  eras: 'Eras',
  windowStart: 'Window starts',
  windowEnd: 'Window ends',

  list: 'Events',
  pages: 'Pages of the list',
  pagesBelow: 'Pages of the list, below it',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  pageRange: (first: number, last: number, count: number) =>
    `${number(first)} to ${number(last)} of ${n(count, '# event', '# events')}`,
  address: 'Address',
  printed: 'Printed',
  updatedLabel: 'Last changed',
  printedRange: (printed: number, count: number) =>
    `Only the first ${number(printed)} of ${n(count, '# event', '# events')} are printed here. Narrow the filters to print the others.`,
  entryNumber: (place: number) => `No. ${number(place)}`,
  openEvent: 'Open',
  tooManyToSort: (most: number) => `Filter down to ${number(most)} events to sort by this`,
  columns: { date: 'Date', title: 'Event', status: 'Standing', kind: 'Kind', actors: 'Actors', sources: 'Sources' },

  details: 'Event details',
  status: 'Standing',
  foundBy: (actor: string) => `Found by ${actor}`,
  concernsPeriod: (period: string) => `Covers ${period}`,
  sources: 'Sources',
  sourceText: 'Text of the source',
  noDate: 'undated',
  noLink: 'No link available',
  aboutThisSource: 'About this source',
  archived: 'Archived copy',
  dateGiven: (date: string) => `This source gives the date as ${date}`,
  quotedFrom: (publisher: string) => `quoted from ${publisher}`,
  citedWithoutQuote: 'Cited, not quoted',
  inReply: 'In reply',
  noReply: 'No reply',
  accountsDiffer: 'Accounts differ',
  accountsDifferHint: 'In date order. No account is given more weight than another.',
  readTogether: 'Read together with',
  thisEvent: 'This event',
  actors: 'Actors',
  onlyThisActor: (name: string) => `Show only events with ${name}`,
  formerly: (name: string, until: string) => `${name} until ${until}`,
  sheetFull: 'Full height',
  previous: 'Previous event',
  next: 'Next event',
  position: (index: number, count: number) => `${number(index)} of ${number(count)}`,
  notInResults: 'Not in your filtered results',
  copyLink: 'Copy link',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it yourself:',
  copyByHand: 'Could not copy. The text is selected: press Ctrl + C or ⌘ C.',
  citedFor: (event: string, place: string) => (place === '' ? `Cited for ${event}` : `Cited for ${event}: ${place}`),
  permalink: 'Link to this event',
  selected: (title: string, date: string, status: string | null) =>
    `${[title, date, status].filter(Boolean).join('. ')}.`,
  corrected: (date: string) => `Corrected on ${date}`,

  supportHint: 'You can contact these organisations, whatever you have read here.',

  notStarted: 'The timeline, search and filters did not start: part of the page is missing, or the browser is too old.',
  readBelow: 'You can read every event below without them.',
  withoutScript:
    'Zooming, the search and the filters need JavaScript, which is not running here. You can read every event without it.',
  allEvents: (count: number) => `All ${n(count, '# event', '# events')}`,
  theData: 'The data',

  loading: 'Loading the events…',
  loadedBytes: (done: number, total: number | null) =>
    total === null ? megabytes(done) : `${megabytes(done)} of ${megabytes(total)}`,
  loadedEvents: (done: number) => n(done, '# event read', '# events read'),
  cancel: 'Stop loading',
  stopped: 'Loading was stopped.',
  failed: 'The events could not be loaded.',
  failedHint: 'Check the connection and try again. Nothing you chose is lost.',
  failedMissing: (slug: string) => `This site has no timeline called “${slug}”.`,
  failedWebPage: (slug: string) =>
    `A web page arrived instead of the events. If this network has a login page, log in there and try again. Otherwise this site has no timeline called “${slug}”.`,
  failedBroken: 'The data file is damaged. Try again; if that does not help, tell the site’s publisher.',
  showDefaultDataset: 'Show the default timeline',
  retry: 'Try again',
  reload: 'Reload the page',
  whatWentWrong: 'What went wrong',
  crashed: 'This page stopped working.',
  crashedHint: 'Reloading usually helps. The page’s address still shows what you were looking at.',
  issues: (count: number) => n(count, '# note about this data', '# notes about this data'),
  issuesHint: 'The entries listed here have errors. The others are not affected.',
  linkFailed: 'Part of this link didn’t work',
  parseErrors,
  invalidValue: (name: string, text: string, reason: string) => `${name}: “${text}” ${reason}`,
  unknownValue: (what: string, text: string) => `${what}: there is no “${text}” in this timeline`,
  dismiss: 'Dismiss',

  tourStep: (index: number, count: number) => `Step ${index} of ${count}`,
  tourNext: 'Next step',
  tourPrevious: 'Previous step',
  tourEnd: 'End the tour',
  tourPlay: 'Play',
  tourPause: 'Pause',

  shortcutsTitle: 'Keyboard shortcuts',

  dates: enDates,
  embed: enEmbed,
};

export type Messages = typeof en;
