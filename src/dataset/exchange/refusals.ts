// What files are that cannot be read, and what can be read instead.

/** For refusals: "…; what is read: …". */
export const READ_FORMATS =
  'what is read: a dataset of this program, TimelineJS (JSON or spreadsheet), SIMILE (JSON or XML), iCalendar, ' +
  'vis-timeline items, results of a SPARQL query, JSON lists of records, and tables (CSV, TSV, Excel .xlsx, OpenDocument .ods)';

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed)\b/is, 'a news feed'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<kml\b/is, 'a map (KML)'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/, 'an Excel file in XML'],
  [/^BEGIN:VCARD/i, 'an address book'],
  [/^\{\\rtf/, 'a Word document in RTF'],
  [/^(?:\u0089|\u2030|\uFFFD)PNG|^(?:ÿØÿ)|^GIF8/, 'a picture'],
  [/^SQLite format 3/, 'a database'],
];

/** The first bytes of Excel and Word files until 2003. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is by its first bytes, if it is no text; null if nothing says so. */
export const findBinary = (bytes: Uint8Array): string | null =>
  OLE.every((byte, at) => bytes[at] === byte)
    ? 'an Excel or Word file of 2003 or older: save it as .xlsx or CSV'
    : null;

/** What a text is that holds no table; null if nothing says so. */
export const findOtherFormat = (text: string): string | null =>
  OTHERS.find(([pattern]) => pattern.test(text.slice(0, 2000)))?.[1] ?? null;
