import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, ready, shot, signIn, watermarkOnTop } from './browser';
import { removeLeftovers } from './leftovers';
import { everyLook, expectAccessible, expectAccessibleAt } from './looks';
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
  mail: ${service}
`,
  );
  await plane.call('POST', '/api/teams', { name: 'ops' });
  await plane.call('PUT', '/api/teams/ops/members/admin');
  await plane.call('POST', '/api/users', { name: 'bob', password: 'correct horse battery', role: 'approver' });
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

it('is handed to somebody else, and taken back', async () => {
  const { id, deployment } = await asked('mail');
  const context = await browser();
  try {
    const page = await signIn(context, plane, `/tasks/${id}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Hand over…' }).click();
    await dialog.getByLabel('User').fill('nobody');
    await page.keyboard.press('Enter');
    await dialog.getByText("'nobody' may not approve in").waitFor();
    await shot(page, 'task-hand-over-refused');
    await dialog.getByLabel('User').fill('bob');
    await dialog.getByLabel('Why').fill('on holiday');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('admin has let bob answer: on holiday').waitFor();
    await page.getByText('To answer yourself, take it back first.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve', exact: true }).isDisabled()).toBe(true);
    await shot(page, 'task-handed');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('button', { name: 'Hand over…' }).waitFor();
  } finally {
    await context.close();
  }
  await everyLook(plane, `/tasks/${id}`, async (page, look) => {
    await page.getByRole('button', { name: /Hand over…|转交…/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'task-hand-over', look);
  });
  await plane.call('POST', `/api/tasks/${id}/complete`, { data: { decision: 'reject', note: 'not this one' } });
  await expect.poll(() => stateOf(deployment)).toBe('REJECTED');
});

it('is approved from a phone, and is accessible in both themes and languages', async () => {
  const { id, deployment } = await asked('jobs');
  await everyLook(plane, '/tasks', async (page, look) => {
    await expectAccessibleAt(page, plane, { tasks: '/tasks', task: `/tasks/${id}` }, look);
    if (look.width > 400 || look.theme === 'light') return;
    const small = await page
      .locator('.task-detail button, .task-detail textarea')
      .evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.textContent));
    expect(small).toEqual([]); // what a finger hits
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByText('请写明拒绝的理由。').waitFor();
    expect(await page.getByLabel('备注').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '批准' }).click();
    await expect.poll(() => stateOf(deployment)).not.toBe('WAITING_APPROVAL');
  });
});
