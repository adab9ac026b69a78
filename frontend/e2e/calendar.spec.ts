import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, choose, ready, shot, signIn, violations } from './browser';
import { removeLeftovers } from './leftovers';
import { freePort, Plane } from './plane';

const PROJECT = `waits${process.pid % 10_000}`;
const IMAGES = join(import.meta.dirname, '../../docker/images');

let plane: Plane;

beforeAll(async () => {
  execFileSync(join(IMAGES, 'busybox.sh'));
  plane = await Plane.start();
  const hour = (new Date().getUTCHours() + 12) % 24;
  const two = (number: number) => String(number % 24).padStart(2, '0');
  await plane.call(
    'POST',
    '/api/manifest',
    `
apiVersion: dragline/v1
project: ${PROJECT}
network: 10.88.225.0/24
environments:
  prod: { servers: [local], listen: ${await freePort()}, window: { hours: "${two(hour)}:00-${two(hour + 1)}:00", zone: UTC } }
services:
  api: { kind: image, image: "dragline/busybox", port: 8080 }
`,
  );
});
afterAll(async () => {
  await plane?.stop();
  removeLeftovers(PROJECT);
});

it('shows what waits, freezes and thaws, and lets pass with a reason', async () => {
  const context = await browser();
  try {
    const { id } = await plane.call<{ id: string }>('POST', '/api/deployments', {
      project: PROJECT,
      service: 'api',
      environment: 'prod',
      kind: 'deploy',
    });
    const state = async () => (await plane.call<{ state: string }>('GET', `/api/deployments/${id}`)).state;
    await expect.poll(state, { timeout: 60_000 }).toBe('WAITING_WINDOW');

    const page = await signIn(context, plane, '/calendar');
    await page.getByRole('heading', { name: 'Waiting for a window' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'calendar');

    await page.getByRole('button', { name: 'New freeze' }).click();
    await page.getByLabel('To', { exact: true }).fill('2099-12-24T18:00');
    await page.getByLabel('Reason').fill('stocktaking');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('stocktaking').first().waitFor();
    await page.getByRole('link', { name: 'Freezes' }).click();
    await ready(page);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No freeze').waitFor();

    await page.goto(`${plane.url}/deployments/${id}`);
    await ready(page);
    await page.getByText('is closed, it opens').first().waitFor();
    await page.getByRole('button', { name: 'Override …' }).click();
    await page.getByLabel('Why').fill('the shop is down');
    await page.getByRole('button', { name: 'Let it pass' }).click();
    await page.getByText('let pass by admin: the shop is down').waitFor();
    await expect.poll(state, { timeout: 60_000 }).not.toBe('WAITING_WINDOW');
  } finally {
    await context.close();
  }
});

it('edits the policy as a table and says in the cell what is wrong', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/calendar?tab=policy');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByLabel('2 environment').fill('prod');
    await page.getByText("'prod' is not allowed here").waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await page.getByLabel('2 environment').fill('"prod"');
    await page.getByLabel('2 only in a window').fill('true');
    await page.getByText("'prod' is not allowed here").waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 1 by admin').waitFor();
    expect(await violations(page)).toEqual([]);
    const decision = await plane.call<{ windowNeeded: boolean }>('POST', '/api/policy/decide', {
      project: PROJECT,
      environment: 'prod',
      service: 'api',
      kind: 'deploy',
    });
    expect(decision.windowNeeded).toBe(true);
  } finally {
    await context.close();
  }
});

it('can be read on a phone, in Chinese and in the dark', async () => {
  const context = await browser({ width: 390, language: 'zh-CN' });
  try {
    const page = await signIn(context, plane, '/calendar');
    await choose(page, 'dark');
    await page.getByRole('heading', { name: '日历' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'calendar-phone');
  } finally {
    await context.close();
  }
});
