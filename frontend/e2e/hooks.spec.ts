import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, choose, ready, shot, signIn, violations } from './browser';
import { Plane } from './plane';

const SECRET = "It's a Secret to Everybody";
let plane: Plane;
let path = '';
let id = '';

/** A push as GitHub sends it; what is forged is signed by another secret. */
async function push(branch: string, after: string, secret = SECRET) {
  const body = JSON.stringify({ ref: `refs/heads/${branch}`, before: '0'.repeat(40), after, commits: [] });
  const answer = await fetch(plane.url + path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-GitHub-Event': 'push',
      'X-GitHub-Delivery': after,
      'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  });
  return answer.status;
}

beforeAll(async () => {
  plane = await Plane.start();
  await plane.call('PUT', '/api/secrets/shop-hook', { value: SECRET });
  await plane.call(
    'POST',
    '/api/manifest',
    `
apiVersion: dragline/v1
project: pushed
environments: { test: {} }
services:
  api: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/shop.git" } }
hooks:
  main: { provider: github, services: api, environment: test, secret: shop-hook }
  trunk: { provider: generic, services: api, environment: test, secret: shop-hook, poll: 5m }
`,
  );
  const hooks = await plane.call<{ id: string; path: string; name: string }[]>('GET', '/api/hooks');
  const main = hooks.find((it) => it.name === 'main');
  id = main?.id ?? '';
  path = main?.path ?? '';
});
afterAll(() => plane?.stop());

it('shows what was delivered with its verdict, masks what proves it, and replays it', async () => {
  expect(await push('main', 'a'.repeat(40))).toBe(202);
  expect(await push('other', 'b'.repeat(40))).toBe(200);
  expect(await push('main', 'c'.repeat(40), 'another secret')).toBe(404);
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/webhooks');
    await page.getByRole('link', { name: 'pushed/main' }).click();
    await ready(page);
    await page.getByText(`${plane.url}${path}`).first().waitFor();
    await page.getByText('not accepted').waitFor();
    await page.getByText("it is of branch 'other'").waitFor();
    expect(await page.getByText('How to set it up at github').isVisible()).toBe(true);

    await page.locator('tbody tr').last().locator('button').first().click();
    await page.getByRole('rowheader', { name: 'x-hub-signature-256' }).waitFor();
    expect(await page.getByText(/sha256=/).count()).toBe(0);
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('replayed by admin').first().waitFor();
    await shot(page, 'webhook-replayed');
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages, and fits a phone', async () => {
  for (const [language, width] of [
    ['en', 1440],
    ['zh-CN', 390],
  ] as const) {
    const context = await browser({ language, width });
    try {
      const page = await signIn(context, plane);
      for (const theme of ['light', 'dark'] as const) {
        await choose(page, theme);
        for (const at of ['/webhooks', `/webhooks/${id}`]) {
          await page.goto(plane.url + at);
          await ready(page);
          await page.waitForTimeout(500);
          await shot(page, `webhook${at.length > 10 ? '' : 's'}-${language}-${theme}-${width}`);
          expect(await violations(page), `${at} ${theme} ${language}`).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, `${at} ${width}`).toBeLessThanOrEqual(0);
        }
      }
    } finally {
      await context.close();
    }
  }
}, 200_000);
