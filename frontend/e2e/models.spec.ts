import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, ready, shot, signIn, watermarkOnTop } from './browser';
import { everyLook, expectAccessibleAt } from './looks';
import { Plane } from './plane';

let plane: Plane;

beforeAll(async () => {
  plane = await Plane.start();
});
afterAll(() => plane?.stop());

const middle = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** From the palette onto a flow, by mouse: shapes are found by their ids, never by coordinates. */
async function drag(page: Page, step: string, flow: string) {
  await page.locator(`[data-step="dragline.${step}"]`).scrollIntoViewIfNeeded();
  const from = await middle(page, `[data-step="dragline.${step}"]`);
  const to = await middle(page, `[data-element-id="${flow}"] .djs-visual > path`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 200, from.y + 20, { steps: 5 }); // first leave the entry, else it counts as a click
  await page.mouse.move(to.x, to.y, { steps: 15 });
  await page.waitForSelector('.djs-drag-active'); // the drag starts asynchronously
  await page.mouse.up();
}

const copy = async (page: Page, from: string, key: string) => {
  await page.getByRole('button', { name: `Copy to edit ${from}`, exact: true }).click();
  await page.locator('#new-key').fill(key);
  await page.locator('#begin-model').click();
  await page.waitForURL(`**/models/${key}/edit`);
  await ready(page);
};

it('draws a model by dragging a step from the palette, publishes it, and a service chooses it', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/models');
    await copy(page, 'deploy', 'carefully');
    expect(await watermarkOnTop(page)).toBe(true);
    await page.locator('[data-lint="0"]').waitFor();
    await page.getByRole('button', { name: 'Fit' }).click();

    await drag(page, 'push-state', 'd2'); // onto a flow: it is led through the step
    await page.locator('[data-keeping="saved"]').waitFor();
    await page.locator('[data-lint="0"]').waitFor();
    const { xml } = await plane.call<{ xml: string }>('GET', '/api/models/carefully/draft');
    expect(xml).toContain('camunda:modelerTemplate="dragline.push-state"');
    expect(xml).toMatch(/camunda:topic="push-state"/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click(); // step, flows and settings are one thing
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await shot(page, 'modeler');

    await page.locator('#publish').click();
    await page.getByLabel('What changed, for those who come after you').fill('push before anything starts');
    await page.locator('#publish-now').click();
    await page.waitForURL('**/models/carefully');

    await plane.call('POST', '/api/manifest', MANIFEST);
    await page.reload();
    await ready(page);
    await page.getByText('msold/api').waitFor();
    const { id } = await plane.call<{ id: string }>('POST', '/api/deployments', {
      project: 'msold',
      service: 'api',
      environment: 'test',
      kind: 'deploy',
    });
    const run = await plane.call<{ model: { key: string } }>('GET', `/api/deployments/${id}`);
    expect(run.model.key).toBe('carefully');
  } finally {
    await context.close();
  }
});

it('tells what is wrong at its element, blocks publishing, and keeps both texts when two draw at once', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/models');
    await copy(page, 'deploy', 'broken');
    await page.locator('[data-element-id="begin"]').first().click();
    await page.keyboard.press('Delete');
    await page.locator('.problems li').first().waitFor();
    await page.locator('[data-keeping="saved"]').waitFor();
    await page.locator('#publish').click();
    await page.getByText('These must be mended first').waitFor();
    expect(await page.locator('#publish-now').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();

    const theirs = await plane.call<{ version: number; xml: string }>('GET', '/api/models/broken/draft');
    await plane.call('DELETE', '/api/models/broken/draft');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Somebody else saved this draft meanwhile').waitFor();
    await page.getByRole('button', { name: 'Keep mine …' }).click();
    await page.getByText('Their draft was published or thrown away').waitFor();
    await page.getByRole('button', { name: 'Overwrite theirs' }).click();
    await page.locator('[data-keeping="saved"]').waitFor();
    const mine = await plane.call<{ version: number; xml: string }>('GET', '/api/models/broken/draft');
    expect(theirs.xml).not.toContain('id="begin"');
    expect(mine.xml).toContain('id="begin"');
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages', async () => {
  const places = {
    models: '/models',
    'model-shipped': '/models/deploy',
    'model-edit': '/models/broken/edit',
    'model-versions': '/models/carefully/versions',
  };
  await everyLook(plane, '/models', (page, look) => expectAccessibleAt(page, plane, places, look));
});

const MANIFEST = `
apiVersion: dragline/v1
project: msold
network: 10.88.205.0/24
environments:
  test: { servers: [local] }
services:
  api: { kind: image, image: "shop/api", port: 8080, model: carefully }
`;
