import { TOUR_STEPS } from './builtFiles.ts';
import { expect, test, viewTest } from './explorer.page.ts';

const STEPS = TOUR_STEPS.length;
const INVITATION = new RegExp(`^Start here: the story in ${STEPS} steps`);

viewTest('each step is a link; Back goes to the step before, and out again', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.head('tour').click();
  await expect(explorer.tour.getByRole('heading')).toBeFocused();
  expect(explorer.param('tour')).toBe('who-knew');
  await expect(explorer.details).toBeVisible();
  const next = explorer.tour.getByRole('link', { name: 'Next step' });
  const address = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
  await next.click();
  await explorer.settled();
  expect(page.url()).toBe(address);
  await expect(explorer.tour).toContainText(`Step 2 of ${STEPS}`);
  await next.click();
  await expect(explorer.tour).toContainText(`Step 3 of ${STEPS}`);
  await page.goBack();
  await expect(explorer.tour).toContainText(`Step 2 of ${STEPS}`);
  await page.goBack();
  await expect(explorer.tour).toContainText(`Step 1 of ${STEPS}`);
  await page.goBack();
  await expect(explorer.tour).toBeHidden();
  await expect(explorer.details).toBeHidden();
});

test('a link with only a tour and its step shows that step and adds no history entry', async ({ explorer, page }) => {
  await page.goto('./?view=list');
  await explorer.settled();
  await explorer.open('?tour=who-knew&step=10');
  await expect(explorer.tour).toContainText(`Step 10 of ${STEPS}`);
  expect(explorer.param('event')).toBe('casey-report-2015');
  expect(explorer.param('actor')).toBe('rotherham-council');
  await page.goBack();
  await explorer.settled();
  expect(explorer.param('view')).toBe('list');
});

test('an unknown tour is reported; a step beyond the end is the last one', async ({ explorer, page }) => {
  await explorer.open('?tour=nowhere&step=3');
  await expect(page.getByText('Guided tour: there is no “nowhere” in this timeline')).toBeVisible();
  await expect(explorer.tour).toBeHidden();
  await explorer.open('?tour=who-knew&step=99');
  await expect(explorer.tour).toContainText(`Step ${STEPS} of ${STEPS}`);
  await expect(explorer.tour.getByRole('link', { name: 'Next step' })).toHaveAttribute('aria-disabled', 'true');
});

viewTest('the tour works by keys: next, previous, end, and the focus returns', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.tabTo(INVITATION);
  await page.keyboard.press('Enter');
  await expect(explorer.tour).toContainText(`Step 1 of ${STEPS}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(explorer.tour).toContainText(`Step 3 of ${STEPS}`);
  await page.keyboard.press('ArrowLeft');
  await expect(explorer.tour).toContainText(`Step 2 of ${STEPS}`);
  await expect(explorer.announcer).toContainText(`Step 2 of ${STEPS}.`);
  await explorer.tabTo('Next step');
  await page.keyboard.press('Enter');
  await expect(explorer.tour).toContainText(`Step 3 of ${STEPS}`);
  expect((await explorer.focused()).name).toBe('Next step');
  await explorer.tabTo('End the tour');
  await page.keyboard.press('Enter');
  await expect(explorer.tour).toBeHidden();
  expect((await explorer.focused()).name).toMatch(INVITATION);
});

test('the tour advances by itself only on request, and stops at any input', async ({ explorer, page }) => {
  await page.clock.install();
  await explorer.open('?tour=who-knew&step=1');
  await page.clock.runFor(60_000);
  await expect(explorer.tour).toContainText(`Step 1 of ${STEPS}`);
  await explorer.tour.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(13_000);
  await expect(explorer.tour).toContainText(`Step 1 of ${STEPS}`);
  await page.clock.runFor(1500);
  await expect(explorer.tour).toContainText(`Step 2 of ${STEPS}`);
  await page.clock.runFor(18_500);
  await expect(explorer.tour).toContainText(`Step 3 of ${STEPS}`);
  await page.mouse.wheel(0, 100);
  await expect(explorer.tour.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(explorer.tour).toContainText(`Step 3 of ${STEPS}`);
  // By its own button too, by pointer and by key.
  await explorer.tour.getByRole('button', { name: 'Play' }).click();
  await explorer.tour.getByRole('button', { name: 'Pause' }).click();
  await expect(explorer.tour.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(explorer.tour.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(explorer.tour.getByRole('button', { name: 'Play' })).toBeVisible();
});

viewTest(
  'on a phone the timeline keeps its tools during a tour, and ending it leaves the focus on something visible',
  async ({ explorer, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await explorer.open('?event=home-office-research-2000&tour=who-knew&step=1');
    await expect(explorer.toolbar).toBeVisible();
    // The mark of the step's event lies above the sheet.
    const mark = page.locator('.timeline [data-lit] .status-mark').first();
    await expect
      .poll(async () => {
        const [one, sheet] = await Promise.all([mark.boundingBox(), explorer.details.boundingBox()]);
        return one !== null && sheet !== null && one.y + one.height < sheet.y;
      })
      .toBe(true);
    const from = explorer.param('from');
    await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => explorer.param('from')).not.toBe(from);
    await explorer.settled();
    await explorer.tour.getByRole('button', { name: 'End the tour' }).press('Enter');
    await expect(explorer.tour).toBeHidden();
    expect(await explorer.focusedInSight()).toMatchObject({ name: 'Menu', covered: false });
  },
);
