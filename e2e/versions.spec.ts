// A link that stays with the data as they were, and one to a version that the site does not have.

import { readFileSync } from 'node:fs';
import { SITE_ROOT } from './builtFiles.ts';
import { expect, test, settled } from './explorer.page.ts';

const version = (): string =>
  /data-version="([0-9a-f]{12})"/.exec(readFileSync(`${SITE_ROOT}/index.html`, 'utf8'))?.[1] ??
  'no version in the page';

test('a pinned embed code shows its version, says so, and leads to the current data', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.openSharing('Embed');
  await explorer.sharing.getByRole('radio', { name: /^Pinned/ }).check();
  const code = await explorer.toCopy('Code to paste').inputValue();
  const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&#38;', '&') ?? '';
  expect(new URL(src).searchParams.get('v')).toBe(version());
  await page.goto(src);
  await explorer.settled();
  await expect(page.getByText(/It does not include later corrections and additions/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Full page/ })).toHaveAttribute(
    'href',
    new RegExp(`[?&]v=${version()}`),
  );
  await page.getByRole('link', { name: 'Show the current data' }).click();
  await explorer.settled();
  await expect(page.getByText(/It does not include later corrections and additions/)).toBeHidden();
  expect(explorer.param('v')).toBeNull();
});

test('everything shared from a pinned page is pinned too: the link, the code, the citation, the CSV', async ({
  explorer,
}) => {
  const event = 'jay-report-2014';
  await explorer.open(`?v=${version()}&event=${event}`);
  const pinned = new RegExp(`/\\?event=${event}&v=${version()}$`);
  await expect(explorer.details.getByRole('link', { name: 'Link to this event' })).toHaveAttribute('href', pinned);
  await explorer.openSharing('Link', 'event');
  await expect(explorer.toCopy('Address')).toHaveValue(pinned);
  await explorer.sharing.getByRole('tab', { name: 'Cite' }).click();
  await expect(explorer.toCopy('Citation')).toHaveValue(new RegExp(`\\?event=${event}&v=${version()}\n`));
  await explorer.sharing.getByRole('tab', { name: 'Download' }).click();
  const download = await explorer.download('Download CSV');
  expect(readFileSync(await download.path(), 'utf8')).toContain(`?event=${event}&v=${version()}"`);
  await explorer.sharing.getByRole('tab', { name: 'Embed' }).click();
  await expect(explorer.toCopy('Code to paste')).toHaveValue(new RegExp(`v=${version()}`));
});

for (const path of ['./', './embed/']) {
  test(`an unknown version at ${path} is reported, with a link to the current data`, async ({ page }) => {
    await page.goto(`${path}?v=000000000000&event=jay-report-2014`);
    await expect(page.getByRole('alert')).toContainText('has no version “000000000000”');
    await page.getByRole('button', { name: 'Show the current data' }).click();
    await settled(page);
    await expect(page.getByRole('heading', { level: 2, name: 'Jay report published' })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('v')).toBeNull();
  });
}
