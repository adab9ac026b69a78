import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, shot, signIn, violations } from './browser';
import { everyLook, expectAccessibleAt } from './looks';
import { Plane } from './plane';

const MANIFEST = `apiVersion: dragline/v1
project: shop
environments:
  prod: { servers: [local], domain: shop.localhost, variables: { LEVEL: info } }
services:
  web: { kind: image, image: "nowhere.invalid/web:1", port: 80, replicas: many, routes: [{ path: / }] }
`;

let plane: Plane;

beforeAll(async () => {
  plane = await Plane.start();
});
afterAll(() => plane?.stop());

it('leads from the empty list to a project, by way of its mistakes and its difference', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/projects');
    await page.getByRole('button', { name: 'New project' }).click();
    const editor = page.getByRole('textbox', { name: 'Manifest' });
    await editor.getByText('apiVersion').waitFor();
    await editor.fill(MANIFEST);
    await page.getByRole('button', { name: 'Show the difference' }).click();
    await page.getByRole('button', { name: 'line 6' }).waitFor();
    await page.getByText('services.web.replicas').waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'manifest-mistake');

    await editor.fill(MANIFEST.replace('many', '2'));
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Show the difference' }).click();
    await page.getByText('services.web.image').waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL('**/projects/shop');
    await page.locator('[data-cell="web@prod"]').getByRole('link').click();
    await page.waitForURL('**/services/web?env=prod');
    await page.getByRole('link', { name: 'Routes' }).last().click();
    await page.getByRole('link', { name: 'http://shop.localhost/' }).last().waitFor();
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages', async () => {
  const places = {
    projects: '/projects',
    'project-new': '/projects/+new',
    project: '/projects/shop',
    'project-variables': '/projects/shop?tab=variables',
    'project-manifest': '/projects/shop?tab=manifest&at=services.web',
    routes: '/routes',
  };
  await everyLook(plane, '/projects', (page, look) => expectAccessibleAt(page, plane, places, look));
});

it('asks for the name before production is deleted', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/projects/shop');
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('shop');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No project yet').waitFor();
  } finally {
    await context.close();
  }
});
