import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, choose, ready, shot, signIn, violations } from './browser';
import { freePort, Plane } from './plane';

const SECRET = 'SECwhat-only-the-robot-knows';
let plane: Plane;
let group: Server;
let port = 0;
const said: { url: string; body: string }[] = [];

beforeAll(async () => {
  port = await freePort();
  group = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      said.push({ url: request.url ?? '', body });
      response.setHeader('Content-Type', 'application/json').end('{"errcode":0,"errmsg":"ok"}');
    });
  }).listen(port, '127.0.0.1');
  process.env.DRAGLINE_OUTBOUND = '127.0.0.1';
  process.env.DRAGLINE_PUBLIC_URL = 'https://dragline.example';
  plane = await Plane.start();
  await plane.call(
    'POST',
    '/api/manifest',
    `
apiVersion: dragline/v1
project: shop
environments: { test: {}, prod: {} }
services:
  api: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/shop.git" } }
  web: { kind: source, port: 81, source: { git: "git://127.0.0.1:9/shop.git" } }
`,
  );
});
afterAll(async () => {
  await plane?.stop();
  group.close();
  delete process.env.DRAGLINE_OUTBOUND;
  delete process.env.DRAGLINE_PUBLIC_URL;
});

it('makes a channel with a text of one’s own, tries it, and shows what was told', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/notices');
    await page.getByText('No channel yet').waitFor();
    await page.getByRole('button', { name: 'New channel' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('ops');
    await dialog.getByLabel('Told of').click();
    await page.getByTitle('shop', { exact: true }).click();
    await dialog.getByLabel('Address of the robot').fill(`http://127.0.0.1:${port}/robot/send?access_token=hidden`);
    await dialog.getByLabel('Signing secret').fill(SECRET);
    await dialog.getByRole('checkbox', { name: 'started', exact: true }).check();
    await dialog.getByText('Texts', { exact: true }).click();
    const text = dialog.getByLabel('Texts', { exact: true });
    await text.fill('{{place}} has {{nothing}}');
    await dialog.getByText('{{nothing}} is no placeholder').waitFor();
    await text.fill('Look: {{place}}\nby {{startedBy}}');
    await dialog.getByText('Look: shop/api@prod').waitFor();
    await dialog.getByText('Open in Dragline: https://dragline.example/deployments/128').waitFor();
    await shot(page, 'notices-dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'DingTalk · 127.0.0.1' }).waitFor();
    expect(await page.getByText('hidden').count()).toBe(0);

    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message was taken').last().waitFor();
    await shot(page, 'notices-tested');
    const query = new URL(said[0]?.url ?? '', 'http://x').searchParams;
    const time = query.get('timestamp') ?? '';
    expect(query.get('sign')).toBe(createHmac('sha256', SECRET).update(`${time}\n${SECRET}`).digest('base64'));
    expect(said[0]?.body).toContain('[TEST]');
    await page.getByRole('button', { name: 'OK' }).click();

    await plane.call('POST', '/api/deployments', {
      project: 'shop',
      service: 'api',
      environment: 'prod',
      kind: 'deploy',
    });
    await page.getByRole('link', { name: 'Deliveries' }).click();
    await page.getByRole('link', { name: 'shop/api@prod' }).first().waitFor();
    await page.getByText('delivered').first().waitFor();
    await page.getByRole('button', { name: 'Deliver again' }).first().click();
    await page.getByText('by admin').first().waitFor();
  } finally {
    await context.close();
  }
}, 120_000);

it('is accessible in both themes and languages, and fits a phone', async () => {
  await plane.call('PUT', '/api/channels/mailbox', {
    kind: 'mail',
    events: ['deployment-failed', 'chain-failed'],
    mail: { host: 'smtp.shop.example', user: 'u', from: 'dragline@shop.example', to: ['ops@shop.example'] },
    password: 'never shown',
  });
  for (const [language, width] of [
    ['en', 1440],
    ['zh-CN', 390],
  ] as const) {
    const context = await browser({ language, width });
    try {
      const page = await signIn(context, plane);
      for (const theme of ['light', 'dark'] as const) {
        await choose(page, theme);
        for (const [name, at] of [
          ['channels', '/notices'],
          ['deliveries', '/notices?tab=deliveries'],
          ['new', '/notices?new=channel'],
          ['mail', '/notices?edit=*/mailbox'],
        ] as const) {
          await page.goto(plane.url + at);
          await ready(page);
          if (name === 'mail' || name === 'new') await page.locator('details.texts summary').click();
          await page.waitForTimeout(500);
          await shot(page, `notices-${name}-${language}-${theme}-${width}`);
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
