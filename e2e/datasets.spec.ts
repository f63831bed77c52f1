import { expect, test } from './explorer.page.ts';

test('another record is found in About, opened on its own page, explored and left again', async ({
  explorer,
  page,
}) => {
  await explorer.open('?status=denied');
  await explorer.head('about').click();
  const about = page.getByRole('dialog', { name: 'About this record' });
  await about.getByRole('link', { name: 'The standards of the Web, 1997 to 2018' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The standards of the Web, 1997 to 2018');
  await explorer.settled();
  // Nothing of what was chosen in the other record is left.
  const { matching, all } = await explorer.counted();
  expect(matching).toBe(all);
  expect(all).toBeGreaterThanOrEqual(30);
  await expect(explorer.items.first()).toBeVisible();
  await explorer.choose('Actors', 'Electronic Frontier Foundation');
  await explorer.openEntry('EFF: W3C went ahead without a promise not to sue');
  await expect(explorer.details.getByRole('heading', { name: 'Accounts differ' })).toBeVisible();
  await expect(explorer.details.getByText('Claimed', { exact: true }).first()).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/\/r\/web-standards\/$/);

  await page.reload();
  await explorer.settled();
  await expect(explorer.details.getByRole('heading', { level: 2 })).toHaveText(
    'EFF: W3C went ahead without a promise not to sue',
  );
  await explorer.head('about').click();
  await about.getByRole('link', { name: /^Rotherham/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rotherham');
  await explorer.settled();
  expect(new URL(page.url()).search).toBe('');
});

test('a dataset’s title in About is in the reader’s language where a translation exists', async ({
  explorer,
  page,
}) => {
  await explorer.open('?lang=fr');
  await explorer.head('about').click();
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Les standards du Web, de 1997 à 2018' }),
  ).toBeVisible();
});

test('the tour of the web standards dataset visits both groups that publish HTML', async ({ explorer }) => {
  await explorer.open('?data=web-standards');
  await explorer.head('tour').click();
  await expect(explorer.tour).toContainText('HTML 4.01 ends the first run of versions.');
  for (let step = 2; step <= 6; step += 1) await explorer.tour.getByRole('link', { name: 'Next step' }).click();
  await explorer.settled();
  expect(explorer.param('event')).toBe('html-5-2');
});
