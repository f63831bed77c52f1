// A plain record with a category and eras, as a spreadsheet's import makes it.

import { expect, test } from './explorer.page.ts';

const PHASES = ['launch', 'cruise', 'flyby'] as const;
const dataset = {
  format: 1,
  profile: 'plain',
  id: 'mission',
  title: 'A sample mission',
  description: 'A made-up flight.',
  language: 'en',
  license: 'CC0',
  updated: '2026-11-23',
  coverage: '1977/1989',
  actors: [{ id: 'agency', name: 'Sample Agency', kind: 'organisation' }],
  sources: [
    {
      id: 'site',
      type: 'webpage',
      title: 'sample.example',
      publisher: 'sample.example',
      url: 'https://sample.example/',
    },
    { id: 'log', type: 'book', title: 'Flight log', publisher: 'Sample Press', issued: '1990' },
  ],
  categories: [
    {
      id: 'phase',
      label: 'Mission phase',
      values: PHASES.map((id) => ({ id, label: id[0]?.toUpperCase() + id.slice(1) })),
    },
  ],
  eras: [{ date: '1977/1980', label: 'Planetary mission' }],
  events: PHASES.flatMap((phase, index) =>
    [0, 1].map((nth) => ({
      id: `${phase}-${nth}`,
      date: `${1977 + index * 4 + nth}-05-01`,
      title: `The ${phase} number ${nth}`,
      categories: { phase: [phase] },
      actors: [{ id: 'agency', role: 'author' }],
      // As an import writes a row with a link, or with a place in a book.
      citations: [nth === 0 ? { source: 'site', locator: 'the whole item' } : { source: 'log', locator: 'page 1' }],
    })),
  ),
};

test('a plain record: phases filter, form rows and a column; eras are in the picture; nothing speaks of standings', async ({
  page,
}) => {
  await page.route('**/data/mission/dataset.json', (route) => route.fulfill({ json: dataset }));
  await page.goto('./?data=mission&lane=c.phase');
  const picture = page.getByRole('region', { name: 'Timeline' });
  await expect(picture.locator('[data-event]')).toHaveCount(6);
  await expect(picture.getByText('Planetary mission').first()).toBeVisible();
  await expect(picture.getByText('Flyby').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Standing' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Kind' })).toHaveCount(0);
  await expect(page.getByText(/Claimed|On record|Rotherham/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Mission phase' }).click();
  await page.getByRole('checkbox', { name: /Flyby/ }).check();
  await expect(page).toHaveURL(/c\.phase=flyby/);
  await expect(picture.locator('[data-event]')).toHaveCount(2);

  // A link says no more than the sheet does.
  await picture.locator('[data-event="flyby-0"]').click();
  const details = page.getByRole('complementary', { name: 'Event details' });
  await expect(details.getByRole('link', { name: 'sample.example' })).toBeVisible();
  await expect(details.getByText(/undated|the whole item/)).toHaveCount(0);

  await page.goto('./?data=mission&view=table&c.phase=cruise');
  await expect(page.getByRole('columnheader', { name: /Mission phase/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Standing|Kind/ })).toHaveCount(0);
  await expect(page.getByRole('table').getByText('The cruise number 1')).toBeVisible();
  await expect(page.getByRole('table').getByText('The flyby number 1')).toHaveCount(0);

  // Paper says no more of standings and help than the record has.
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.print');
  await expect(paper.getByRole('article')).toHaveCount(2);
  await expect(paper.getByText(/Claimed|On record|How it is known|Get help/)).toHaveCount(0);
  await expect(paper.locator('.print-foot section')).toHaveCount(0);
});
