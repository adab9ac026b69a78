import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, ready, shot, signIn, watermarkOnTop } from './browser';
import { removeLeftovers } from './leftovers';
import { everyLook, expectAccessibleAt } from './looks';
import { Plane } from './plane';

const PROJECT = `asks${process.pid % 10_000}`;
const IMAGES = join(import.meta.dirname, '../../docker/images');

let plane: Plane;

/** Deploys and waits until a person is asked. */
async function asked(service: string): Promise<{ id: string; deployment: string }> {
  await plane.call('POST', '/api/deployments', { project: PROJECT, service, environment: 'prod', kind: 'deploy' });
  for (let i = 0; i < 300; i++) {
    const open = await plane.call<{ id: string; deployment: string; subject?: { service: string } }[]>(
      'GET',
      '/api/tasks',
    );
    const found = open.find((it) => it.subject?.service === service);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody was asked about ${service}`);
}

const stateOf = async (id: string) => (await plane.call<{ state: string }>('GET', `/api/deployments/${id}`)).state;

beforeAll(async () => {
  execFileSync(join(IMAGES, 'busybox.sh'));
  plane = await Plane.start();
  const service = '{ kind: image, image: "dragline/busybox", port: 8080, model: deploy-approved }';
  await plane.call(
    'POST',
    '/api/manifest',
    `
apiVersion: dragline/v1
project: ${PROJECT}
network: 10.88.227.0/24
environments:
  prod: { servers: [local] }
services:
  api: ${service}
  web: ${service}
  jobs: ${service}
`,
  );
});
afterAll(async () => {
  await plane?.stop();
  removeLeftovers(PROJECT);
});

it('rejects by keyboard alone, and says who decided when somebody else was first', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/tasks');
    await page.getByText('Nothing waits for you').waitFor();
    const { deployment } = await asked('api');
    await page.locator('.cards a').first().waitFor(); // told by the event stream
    expect(await page.title()).toMatch(/^\(1\) /);

    await page.keyboard.press('j');
    await ready(page);
    expect(await watermarkOnTop(page)).toBe(true);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Give back' }).waitFor();
    await page.keyboard.press('r');
    await page.getByLabel('Note').fill('not today');
    await shot(page, 'task');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nothing waits for you').waitFor();
    await expect.poll(() => stateOf(deployment)).toBe('REJECTED');

    const second = await asked('web');
    await page.goto(`${plane.url}/tasks/${second.id}`);
    await ready(page);
    await page.getByLabel('Note').fill('typed before');
    await plane.call('POST', `/api/tasks/${second.id}/complete`, { data: { decision: 'reject', note: 'quicker' } });
    await page.getByText('This task was decided meanwhile').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('typed before');
  } finally {
    await context.close();
  }
});

it('is approved from a phone, and is accessible in both themes and languages', async () => {
  const { id, deployment } = await asked('jobs');
  await everyLook(plane, '/tasks', async (page, look) => {
    await expectAccessibleAt(page, plane, { tasks: '/tasks', task: `/tasks/${id}` }, look);
    if (look.width > 400) return;
    // the library puts a space between two Chinese characters
    await page.getByRole('button', { name: /^批\s?准$/ }).click();
    await expect.poll(() => stateOf(deployment)).not.toBe('WAITING_APPROVAL');
  });
});
