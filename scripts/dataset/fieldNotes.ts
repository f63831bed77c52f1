// The meaning of each field of dataset format 1, with an example, for the JSON Schema and docs/DATASET.md. A test checks
// that every field has a note and every note a field.

export interface FieldNote {
  readonly meaning: string;
  readonly example: unknown;
}

const note = (meaning: string, example: unknown): FieldNote => ({ meaning, example });

/** By object, then by field. An object in a list of another is named by its path. */
export const FIELD_NOTES: Readonly<Record<string, Readonly<Record<string, FieldNote>>>> = {
  dataset: {
    $schema: note('The JSON Schema, with which text editors check and complete the fields.', './schema.json'),
    format: note('The version of this format.', 1),
    id: note('The dataset’s id, usually its folder’s name.', 'my-story'),
    title: note('The title of the whole dataset.', 'A sample record'),
    description: note(
      'What it is about, in a sentence or two of your own.',
      'What the sample board decided, and when.',
    ),
    language: note('The language of your own words, as a BCP 47 tag.', 'en-GB'),
    license: note('The licence of your own text; quotations remain their publishers’.', 'CC BY 4.0'),
    updated: note('The day of the last change.', '2026-11-23'),
    coverage: note('The period that the dataset covers, in EDTF; no event may be outside it (R6).', '1997/2018'),
    contentNote: note('A warning about the content, shown before it (R10).', 'This record describes no abuse.'),
    translations: note('Your own words in other languages, by their tags; what is not translated is shown as it is.', {
      fr: { title: 'Un registre d’exemple' },
    }),
    kept: note('Data of another format without a field here: kept for export to that format, never shown.', {
      timelinejs: {},
    }),
    report: note(
      'Where readers report a mistake in an event: a mailto: or https: address. {id}, {title} and {address} are replaced by the event’s id, title and link; a plain mail address gets them as subject and text.',
      'https://example.org/report?event={id}&title={title}&link={address}',
    ),
    media: note('Its cover: a picture that is shown with the record as a whole, in link previews too.', []),
    profile: note(
      'plain: an event need not say what it is and how it is known, and R4, R7 and R10 apply only where it does. accountability, which is also meant without the field: each event has a kind and a standing.',
      'plain',
    ),
    categories: note(
      'Your own ways to sort the events, up to six: each is a filter, and can be the rows of the picture.',
      [],
    ),
    eras: note('Named spans of time, drawn as bands behind the picture.', []),
    support: note('Support organisations, one step away in every view (R10).', []),
    actors: note('The institutions, and the people in public office, who take part (R7).', []),
    sources: note('The sources of the events (R1).', []),
    events: note('The events, in any order; or the Parquet file that has them.', []),
    tours: note('Guided tours: views with a text each.', []),
    corrections: note('Corrections, each with its date (R9).', []),
  },
  support: {
    name: note('The organisation’s name.', 'A sample helpline'),
    url: note('Its address; null if it has none.', 'https://example.org/help'),
    note: note('Whom it helps, and how to reach it.', 'Free, day and night: 0000 000 000'),
  },
  actors: {
    id: note('Its id, used wherever it takes part; never reused (R9).', 'sample-board'),
    name: note('Its name in full; a person with their office.', 'The Sample Board'),
    short: note('A shorter name for labels; otherwise the name is used.', 'Board'),
    kind: note('What it is.', 'organisation'),
    description: note('What it is, in a sentence.', 'A made-up body.'),
    partOf: note('The actor to which it belongs.', 'sample-council'),
    media: note('Its portrait or emblem.', []),
    names: note('Earlier names.', [{ name: 'The Sample Committee', until: '2009-03-31' }]),
  },
  'actors.names': {
    name: note('The earlier name.', 'The Sample Committee'),
    until: note('The last day on which it was in use.', '2009-03-31'),
  },
  sources: {
    id: note('Its id, used in citations, and the name of its fingerprint’s file.', 'sample-report-2014'),
    type: note('What it is, as a CSL item type.', 'report'),
    title: note('Its title, exactly.', 'A sample report'),
    publisher: note('Who published it.', 'Sample Press'),
    authors: note('Who wrote it, as names.', ['A. Sample']),
    issued: note('When it came out, in EDTF.', '2014-08-26'),
    url: note('Its address; null if it must not be linked.', 'https://example.org/report'),
    archive: note('The address of an archived copy.', 'https://web.archive.org/web/2014/https://example.org/report'),
    language: note('The language that it is in.', 'en-GB'),
    note: note('Anything a reader should know about it.', 'Not available online; read at the Sample Library.'),
  },
  categories: {
    id: note('Its id, in events and in links, as c.phase=cruise.', 'phase'),
    label: note('What readers see.', 'Mission phase'),
    values: note('Its values, in the order in which they are shown.', [{ id: 'cruise', label: 'Cruise' }]),
  },
  'categories.values': {
    id: note('The value’s id, in events and in links.', 'cruise'),
    label: note('What readers see.', 'Cruise'),
  },
  eras: {
    date: note('Its span, in EDTF.', '1914/1918'),
    label: note('Its name.', 'First World War'),
  },
  events: {
    id: note(
      'Its id in links, relations and corrections; permanent, and never reused (R9).',
      'sample-report-published',
    ),
    date: note(
      'When it happened or was stated, in EDTF, as precisely as the source says and no more (R6).',
      '2014-08-26',
    ),
    concerns: note('The period that it covers, in EDTF, if it differs from the date (R5).', '1997/2013'),
    title: note('What happened, in your own neutral words (R4).', 'Report on the samples published'),
    summary: note('The same at a little more length, in your own words.', 'The board published its report.'),
    kind: note('What sort of event it is; only a plain record may leave it out.', 'publication'),
    status: note('Its standing: what kind of knowledge it is (R3); only a plain record may leave it out.', 'recorded'),
    foundBy: note('Who found it; required for the standing found (R7).', 'sample-board'),
    importance: note('1 low, 2 normal, 3 a milestone, which is drawn and labelled first.', 3),
    actors: note('Who took part, and as what.', [{ id: 'sample-board', role: 'author' }]),
    citations: note('Its sources and quotations; at least one (R1).', [
      { source: 'sample-report-2014', locator: 'page 4' },
    ]),
    relations: note('Related events; written once, on the later event (R4).', [
      { type: 'answers', event: 'sample-claim' },
    ]),
    noReply: note(
      'Why there is no reply, if a claim or an allegation has none (R4).',
      'No reply was found in the sources used.',
    ),
    notes: note('What must be read with it: a discrepancy of dates, a later outcome, a context.', [
      { kind: 'context', text: 'It was the first of its kind.' },
    ]),
    media: note('Its pictures, films, sounds, documents and maps; the first is the one that lists show.', []),
    tags: note('Your own keywords: a filter.', ['reports']),
    categories: note('Its values in your own categories.', { phase: ['cruise'] }),
    translations: note('Your own words in other languages, by their tags; what is not translated is shown as it is.', {
      fr: { title: 'Le rapport sur les échantillons est publié' },
    }),
    kept: note('Data of another format without a field here: kept for export to that format, never shown.', {
      timelinejs: {},
    }),
  },
  'events.actors': {
    id: note('The actor’s id.', 'sample-board'),
    role: note('Its role; subject is the actor that the event is about.', 'author'),
  },
  'events.citations': {
    source: note('The source’s id.', 'sample-report-2014'),
    quote: note(
      'The source’s words, character for character (R2); null if you only give its location.',
      'the samples were in order',
    ),
    speaker: note('Who says them, if it is not the source itself.', 'sample-board'),
    before: note('Up to 32 characters before the quotation, so that its first word is complete.', 'It found that '),
    after: note('Up to 32 characters after it.', ' in 2013.'),
    locator: note('Where it is in the source; required without a quotation (R1).', 'page 4, paragraph 2'),
    dateGiven: note('The date in this source, if it is not the event’s; a note must then say so (R6).', '2014-08-27'),
    translations: note(
      'The quotation in other languages, by their tags: beside the source’s own words, never instead of them (R2).',
      { fr: 'les échantillons étaient en ordre' },
    ),
  },
  'events.relations': {
    type: note('How it relates to the other event.', 'answers'),
    event: note('The other event’s id.', 'sample-claim'),
    note: note(
      'What a reader should know about the two; no word that makes one refute the other (R4).',
      'Two accounts of one meeting.',
    ),
  },
  'events.notes': {
    kind: note('discrepancy: sources disagree; later: an outcome that came after; context: anything else.', 'later'),
    text: note('The note, in your own words.', 'The board withdrew the report in 2016.'),
    citations: note('Its sources; a later outcome needs at least one (R8).', [
      { source: 'sample-report-2014', locator: 'page 9' },
    ]),
  },
  'events (packed)': {
    href: note('The name of the Parquet file beside dataset.json.', 'events.parquet'),
    count: note('How many events are in it.', 1000000),
  },
  tours: {
    id: note('The tour’s id.', 'in-five-minutes'),
    title: note('What it is called.', 'In five minutes'),
    steps: note('Its steps, in order.', [{ view: '?event=sample-report-published', text: 'It began with a report.' }]),
  },
  'tours.steps': {
    view: note(
      'The view: a link to this dataset from its “?” on (docs/URL-PARAMETERS.md).',
      '?event=sample-report-published',
    ),
    text: note('The text shown with it.', 'It began with a report.'),
    media: note('Shown with the step, instead of the media of its event.', []),
    seconds: note('Seconds until the next step when the tour runs automatically.', 12),
  },
  media: {
    type: note('What it is.', 'image'),
    src: note(
      'A file in the dataset’s folder or below it, such as media/board.jpg; or an https address, which the page loads only when the reader asks for it.',
      'media/board.jpg',
    ),
    alt: note('What it shows, for those who do not see it; required unless it is decorative (R11).', 'A wooden board.'),
    caption: note('What a reader should know about it.', 'The board at its first meeting.'),
    credit: note('Who made it, or whose it is (R12).', 'A. Sample'),
    licence: note('On what terms it may be used.', 'CC BY 4.0'),
    source: note(
      'The id of the source that it is a page of, or the https address that it comes from.',
      'sample-report-2014',
    ),
    poster: note('A picture in the dataset’s folder, shown until the reader asks for the film.', 'media/poster.jpg'),
    width: note('Its width in px; the build measures pictures in the folder.', 1600),
    height: note('Its height in px.', 1200),
    focus: note('The point that stays in view where it is cropped: per cent from the left and from the top.', [50, 30]),
    region: note(
      'The marked passage of a scanned page: left, top, width and height in per cent. With the id of a quoted source in `source` the page stands beside the quotation.',
      [10, 40, 80, 12],
    ),
    transcript: note(
      'The words of a film or a sound; or the name of a .vtt file in the folder, shown as its captions.',
      'Welcome to the first meeting.',
    ),
    decorative: note('true if it says nothing that the text does not say: screen readers then skip it (R11).', false),
  },
  corrections: {
    date: note('The day of the correction.', '2026-11-23'),
    event: note('The event’s id; null if it concerns the whole dataset.', 'sample-report-published'),
    text: note('What was wrong, and what is right.', 'The date was given as 2013, and is 26 August 2014.'),
  },
};
