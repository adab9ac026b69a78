import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, problems, ready, shot, signIn, violations } from './browser';
import { removeLeftovers } from './leftovers';
import { everyLook, expectAccessible } from './looks';
import { Plane } from './plane';

const PROJECT = `pages${process.pid % 10_000}`;
const SERVICE = `/projects/${PROJECT}/services/web`;
const MANIFEST = `
apiVersion: dragline/v1
project: ${PROJECT}
network: 10.88.229.0/24
environments:
  test: { servers: [local], variables: { GREETING: Welcome } }
  prod: { servers: [local], variables: { GREETING: Welcome } }
services:
  web:
    kind: image
    image: dragline/busybox
    command: [httpd, -f, -v, -p, "8080", -h, /etc]
    port: 8080
    replicas: 2
    health: { path: /passwd, interval: 300ms, timeout: 2s, startup: 10s, successes: 1, failures: 3 }
    drain: 0s
    watch: 1s
    variables: { LEVEL: info }
`;

let plane: Plane;

interface Deployment {
  id: string;
  state: string;
  reason: string | null;
  release: number | null;
}

async function ended(): Promise<Deployment> {
  for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 300))) {
    const [last] = await plane.call<Deployment[]>('GET', `/api/deployments?project=${PROJECT}&limit=1`);
    if (last && ['SUCCEEDED', 'ROLLED_BACK', 'FAILED', 'CANCELLED'].includes(last.state)) return last;
  }
  throw new Error('the deployment did not end');
}

const start = (some: object) =>
  plane.call('POST', '/api/deployments', { project: PROJECT, service: 'web', environment: 'prod', ...some });

/** What the containers that serve were given. */
async function given(name: string): Promise<string[]> {
  const replicas = await plane.call<{ container: string; environment: string }[]>(
    'GET',
    `/api/replicas?project=${PROJECT}`,
  );
  return replicas.map(({ container }) => {
    const all = execFileSync('docker', ['inspect', '-f', '{{range .Config.Env}}{{println .}}{{end}}', container]);
    return /^(.*)$/m.exec(all.toString().split(`${name}=`)[1] ?? '')?.[1] ?? '';
  });
}

async function go(page: Page, path: string) {
  await page.goto(plane.url + path);
  await ready(page);
}

beforeAll(async () => {
  execFileSync('bash', [join(import.meta.dirname, '../../docker/images/busybox.sh')]);
  plane = await Plane.start();
  await plane.call('POST', '/api/manifest', MANIFEST);
  await start({ kind: 'deploy' });
  expect(await ended()).toMatchObject({ state: 'SUCCEEDED', release: 1 });
});

afterAll(async () => {
  await plane?.stop();
  removeLeftovers(PROJECT);
});

it('edits a variable, sees the difference, and rolls it out', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, `${SERVICE}?env=prod&tab=configuration`);
    await page.locator('.header.production').waitFor();
    await page
      .getByRole('row', { name: /GREETING/ })
      .getByText('environment', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: 'Edit LEVEL' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Value' }).fill('debug');
    await dialog.locator('del', { hasText: 'info' }).waitFor();
    await dialog.locator('ins', { hasText: 'debug' }).waitFor();
    await page.waitForTimeout(400); // it fades in, and half a colour has half a contrast
    expect(await violations(page)).toEqual([]);
    await shot(page, 'variable-edit');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });

    const waiting = page.getByRole('region', { name: 'Applies at the next deployment' });
    await waiting.getByText('1 setting differs from what release 1 was made with').click();
    await waiting.locator('ins', { hasText: 'debug' }).waitFor();
    expect(await given('LEVEL')).toEqual(['info', 'info']);
    await page.getByRole('button', { name: 'Deploy to prod' }).click();
    await page.waitForURL('**/deployments**');

    expect(await ended()).toMatchObject({ state: 'SUCCEEDED', release: 2 });
    expect(await given('LEVEL')).toEqual(['debug', 'debug']);
    await go(page, `${SERVICE}?env=prod&tab=configuration`);
    await page.locator('.service-head').getByText('release 2').waitFor();
    expect(await waiting.count()).toBe(0);
    expect(problems.get(page)?.filter((it) => !it.includes('401'))).toEqual([]);
  } finally {
    await context.close();
  }
});

it('rolls back after showing what would be another and whether the image is kept', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, `${SERVICE}?env=prod&tab=releases`);
    await page.getByRole('checkbox', { name: 'Compare release 1' }).click();
    await page.getByRole('checkbox', { name: 'Compare release 2' }).click();
    await page.getByRole('region', { name: 'Release 1 → 2' }).locator('ins', { hasText: 'debug' }).waitFor();
    expect(new URL(page.url()).searchParams.get('compare')).toBe('1,2');

    await page
      .getByRole('row', { name: /^Compare release 1/ })
      .getByRole('button', { name: 'Roll back to 1' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The image is on local').waitFor();
    await dialog.locator('ins', { hasText: 'info' }).waitFor();
    await page.waitForTimeout(400);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'roll-back');
    await dialog.getByRole('button', { name: 'Roll back to 1' }).click();
    await page.waitForURL('**/deployments**');

    expect(await ended()).toMatchObject({ state: 'SUCCEEDED', release: 1 });
    expect(await given('LEVEL')).toEqual(['info', 'info']);
    await go(page, `${SERVICE}?env=prod`);
    await page.locator('.service-head').getByText('release 1').waitFor();
    expect(await page.locator('.dots li').count()).toBe(3);
  } finally {
    await context.close();
  }
});

it('changes the health check by the manifest that the server checks', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, `${SERVICE}?env=test&tab=configuration`);
    await page.getByRole('button', { name: 'Edit settings' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Start-up grace').fill('soon');
    await dialog.getByRole('button', { name: 'Show the difference' }).click();
    await dialog.getByRole('alert').getByText('services.web.health.startup').waitFor();
    await dialog.getByLabel('Start-up grace').fill('12s');
    await dialog.getByLabel('Replicas', { exact: true }).fill('1');
    await dialog.getByRole('button', { name: 'Show the difference' }).click();
    await dialog.getByText('services.web.environments.test.replicas').waitFor();
    await dialog.getByText('services.web.health.startup').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await plane.call<string>('GET', `/api/projects/${PROJECT}/manifest`)).toContain('startup: 12s');
  } finally {
    await context.close();
  }
});

it('is accessible on every tab, in both themes and languages, and follows the log', async () => {
  await everyLook(plane, `${SERVICE}?env=prod&tab=logs`, async (page, look) => {
    for (const tab of ['', 'releases', 'deployments', 'configuration', 'routes', 'logs']) {
      await go(page, `${SERVICE}?env=prod&tab=${tab}`);
      await page.locator('.splash').waitFor({ state: 'detached' });
      if (tab === 'logs') await page.locator('.service-log-line').first().waitFor();
      await expectAccessible(page, `service-${tab}`, look);
    }
  });
});
