// The template that an author starts from: the columns that a timeline uses, with three rows that show how to fill them.

import { saveBlob } from '../../ui/saveFile.ts';

const HEADER = [
  'Date',
  'End',
  'Title',
  'Text',
  'People',
  'Tags',
  'Source',
  'Link',
  'Picture',
  'Picture credit',
  'Picture caption',
];

/** Example rows that are clearly not real events. Authors replace them. */
const ROWS: readonly (readonly string[])[] = [
  [
    '2014-08-26',
    '',
    'A sample report is published',
    'One or two sentences in your own words.',
    'Sample council',
    'Reports',
    'Sample council, annual report',
    'https://example.org/report',
    '',
    '',
    '',
  ],
  [
    'March 2015',
    'June 2015',
    'A period has an end',
    'Write a date as exactly as you know it: a day, a month, a year, “c. 1950”.',
    'Sample council; Sample committee',
    'Meetings',
    'Minutes of the committee',
    'https://example.org/minutes',
    '',
    '',
    '',
  ],
  [
    '2016',
    '',
    'A year is enough',
    'Leave cells empty where there is nothing to say.',
    '',
    'Reports',
    'Sample archive',
    'https://example.org/archive',
    '',
    '',
    '',
  ],
];

/** Saves the template. The code that writes it is loaded now. */
export async function saveTemplate(extension: 'xlsx' | 'csv'): Promise<void> {
  const name = `timeline-template.${extension}`;
  if (extension === 'xlsx') {
    const { writeWorkbook } = await import('../../dataset/exchange/saveSheet.ts');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return saveBlob(name, new Blob([await writeWorkbook(HEADER, ROWS)], { type }));
  }
  const { printTable } = await import('../../dataset/exchange/csvTable.ts');
  saveBlob(name, new Blob([...printTable(HEADER, ROWS)], { type: 'text/csv;charset=utf-8' }));
}
