// Every word of the interface, in English. Its type is what every other language must fill.
// The dataset's own words are not here; dates in words are dates.ts.

import type { ActorKind, Kind, NoteKind, Role, Status } from '../model/evidence.ts';
import type { Link } from '../dataset/dataset.ts';

export const plural = (
  locale: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string =>
  (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other).replace(
    '#',
    new Intl.NumberFormat(locale).format(count),
  );

const n = (count: number, one: string, other: string): string => plural('en-GB', count, { one, other });

const kinds: Record<Kind, string> = {
  publication: 'Publication',
  statement: 'Statement',
  testimony: 'Testimony',
  announcement: 'Announcement',
  investigation: 'Investigation',
  decision: 'Decision',
  figure: 'Figure',
  finding: 'Finding',
};

const statuses: Record<Status, string> = {
  recorded: 'On record',
  found: 'Found',
  stated: 'Stated',
  announced: 'Announced',
  claimed: 'Claimed',
  denied: 'Denied',
  alleged: 'Alleged',
};

const statusMeanings: Record<Status, string> = {
  recorded: 'Documents show that it took place. That says nothing about whether what was said in it is right.',
  found: 'A body with the task of finding out came to this conclusion. The body is named.',
  stated: 'Somebody said this in their own name about their own position or work. It is their account.',
  announced: 'A body made this known as its decision, plan or figure.',
  claimed: 'Somebody says that this happened. It has not been established here.',
  denied: 'Somebody says that this did not happen, or was not so. It is their account.',
  alleged: 'An accusation that had not been decided when it was made. It is not a finding.',
};

const roles: Record<Role, string> = {
  subject: 'concerned',
  author: 'author',
  speaker: 'speaker',
  investigator: 'investigator',
  recipient: 'recipient',
  respondent: 'respondent',
  publisher: 'publisher',
};

const actorKinds: Record<ActorKind, string> = {
  person: 'Person in office',
  organisation: 'Organisation',
  group: 'Group',
};

const noteKinds: Record<NoteKind, string> = {
  discrepancy: 'Where sources disagree',
  later: 'Later outcome',
  context: 'Context',
};

/** A relation as seen from the event that is open. */
const relations: Record<Link['type'], Record<Link['direction'], string>> = {
  answers: { out: 'In reply to', in: 'Answered by' },
  differs: { out: 'Accounts differ', in: 'Accounts differ' },
  qualifies: { out: 'Read together with', in: 'Read together with' },
  compares: { out: 'Compare', in: 'Compare' },
  updates: { out: 'Updates', in: 'Updated by' },
  supports: { out: 'Bears out', in: 'Borne out by' },
  partOf: { out: 'Part of', in: 'Includes' },
};

export const en = {
  locale: 'en-GB',
  direction: 'ltr' as 'ltr' | 'rtl',
  name: 'English',

  product: 'On the Record',
  skip: 'Skip to the events',
  about: 'About this record',
  support: 'Support',
  tour: 'Guided tour',
  theme: 'Appearance',
  themes: { auto: 'As on this device', light: 'Light', dark: 'Dark' },
  close: 'Close',
  updated: (date: string) => `Last changed ${date}`,

  contentNote: 'Before you read',
  contentNoteRead: 'I have read this',

  searchLabel: 'Search events',
  searchHint: 'Every word must occur; “quotation marks” keep words together',
  searchHintLarge: 'Searches titles, summaries and actors; every word must occur',
  searchLoading: 'Fetching the words to search',
  partsFailed: 'Some of the events’ words could not be fetched.',
  clearSearch: 'Clear the search',
  filters: 'Filters',
  filtersOn: (count: number) => n(count, '# filter on', '# filters on'),
  clearFilters: 'Clear all filters',
  removeFilter: (name: string) => `Remove filter: ${name}`,
  anyOfThese: 'Any of these',
  allOfThese: 'All of these',
  groups: { actor: 'Actors', kind: 'Kind', status: 'Standing', source: 'Source' },
  matchLabel: 'Chosen actors',
  views: { label: 'View', timeline: 'Timeline', list: 'List', table: 'Table' },
  lanes: {
    label: 'Lanes',
    none: 'No lanes',
    actor: 'By actor',
    kind: 'By kind',
    status: 'By standing',
    other: 'Others',
  },
  clocks: { label: 'Lay out by', said: 'When it was said', about: 'What it is about' },

  count: (matching: number, all: number) =>
    `${new Intl.NumberFormat('en-GB').format(matching)} of ${n(all, '# event', '# events')}`,
  noMatches: 'No event matches these filters.',
  noMatchesHint: 'Remove one of them, or clear them all.',
  emptyDataset: 'This dataset has no events yet.',

  timeline: 'Timeline',
  timelineSummary: (count: number, from: string, to: string) =>
    `${n(count, '# event', '# events')} between ${from} and ${to}. The same events are in the list.`,
  timelineKeys:
    'Arrow keys go through the events in time; plus and minus zoom; 0 shows everything; Enter opens; Escape closes.',
  timelineFailed: 'The timeline could not be drawn. The list below has every event.',
  timelineLoading: 'Drawing the timeline…',
  gestureHint: (key: string) => `Hold ${key} and scroll to zoom the timeline`,
  toolbar: 'Zoom and move',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  showAll: 'Show everything',
  eventsBefore: (count: number) => n(count, '# event earlier', '# events earlier'),
  eventsAfter: (count: number) => n(count, '# event later', '# events later'),
  cluster: (count: number, from: string, to: string) =>
    from === to
      ? `${n(count, '# event', '# events')}, ${from}`
      : `${n(count, '# event', '# events')}, ${from} to ${to}`,
  clusterTitle: (count: number) => n(count, '# event at this point', '# events at this point'),
  clusterStanding: (status: string) => `includes: ${status}`,
  overview: 'Overview',
  windowStart: 'Window starts',
  windowEnd: 'Window ends',
  concernsBand: (title: string) => `The period that “${title}” is about`,

  list: 'Events',
  pages: 'Pages of the list',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  pagePart: (first: number, last: number, count: number) => {
    const number = new Intl.NumberFormat('en-GB');
    return `${number.format(first)} to ${number.format(last)} of ${n(count, '# event', '# events')}`;
  },
  openEvent: 'Open',
  tooManyToSort: (most: number) =>
    `Narrow the matches to ${new Intl.NumberFormat('en-GB').format(most)} to sort by this`,
  columns: { date: 'Date', title: 'Event', status: 'Standing', kind: 'Kind', actors: 'Actors', sources: 'Sources' },
  sortBy: (column: string) => `Sort by ${column}`,

  details: 'Event details',
  detailsEmpty: 'Choose an event to read its sources.',
  standing: 'Standing',
  foundBy: (actor: string) => `Found by ${actor}`,
  concerns: 'About',
  concernsPeriod: (period: string) => `About ${period}`,
  sources: 'Sources',
  says: 'says',
  theSource: 'The source itself',
  locator: 'at',
  noDate: 'undated',
  notLinked: 'Not linked here',
  aboutThisSource: 'About this source',
  openSource: (publisher: string) => `Read it at ${publisher}`,
  archived: 'Archived copy',
  dateGiven: (date: string) => `This source gives the date as ${date}`,
  quotedFrom: 'Quoted from',
  citedWithoutQuote: 'Cited, not quoted',
  inReply: 'In reply',
  noReply: 'No reply',
  accountsDiffer: 'Accounts differ',
  accountsDifferHint: 'Two accounts, in date order. Neither is given more weight here.',
  readTogether: 'Read together with',
  thisEvent: 'This event',
  related: 'Related',
  actors: 'Actors',
  onlyThisActor: (name: string) => `Show only events with ${name}`,
  formerly: (name: string, until: string) => `${name} until ${until}`,
  previous: 'Previous event',
  next: 'Next event',
  position: (index: number, count: number) => `${index} of ${count}`,
  notAmongMatches: 'This event is not among the current matches',
  copyLink: 'Copy link',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  copyFailed: 'Could not copy; select it by hand:',
  permalink: 'Link to this event',
  selected: (title: string, date: string, status: string) => `${title}. ${date}. ${status}.`,
  corrected: (date: string) => `Corrected on ${date}`,
  relations,
  noteKinds,

  statuses,
  statusMeanings,
  kinds,
  roles,
  actorKinds,

  aboutMethod: 'Method',
  aboutMethodText: [
    'Every event names its sources. Where a source’s words may be quoted, they are given character for character and checked by machine against a fingerprint of the source before the page is published.',
    'Every event has a standing: what kind of knowledge it is. An allegation never appears without that word beside it. Who was asked or accused, and what they answered, is shown in the same place and at the same size.',
    'Each event has two dates where they differ: when it was said, and the period that it is about. Dates are drawn as precisely as they are known and no more precisely. Where sources disagree about a date, both are kept.',
    'The people named appear in their public office. No victim, survivor, suspect or offender is an actor here.',
  ],
  aboutStandings: 'The seven standings',
  aboutSources: 'Sources',
  aboutSourcesCount: (count: number) => n(count, '# source is cited.', '# sources are cited.'),
  aboutCorrections: 'Corrections',
  noCorrections: 'No correction has been made so far.',
  aboutSupport: 'Support',
  supportHint: 'These organisations can be reached whatever you have read here.',
  aboutDatasets: 'Other records on this site',
  aboutLicence: 'Licence',
  aboutLicenceCode: 'The program is open source under the MIT licence.',
  aboutKeys: 'Keyboard',

  loading: 'Loading the events…',
  loadedBytes: (done: number, total: number | null) => {
    const megabytes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
    const words = megabytes.format(done / 1e6);
    return total === null ? words : `${words} of ${megabytes.format(total / 1e6)}`;
  },
  loadedEvents: (done: number) => n(done, '# event read', '# events read'),
  cancel: 'Stop loading',
  stopped: 'Loading was stopped.',
  failed: 'The events could not be loaded.',
  failedHint: 'Check the connection and try again. Nothing you chose is lost.',
  failedMissing: (slug: string) => `There is no bundled dataset called “${slug}” here.`,
  failedMissingCure: 'Show the default dataset',
  retry: 'Try again',
  reload: 'Reload the page',
  whatWentWrong: 'What went wrong',
  crashed: 'This page stopped working.',
  crashedHint: 'Reloading usually helps. Your address still says what you were looking at.',
  problems: (count: number) => n(count, '# note about this data', '# notes about this data'),
  problemsHint: 'The records named here have faults. The others are not affected.',
  badLink: 'Part of this link could not be used',
  badValue: (name: string, text: string, reason: string) => `${name}: “${text}” ${reason}`,
  unknownValue: (what: string, text: string) => `${what}: there is no “${text}” in this dataset`,
  dismiss: 'Dismiss',

  tourStep: (index: number, count: number) => `Step ${index} of ${count}`,
  tourNext: 'Next step',
  tourPrevious: 'Previous step',
  tourEnd: 'End the tour',

  shortcuts: [
    ['← →', 'previous and next event in time'],
    ['↑ ↓', 'the neighbouring lane'],
    ['Home End', 'first and last event'],
    ['Page up, Page down', 'a windowful earlier, later'],
    ['+ −', 'zoom in, zoom out'],
    ['0', 'show everything'],
    ['Enter', 'open the event'],
    ['Escape', 'close it and come back'],
  ] as readonly (readonly [string, string])[],

  dates: {
    unknownStart: (to: string) => `until ${to}`,
    unknownEnd: (from: string) => `from ${from}`,
    openStart: (to: string) => `${to} or earlier`,
    openEnd: (from: string) => `${from} or later`,
    since: (from: string) => `since ${from}`,
    interval: (from: string, to: string) => `${from} to ${to}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    around: (date: string) => `around ${date}`,
    possibly: (date: string) => `possibly ${date}`,
    possiblyAround: (date: string) => `possibly around ${date}`,
    someDay: (period: string) => `some day in ${period}`,
    someMonth: (year: string) => `some month in ${year}`,
    decade: (year: number) => `the ${year}s`,
    century: (year: number) => `the years ${year} to ${year + 99}`,
    beforeChrist: (year: string) => `${year} BC`,
    seasons: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as Readonly<Record<number, string>>,
    season: (season: string, year: string) => `${season} ${year}`,
  },
};

export type Messages = typeof en;
