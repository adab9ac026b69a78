import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, choose, ready, shot, signIn, violations, watermarkOnTop } from './browser';
import { removeLeftovers } from './leftovers';
import { Plane } from './plane';

const PROJECT = `forms${process.pid % 10_000}`;
const IMAGES = join(import.meta.dirname, '../../docker/images');

let plane: Plane;

beforeAll(async () => {
  execFileSync(join(IMAGES, 'busybox.sh'));
  plane = await Plane.start();
});
afterAll(async () => {
  await plane?.stop();
  removeLeftovers(PROJECT);
});

it('makes a form with a field of its own, asks by it in a model, and it is answered in the inbox', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/models?tab=forms');
    await page.getByRole('button', { name: 'New form' }).click();
    await page.locator('#new-id').fill('ask-ticket');
    await page.locator('#begin-form').click();
    await page.waitForURL('**/models/forms/ask-ticket/edit');
    await ready(page);
    await expect.poll(() => watermarkOnTop(page), { timeout: 10_000 }).toBe(true); // once it is laid out
    await page.locator('[data-lint="0"]').waitFor();

    // by keyboard: Enter on a component adds it at the end
    await page.locator('.fjs-palette-field[data-field-type="textfield"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.fjs-form [data-id][data-field-type="textfield"]').waitFor();
    const key = page.locator('#bio-properties-panel-key');
    await key.fill('servers');
    await page.locator('.problems li', { hasText: 'reserved-key' }).waitFor();
    await page.locator('.fjs-form [data-problem]').waitFor();
    await shot(page, 'form-editor-problem');
    await page.locator('#publish').click();
    await page.getByText('These must be mended first').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await key.fill('ticket');
    await page.locator('[data-lint="0"]').waitFor();
    await page.locator('[data-keeping="saved"]').waitFor();
    expect(await page.locator('.fjs-form [data-problem]').count()).toBe(0);

    await page.locator('#publish').click();
    await page.locator('#publish-now').click();
    await page.waitForURL('**/models/forms/ask-ticket');
    await ready(page);

    await page.goto(`${plane.url}/models`);
    await ready(page);
    await page.getByRole('button', { name: 'Copy to edit deploy-approved', exact: true }).click();
    await page.locator('#new-key').fill('asking');
    await page.locator('#begin-model').click();
    await page.waitForURL('**/models/asking/edit');
    await ready(page);
    await page.locator('[data-element-id="approve"]').first().click();
    await page.locator('[data-group-id="group-CamundaPlatform__Form"] .bio-properties-panel-group-header').click();
    await page.locator('#bio-properties-panel-formRef').fill('ask-ticket');
    await page.locator('[data-keeping="saved"]').waitFor();
    await page.locator('[data-lint="0"]').waitFor();
    await page.locator('#publish').click();
    await page.locator('#publish-now').click();
    await page.waitForURL('**/models/asking');

    await plane.call('POST', '/api/manifest', MANIFEST);
    const order = { project: PROJECT, service: 'api', environment: 'prod', kind: 'deploy' };
    const { id } = await plane.call<{ id: string }>('POST', '/api/deployments', order);
    await page.goto(`${plane.url}/deployments/${id}`);
    const waiting = page.locator('.steps li[data-mark="waiting"]');
    await waiting.waitFor();
    await page.locator('.djs-shape.st-waiting').first().waitFor();
    await shot(page, 'live-waiting');
    expect(await violations(page)).toEqual([]);
    await waiting.getByRole('link').click();
    await page.waitForURL('**/tasks/*');
    await ready(page);
    await page.locator('.fjs-form-field-textfield input').fill('OPS-12');
    await shot(page, 'task-own-form');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Nothing waits for you').waitFor();
    await page.goto(`${plane.url}/deployments/${id}`);
    await page.locator('.steps li[data-step="approve"][data-mark="completed"]').waitFor();
  } finally {
    await context.close();
  }
});

it('shows what the other draft has before it is overwritten, and moves fields by keyboard', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/models/forms/ask-ticket/edit');
    await page.locator('.fjs-palette-field[data-field-type="checkbox"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-keeping="saved"]').waitFor();
    const schema = await plane.call<{ schema: { components: object[] } }>('GET', '/api/forms/ask-ticket/draft');
    await plane.call('DELETE', '/api/forms/ask-ticket/draft');
    await plane.call('PUT', '/api/forms/ask-ticket/draft', {
      ...schema.schema,
      components: schema.schema.components.slice(0, 1),
    });
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Somebody else saved this draft meanwhile').waitFor();
    await page.getByRole('button', { name: 'Keep mine …' }).click();
    await page.locator('.differences li', { hasText: 'added' }).first().waitFor();
    await shot(page, 'form-conflict');
    await page.getByRole('button', { name: 'Overwrite theirs' }).click();
    await page.locator('[data-keeping="saved"]').waitFor();
    const mine = await plane.call<{ schema: { components: { type: string }[] } }>('GET', '/api/forms/ask-ticket/draft');
    expect(mine.schema.components.map((it) => it.type)).toEqual(['radio', 'textarea', 'checkbox', 'textfield']);
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages', async () => {
  for (const [language, width] of [
    ['en', 1440],
    ['zh-CN', 1440],
    ['zh-CN', 390],
  ] as const) {
    const context = await browser({ language, width });
    try {
      const page = await signIn(context, plane, '/models?tab=forms');
      for (const theme of ['light', 'dark'] as const) {
        await choose(page, theme);
        for (const path of ['/models?tab=forms', '/models/forms/ask-ticket', '/models/forms/ask-ticket/edit']) {
          await page.goto(plane.url + path);
          await ready(page);
          if (path.endsWith('edit') && width > 400)
            await page.locator('.fjs-form [data-id][data-field-type="radio"]').click();
          expect(await violations(page), `${path} ${language} ${theme}`).toEqual([]);
          await shot(page, `${path.slice(1).replaceAll(/[/?=]/g, '-')}-${language}-${theme}-${width}`);
        }
      }
    } finally {
      await context.close();
    }
  }
});

const MANIFEST = `
apiVersion: dragline/v1
project: ${PROJECT}
network: 10.88.231.0/24
environments:
  prod: { servers: [local] }
services:
  api: { kind: image, image: "dragline/busybox", port: 8080, model: asking }
`;
