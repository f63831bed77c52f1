// The folder that `new` writes: a small made-up dataset that uses each part of the format once and breaks no rule, with a
// README that explains what to change.

import { join } from 'node:path';
import { toFingerprintFile } from './fingerprintFile.ts';
import { datasetJsonSchema } from '../dataset/jsonSchema.ts';
import { writePieces } from './output.ts';
import { stringifyRaw } from './stringifyDataset.ts';

/** The text of the template's source. The README shows it; texts of real sources are not published. */
export const SAMPLE_TEXT = `Sample report. Nothing in this report ever happened.
The Sample Board counted the samples of 2013. It found that eleven of twelve samples were in order, and that one was missing.
The Sample Society said that more than one sample was missing. The board answered that every sample had been counted twice.
`;

const SOURCE = 'sample-report';
const cited = (locator: string, more: object = {}): object => ({ source: SOURCE, locator, ...more });
/** The sample's quotation, which its fingerprint covers. */
const quoted = () =>
  cited('second sentence', {
    quote: 'eleven of twelve samples were in order',
    before: 'It found that ',
    after: ', and that one was missing.',
  });

const starterDataset = (id: string, title: string, today: string): Readonly<Record<string, unknown>> => ({
  $schema: './schema.json',
  format: 1,
  id,
  title,
  description: 'A made-up record to start from: replace every word of it. Nothing in it ever happened.',
  language: 'en-GB',
  license: 'CC BY 4.0 for our own words; quotations remain their publishers’',
  updated: today,
  coverage: '2013/2016',
  contentNote: 'Say here what a reader will meet, before they meet it.',
  report: 'mailto:corrections@example.org',
  support: [
    {
      name: 'Sample support line',
      url: 'https://example.org/help',
      note: 'Name organisations that help, with their hours.',
    },
  ],
  actors: [
    {
      id: 'sample-board',
      name: 'The Sample Board',
      short: 'Board',
      kind: 'organisation',
      description:
        'A made-up body. Actors are institutions, and people in public office: never victims, never suspects.',
      partOf: null,
      names: [{ name: 'The Sample Committee', until: '2009-03-31' }],
    },
    { id: 'sample-society', name: 'The Sample Society', kind: 'organisation', description: 'Another made-up body.' },
  ],
  sources: [
    {
      id: SOURCE,
      type: 'report',
      title: 'Sample report',
      publisher: 'Sample Press',
      authors: [],
      issued: '2014-08-26',
      url: 'https://example.org/report',
      archive: null,
      language: 'en-GB',
    },
  ],
  tours: [
    {
      id: 'in-two-steps',
      title: 'In two steps',
      steps: [
        { view: '?event=sample-report-published', text: 'A tour is a list of views, each with a text.', seconds: 10 },
        {
          view: '?event=sample-claim',
          text: 'A view is the part of the address after the question mark.',
          seconds: 10,
        },
      ],
    },
  ],
  corrections: [],
  events: [
    {
      id: 'sample-report-published',
      date: '2014-08-26',
      concerns: '2013',
      title: 'Sample: the board publishes its report',
      summary: 'Your own words, as neutral as a record’s. Here: the board found all but one of its samples in order.',
      kind: 'finding',
      status: 'found',
      foundBy: 'sample-board',
      importance: 3,
      actors: [{ id: 'sample-board', role: 'author' }],
      citations: [quoted()],
      tags: ['samples'],
    },
    {
      id: 'sample-claim',
      date: '2014-09',
      concerns: '2013',
      title: 'Sample: the society says that more is missing',
      summary: 'A claim about somebody needs their answer (R4): see the next event.',
      kind: 'statement',
      status: 'claimed',
      actors: [
        { id: 'sample-society', role: 'speaker' },
        { id: 'sample-board', role: 'subject' },
      ],
      citations: [cited('third sentence', { dateGiven: '2014-10' })],
      notes: [
        {
          kind: 'discrepancy',
          text: 'Where sources disagree about a date, keep both and say so (R6): here September and October 2014.',
          citations: [cited('third sentence')],
        },
      ],
    },
    {
      id: 'sample-answer',
      date: '2014~',
      title: 'Sample: the board answers',
      summary: 'A date may be approximate (2014~), a period (2013/2014), or open (2014/..): as the source says.',
      kind: 'statement',
      status: 'stated',
      actors: [{ id: 'sample-board', role: 'speaker' }],
      citations: [cited('fourth sentence')],
      relations: [{ type: 'answers', event: 'sample-claim', note: 'Written once, on the later event; shown on both.' }],
    },
    {
      id: 'sample-allegation',
      date: '2015-03',
      title: 'Sample: an allegation that has an outcome',
      summary: 'What was alleged is shown with what became of it (R8).',
      kind: 'announcement',
      status: 'alleged',
      actors: [{ id: 'sample-society', role: 'speaker' }],
      citations: [cited('third sentence')],
      notes: [
        {
          kind: 'later',
          text: 'The later outcome, in your own words, with its source.',
          citations: [cited('fourth sentence')],
        },
      ],
    },
  ],
});

/** The same with what a plain record has: no kinds and standings, but a category and an era. */
function plainDataset(id: string, title: string, today: string): Readonly<Record<string, unknown>> {
  const { contentNote: _, support: __, events: ___, ...rest } = starterDataset(id, title, today);
  return {
    ...rest,
    profile: 'plain',
    categories: [
      {
        id: 'phase',
        label: 'Phase',
        values: [
          { id: 'plan', label: 'Plan' },
          { id: 'work', label: 'Work' },
        ],
      },
    ],
    eras: [{ date: '2014/2015', label: 'The sample years' }],
    events: [
      {
        id: 'sample-report-published',
        date: '2014-08-26',
        title: 'Sample: the board publishes its report',
        summary: 'Your own words. `categories` has the values of your own categories, `tags` any other words.',
        importance: 3,
        actors: [{ id: 'sample-board', role: 'author' }],
        citations: [quoted()],
        categories: { phase: ['plan'] },
        tags: ['samples'],
      },
      {
        id: 'sample-claim',
        date: '2014-09/2015',
        title: 'Sample: the samples are counted again',
        summary: 'A date may be approximate (2014~), a period (2013/2014), or open (2014/..): as the source says.',
        actors: [{ id: 'sample-society', role: 'subject' }],
        citations: [cited('third sentence')],
        categories: { phase: ['work'] },
      },
    ],
  };
}

const readme = (folder: string, isPlain: boolean): string => `# Your dataset

\`dataset.json\` holds everything; every word in it is made up and waits to be replaced. JSON has no comments, so the explanations are
here, in the sample texts themselves, and in \`schema.json\`, by which many programs explain each field as you write it.

1. Change the head: \`title\`, \`description\`, \`license\`, \`coverage\` (no event may lie outside it), ${isPlain ? '' : '`contentNote`, '}\`report\` (where readers report mistakes)${isPlain ? '' : ', `support`'}.
2. List the \`actors\` (institutions, and people in public office) and the \`sources\`, each with an \`id\` in lower-case letters, digits and hyphens.
3. Write the \`events\`. Each has a \`date\` in EDTF (2014, 2014-08, 2014-08-26, 2014~, 2013/2015)${isPlain ? '' : ', a `kind`, one `status`'} and at least one citation.${
  isPlain ? ' Change the `categories` and `eras` to your own, or take them out.' : ''
}
4. Quote only what you have as text, then make the source's fingerprint, so that no quotation is changed by accident:
   \`npm run dataset -- fingerprint sample-report texts/sample-report.txt ${folder}\`
   The text itself stays out of this folder, for everything in it is published.
5. Hold it to the rules, as often as you like: \`npm run dataset -- check --texts texts ${folder}\`
6. Look at it: \`npm run dev\`, then open the address with \`?data=\` and this folder's name.

What every field means, how to judge a standing, and how to quote: \`docs/DATASET.md\`.

## The text of the sample source

Its fingerprint is in \`fingerprints/sample-report.json\`. Change one letter of the quotation in \`dataset.json\`, run \`check\`, and see.

\`\`\`text
${SAMPLE_TEXT}\`\`\`
`;

const FINGERPRINT = `fingerprints/${SOURCE}.json`;

/** The files that are written; `new` refuses a folder that has one of them. */
export const TEMPLATE_FILES = ['dataset.json', FINGERPRINT, 'schema.json', 'README.md'] as const;

export interface TemplateOptions {
  readonly id: string;
  readonly title: string;
  readonly today: string;
  readonly isPlain: boolean;
}

/** Writes the folder. */
export async function writeTemplate(folder: string, { id, title, today, isPlain }: TemplateOptions): Promise<void> {
  const dataset = (isPlain ? plainDataset : starterDataset)(id, title, today);
  const { json } = await toFingerprintFile(SOURCE, new TextEncoder().encode(SAMPLE_TEXT));
  await writePieces(join(folder, 'dataset.json'), stringifyRaw(dataset));
  await writePieces(join(folder, FINGERPRINT), [json]);
  await writePieces(join(folder, 'schema.json'), [`${JSON.stringify(datasetJsonSchema(), null, 2)}\n`]);
  await writePieces(join(folder, 'README.md'), [readme(folder, isPlain)]);
}
