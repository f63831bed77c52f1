// TimelineJS spreadsheets with made-up content: full, sparse, with distant dates, awkward quoting, Windows line ends, old
// encodings, every kind of media, or many rows.

const HEADER =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

/** Every column in use, a title, an era, and a column that TimelineJS does not know. */
export const FULL_SHEET = `${HEADER},Our note
,,,,,,,,,Sample timeline,<p>A made-up <b>story</b>.</p>,https://example.org/cover.jpg,Sample Press,,,title,,#333333,
2001,,,,2005,,,,,The sample years,,,,,,era,,,
2001,3,14,10:30,2001,3,14,11:45,14 March in the morning,The sample board meets,"<p>It met in <a href=""https://example.org/minutes"">the minutes</a>.</p><p>Nobody spoke.</p>",https://example.org/photo.jpg,Sample Press,A made-up room,https://example.org/thumb.jpg,,Board,https://example.org/back.jpg,kept as it is
2003,,,,2004,2,,,,The sample inquiry,"Two years, more or less.",https://www.youtube.com/watch?v=sample,Sample Films,,,,Inquiry,,
2005,12,,,,,,,,A sample report &amp; its reply,,,Sample Press,,,,Board,red,
`;

/** Four columns in an order of their own, most cells empty. */
export const SPARSE_SHEET = `Headline,Year,Month,Text

The sample office opens,1999,,
,2000,7,"Only words, no headline. They go on for a while."
A month of samples,2000,08,

`;

/** Years BC, beyond 9999, with a thousands separator, and with leading zeros. */
export const FAR_SHEET = `Year,Month,Day,End Year,Headline,Media
-300,,,,A sample temple,https://example.org/temple
-44,3,15,,A sample day,https://example.org/day
-0044,3,16,,A day of a year with noughts,https://example.org/noughts
"-13,000",,,,A sample ice age,https://example.org/ice
-100,,,100,Two sample centuries,https://example.org/two
"2,014",,,,A year with a comma,https://example.org/comma
12000,,,,A sample future,https://example.org/future
12000,5,1,13000,A longer sample future,https://example.org/longer
`;

/** Commas, quotation marks and line breaks in cells; guarded formulas. */
export const QUOTED_SHEET = `Year,Headline,Text,Media
2010,"Samples, many of them","He said: ""a sample"", and
sat down.

A second paragraph.",https://example.org/a
2011,"One ""quoted"" word","a; b | c	d",https://example.org/b
2012,'=SUM(A1:A9) is a sample headline,'-and a sample text,https://example.org/c
`;

/** The cells Media, Credit, Caption, Thumbnail, Background → what is shown of them: its type and address; or why not. */
export const MEDIA_ROWS: readonly (readonly [cells: string, shown: readonly string[] | RegExp])[] = [
  ['https://example.org/a.jpg,A. Sample,A door,,', ['image https://example.org/a.jpg']],
  ['http://example.org/a.png,A. Sample,,,', ['image https://example.org/a.png']],
  ['https://www.youtube.com/watch?v=abcdefghijk,A,,,', ['video https://www.youtube.com/watch?v=abcdefghijk']],
  ['https://vimeo.com/76979871,A,,https://example.org/t.jpg,', ['video https://vimeo.com/76979871']],
  ['https://www.dailymotion.com/video/x7tgad0,A,,,', ['video https://www.dailymotion.com/video/x7tgad0']],
  ['https://soundcloud.com/a-band/a-song,A,,,', ['audio https://soundcloud.com/a-band/a-song']],
  ['https://example.org/a.mp3,A,,,', ['audio https://example.org/a.mp3']],
  ['https://example.org/a.mp4,A,,film.jpg,', ['video https://example.org/a.mp4']],
  ['https://archive.org/details/an-item,A,,,', ['document https://archive.org/details/an-item']],
  ['https://commons.wikimedia.org/wiki/File:A.jpg,A,,,', ['image https://commons.wikimedia.org/wiki/File:A.jpg']],
  ['https://en.wikipedia.org/wiki/Rotherham,A,,,', ['document https://en.wikipedia.org/wiki/Rotherham']],
  ['https://www.google.com/maps/place/Rotherham,A,,,', ['map https://www.google.com/maps/place/Rotherham']],
  ['https://www.openstreetmap.org/#map=15/53.43/-1.36,A,,,', ['map https://www.openstreetmap.org/#map=15/53.43/-1.36']],
  ['https://bsky.app/profile/a.example/post/3kabc,A,,,', ['document https://bsky.app/profile/a.example/post/3kabc']],
  ['https://social.example/@a/109252191234567890,A,,,', ['document https://social.example/@a/109252191234567890']],
  ['https://example.org/report.pdf,A,,,', ['document https://example.org/report.pdf']],
  ['"<iframe src=""https://example.org/frame""></iframe>",A,,,', ['document https://example.org/frame']],
  ['images/a door.jpg,A,,,', ['image images/a door.jpg']],
  ['<blockquote>We saw it.</blockquote>,A witness,,,', ['“We saw it.”']],
  [
    '../secret.jpg,A,,,https://example.org/back.jpg',
    /“\.\.\/secret\.jpg” is neither an address nor the name of a file/,
  ],
  [',,,,#00aa00', []],
  // What TimelineJS embeds and this site does not: it becomes a link.
  ['https://dai.ly/x7tgad0,A,,,', ['document https://dai.ly/x7tgad0']],
  ['https://vine.co/v/b9KOOWX7HUx,A,,,', ['document https://vine.co/v/b9KOOWX7HUx']],
  ['https://www.tiktok.com/@a/video/1234567890,A,,,', ['document https://www.tiktok.com/@a/video/1234567890']],
  ['https://twitter.com/a/status/1234567890,A,,,', ['document https://twitter.com/a/status/1234567890']],
  ['https://x.com/a/status/1234567890,A,,,', ['document https://x.com/a/status/1234567890']],
  ['https://www.flickr.com/photos/a/1234567890/,A,,,', ['document https://www.flickr.com/photos/a/1234567890/']],
  ['https://www.instagram.com/p/Cabcdefghij/,A,,,', ['document https://www.instagram.com/p/Cabcdefghij/']],
  ['https://www.documentcloud.org/documents/1-a,A,,,', ['document https://www.documentcloud.org/documents/1-a']],
  ['https://imgur.com/a/abcdef,A,,,', ['document https://imgur.com/a/abcdef']],
  [
    'https://docs.google.com/document/d/a1/edit?usp=sharing,A,,,',
    ['document https://docs.google.com/document/d/a1/edit?usp=sharing'],
  ],
  ['https://open.spotify.com/track/abcdef,A,,,', ['audio https://open.spotify.com/track/abcdef']],
  ['https://a-band.wistia.com/medias/abcdef,A,,,', ['document https://a-band.wistia.com/medias/abcdef']],
  [
    'https://en.wikipedia.org/wiki/A#/media/File:A.jpg,A,,,',
    ['image https://en.wikipedia.org/wiki/A#/media/File:A.jpg'],
  ],
  ['"<blockquote class=""twitter-tweet""><p>They saw it too.</p></blockquote>",A witness,,,', ['“They saw it too.”']],
  ['"<img src=""https://example.org/b.gif"" alt=""x"">",A,,,', ['image https://example.org/b.gif']],
  ['https://example.org/,A,,,', ['document https://example.org/']],
];

const MEDIA_HEADER =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Background';
/** A row for each of them. */
export const MEDIA_SHEET = [
  MEDIA_HEADER,
  ...MEDIA_ROWS.map(([cells], index) => `${1990 + index},,,,,,,,,Row ${index},A text,${cells}`),
  '',
].join('\n');

/** German text, for windows-1252 or UTF-16 with semicolons or tabs. */
export const GERMAN_SHEET = `Year;Month;Headline;Text;Media Credit
2012;5;Größe und Maß – „Muster“;Ein Beispiel für 5 € …;Müller’s Archiv
2013;;Übung macht’s;Noch ein Muster.;Straße & Söhne
`;

/** `rows` rows, every seventh of them a period. */
export function longSheet(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const year = 1997 + (row % 22);
    const end = row % 7 === 0 ? year + 1 : '';
    return `${year},${1 + (row % 12)},${1 + (row % 28)},,${end},,,,,"Sample row ${row}, made up",Words of row ${row}.,https://example.org/${row % 50},Sample Press ${row % 50},,,,Group ${row % 5},`;
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

export const withWindowsLineEnds = (text: string): string => text.replaceAll('\n', '\r\n');

export function inUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
export const inWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => (HIGH.includes(char) ? 0x80 + HIGH.indexOf(char) : char.charCodeAt(0)));
