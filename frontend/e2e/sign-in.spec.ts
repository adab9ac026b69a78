import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, open, problems, ready, shot, signIn, violations } from './browser';
import { everyLook, expectAccessible, expectAccessibleAt } from './looks';
import { PASSWORD, Plane, USER } from './plane';

const MANIFEST = `
apiVersion: dragline/v1
project: shop
description: The demo shop
environments:
  test: { servers: [local], domain: test.shop.localhost, listen: 80 }
  prod: { servers: [local], domain: shop.localhost, listen: 80 }
services:
  api: { kind: image, image: "nowhere.invalid/api:1", port: 8080, routes: [{ path: /api/ }] }
  redis: { kind: image, image: "redis:7", port: 6379 }
`;

let plane: Plane;

beforeAll(async () => {
  plane = await Plane.start();
});
afterAll(() => plane?.stop());

it('leads from the sign-in to the overview, and from there to the deployments', async () => {
  const context = await browser();
  try {
    const page = await open(context, `${plane.url}/deployments?state=FAILED`);
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await violations(page)).toEqual([]);
    await shot(page, 'sign-in');

    await page.getByLabel('User').fill(USER);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The user or the password is wrong').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/deployments?state=FAILED');
    await ready(page);

    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByText('No project yet').waitFor();
    await plane.call('POST', '/api/manifest', MANIFEST);
    await page.reload();
    await page.locator('[data-cell="api@prod"]').waitFor();

    // told by the event stream: nothing is reloaded
    await page.getByRole('status', { name: 'Live updates: live' }).waitFor();
    await plane.call('POST', '/api/deployments', {
      project: 'shop',
      service: 'api',
      environment: 'test',
      kind: 'deploy',
    });
    await page.locator('[data-cell="api@test"] [data-state]').first().waitFor();
    await page.getByRole('link', { name: 'Deployments' }).click();
    await page.getByRole('cell', { name: /shop\/api/ }).waitFor();
    expect(problems.get(page)?.filter((it) => !it.includes('401'))).toEqual([]);
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages, and shows the palette and the keys', async () => {
  const places = { overview: '/', deployments: '/deployments', missing: '/projects/none' };
  await everyLook(plane, '/', async (page, look) => {
    await expectAccessibleAt(page, plane, places, look);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await expectAccessible(page, 'palette', look);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'help', look);
  });
});

it('answers a missing file with 404 and lets the others be kept', async () => {
  expect((await fetch(`${plane.url}/assets/gone-1.js`)).status).toBe(404);
  const page = await fetch(`${plane.url}/deployments/7`);
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self';");
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  const file = await fetch(plane.url + script, { headers: { 'Accept-Encoding': 'br' } });
  expect(file.headers.get('Cache-Control')).toContain('immutable');
  expect(file.headers.get('Content-Encoding')).toBe('br');
});

it('ends with the sign-out', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane);
    await page.getByRole('button', { name: /Account/ }).click();
    await page.getByText('Sign out').click();
    await page.waitForURL('**/login');
    await page.goto(`${plane.url}/deployments`);
    await ready(page);
    expect(new URL(page.url()).pathname).toBe('/login');
  } finally {
    await context.close();
  }
});
