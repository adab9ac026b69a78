import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, choose, problems, ready, shot, signIn, violations, watermarkOnTop } from './browser';
import { removeLeftovers } from './leftovers';
import { Plane } from './plane';

const PROJECT = `chained${process.pid % 10_000}`;

const service = (name: string, command = '[httpd, -f, -v, -p, "8080", -h, /etc]') => `
  ${name}:
    kind: image
    image: dragline/busybox
    command: ${command}
    port: 8080
    health: { path: /passwd, interval: 300ms, timeout: 2s, startup: 4s, successes: 1, failures: 3 }
    drain: 0s
    watch: 0s`;

const manifest = (web?: string) => `
apiVersion: dragline/v1
project: ${PROJECT}
network: 10.88.219.0/24
environments:
  prod: { servers: [local] }
services:${service('redis')}${service('api')}${service('ws')}${service('web', web)}
chains:
  nightly: { environment: prod, services: [redis, [api, ws], web], at: "30 2 * * *", zone: Europe/Berlin, missed: run }
  byhand: { environment: prod, services: [api, web] }
`;

let plane: Plane;

beforeAll(async () => {
  execFileSync('bash', [join(import.meta.dirname, '../../docker/images/busybox.sh')]);
  plane = await Plane.start();
  await plane.call('POST', '/api/manifest', manifest());
});

afterAll(async () => {
  await plane?.stop();
  removeLeftovers(PROJECT);
});

const reaches = (page: Page, state: string) =>
  page.locator(`.chain-page[data-state=${state}]`).waitFor({ timeout: 120_000 });

it('runs a chain after asking, and shows its links live', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/chains');
    expect(await violations(page)).toEqual([]);
    await shot(page, 'chains');
    await page.getByRole('link', { name: `${PROJECT}/nightly` }).click();
    await page.getByRole('heading', { name: 'Its next times' }).waitFor();
    await page.getByRole('button', { name: 'Run now' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('redis').waitFor();
    await dialog.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForURL('**/chains/-/*');
    await reaches(page, 'SUCCEEDED');

    const links = page.getByRole('listitem', { name: /^Link/ });
    expect(await links.count()).toBe(3);
    await page.locator('.chain-picture .diagram[data-drawn]').waitFor();
    await page.getByText('✓ 4/4').waitFor();
    expect(await watermarkOnTop(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'chain-run');
    expect(problems.get(page)?.filter((it) => !it.includes('401'))).toEqual([]);
  } finally {
    await context.close();
  }
});

it('shows the way back as such, on a phone and in the dark too', async () => {
  await plane.call('POST', '/api/manifest', manifest('["false"]'));
  const run = await plane.call<{ id: string }>('POST', '/api/chain-runs', { project: PROJECT, chain: 'nightly' });
  const context = await browser({ language: 'zh-CN' });
  try {
    const page = await signIn(context, plane, `/chains/-/${run.id}`);
    await reaches(page, 'ROLLED_BACK');
    await page
      .getByText(/已由 #\d+ 恢复/)
      .nth(2)
      .waitFor();
    const back = await page.locator('.chain-back strong').allTextContents();
    expect(back).toEqual(['ws', 'api', 'redis']);
    await page.getByText('↶ 3/3').waitFor();
    await shot(page, 'chain-back-zh');
    await choose(page, 'dark');
    await page.getByText('↶ 3/3').waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'chain-back-dark');
    await page.goto(`${plane.url}/chains/${PROJECT}/nightly`);
    await ready(page);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'chain-dark');
  } finally {
    await context.close();
  }
  const phone = await browser({ width: 390 });
  try {
    const page = await signIn(phone, plane, `/chains/-/${run.id}`);
    for (const [path, name] of [
      [`/chains/-/${run.id}`, 'chain-back-phone'],
      [`/chains/${PROJECT}/nightly`, 'chain-phone'],
      ['/chains', 'chains-phone'],
    ] as const) {
      await page.goto(plane.url + path);
      await ready(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await shot(page, name);
    }
  } finally {
    await phone.close();
  }
});
