// Messages about sharing, in English: links, codes, citations, files, images. Loaded with the code that uses them
// (allMessages.ts). Loaded with the code that uses them (allMessages.ts).

import { pluralsIn } from '../plurals.ts';

const { number, counted } = pluralsIn('en-GB');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });

export const enShare = {
  shareTabs: { link: 'Link', embed: 'Embed', cite: 'Cite', download: 'Download', image: 'Image' },
  shareTargets: {
    label: 'What to share',
    event: 'This event',
    view: 'This view, with its filters and time range',
    record: 'The whole record',
  },
  shareLocal:
    'This page comes from this computer or its own network. Links made here work only there. Publish the site, then share from its public address.',
  shareAddress: 'Address',
  shareWith: 'Share with…',

  qr: (address: string) => `QR code that leads to ${address}`,
  qrDownload: 'Download the QR code (SVG)',
  qrTooLong: 'This address is too long for a QR code. Share fewer filters, or one event.',

  embedForm: {
    label: 'Form of the code',
    iframe: 'Plain frame',
    script: 'Frame and script',
    element: 'Element',
    amp: 'AMP',
    wordpress: 'WordPress shortcode',
  },
  embedFormHint: {
    iframe: 'Works wherever frames are allowed. Its height stays as set here.',
    script: 'The script only sets the frame’s height. If a site removes it, the frame still works.',
    element: 'For sites that allow scripts. Without the script, readers see a link.',
    amp: 'For AMP pages, which must load the amp-iframe extension. The address must begin with https and be on a different site from the page.',
    wordpress:
      'For sites that show linked pages by oEmbed, 620 pixels tall. Elsewhere, put the plain frame into a “Custom HTML” block; that needs the right to post unfiltered HTML.',
  },
  embedWordpressWhole:
    'WordPress fetches the page itself, so it shows the whole record as it is now, without your filters, layout or version.',
  embedTitle: (title: string) => `Timeline: ${title}`,
  embedLink: (title: string, product: string) => `${title} (timeline, ${product})`,
  embedControls: {
    label: 'Controls',
    full: 'All: search, filters, views',
    min: 'A few: zoom and views',
    none: 'None',
  },
  embedHeight: { label: 'Height', fit: 'Fixed', auto: 'As tall as its content', pixels: 'Height in pixels' },
  embedHeightNeedsScript: 'Automatic height needs the script.',
  embedData: {
    label: 'Data',
    live: 'Live: includes later corrections and additions',
    pinned: 'Pinned: stays as it is today, even if it is corrected later',
  },
  embedCode: 'Code to paste',
  copyCode: 'Copy code',
  copyText: 'Copy text',
  embedPreview: 'Show preview',
  embedPreviewEnd: 'Hide preview',

  citeForm: { label: 'Form', text: 'Text (APA-like)', ris: 'RIS', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citeEvent: 'The event’s page, with its standing, and each source that it cites.',
  citeRecord: 'The whole record. Open an event to cite it with its sources.',
  citation: 'Citation',
  saveAs: (name: string) => `Download ${name}`,

  downloadFilters: 'Filters',
  downloadCsv: 'Download CSV',
  downloadCsvHint:
    'One row per event, for reading and counting: date, standing, quotations, sources and replies. Opens in any spreadsheet; a cell that could run as a formula starts with an apostrophe.',
  downloadJson: 'Download JSON',
  downloadJsonHint:
    'A dataset that opens here and elsewhere. It includes the replies, pairs and differing accounts of these events, whatever the filters.',
  downloadTooMany: (most: number) =>
    `That is too many for one file. Choose filters that leave at most ${n(most, '# event', '# events')}.`,
  downloadBusy: 'Preparing the file…',
  downloaded: (name: string, count: number, more: number) =>
    more === 0
      ? `${name}: ${n(count, '# event', '# events')}`
      : `${name}: ${n(count, '# event', '# events')}, and ${n(more, '# more that must be read with them', '# more that must be read with them')}`,
  downloadFailed: 'The file could not be created.',
  extract: (count: string, filters: string, address: string) => `Extract: ${count}. Filters: ${filters}. ${address}`,
  csvColumns: {
    id: 'Id',
    date: 'Date (EDTF)',
    dateInWords: 'Date',
    concerns: 'About (EDTF)',
    concernsInWords: 'About',
    title: 'Event',
    standing: 'Standing',
    foundBy: 'Found by',
    kind: 'Kind',
    summary: 'Summary',
    actors: 'Actors',
    quotations: 'Quotations',
    sources: 'Sources',
    readTogether: 'Read together with',
    accountsDiffer: 'Accounts differ',
    answeredBy: 'Answered by',
    inReplyTo: 'In reply to',
    noReply: 'No reply',
    later: 'Later outcome',
    discrepancy: 'Where sources disagree',
    address: 'Address',
  },

  tally: (standing: string, count: number) => `${standing} ${number(count)}`,
  imageDownload: 'Download the image (PNG)',
  imageText: 'Text for readers who do not see the image',
  imageFailed: 'This browser could not draw the image.',
};

export type ShareMessages = typeof enShare;
