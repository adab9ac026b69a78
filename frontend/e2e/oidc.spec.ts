import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, open, type Page, ready, shot, signIn, violations } from './browser';
import { everyLook, expectAccessible, expectAccessibleAt } from './looks';
import { PASSWORD, Plane } from './plane';
import { Provider } from './provider';

let plane: Plane;
let provider: Provider;

const describe = (more = {}) =>
  plane.call('PUT', '/api/sign-in-providers/work', { ...provider.describedFor(plane.url), ...more });

beforeAll(async () => {
  provider = await Provider.start();
  plane = await Plane.start();
});
afterAll(async () => {
  await plane?.stop();
  provider?.stop();
});

const viaProvider = (page: Page) => page.getByRole('button', { name: 'Sign in with Example login' });

it('is described in the settings, checked, and shown with what to register there', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/settings/sign-in');
    await page.getByText('Everybody signs in with a password').waitFor();
    await page.getByRole('button', { name: 'New provider' }).click();
    await page.getByLabel('Name', { exact: true }).fill('work');
    const { title, issuer, client, clientSecret } = provider.describedFor(plane.url);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Issuer').fill(issuer);
    await page.getByLabel('Client id').fill(client);
    await page.getByLabel('Client secret').fill(clientSecret);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`${plane.url}/api/oidc/work/callback`).waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('It answers, and has 1 key.').waitFor();
  } finally {
    await context.close();
  }
});

it('says why somebody is not let in, and lets in whom it makes an account for', async () => {
  const context = await browser();
  try {
    await describe();
    const page = await open(context, `${plane.url}/deployments`);
    const refused = async (why: string) => {
      await viaProvider(page).click();
      await page.getByText(why).waitFor();
    };
    await refused('Nobody here is known as you are at Example login');
    provider.lies = true;
    await refused('What Example login answered cannot be trusted');
    provider.lies = false;
    const lin = provider.person;
    provider.person = undefined;
    await refused('Example login did not let you sign in');
    provider.person = lin;
    await shot(page, 'oidc-refused');

    await describe({ create: true });
    await page.goto(`${plane.url}/deployments`);
    await ready(page);
    await viaProvider(page).click();
    await page.waitForURL('**/deployments');
    await ready(page);
    await page.goto(`${plane.url}/settings/account`);
    await page.getByText('subject-1').waitFor();
  } finally {
    await context.close();
  }
});

it('links an account with its password, and unlinks it', async () => {
  provider.person = { sub: 'subject-of-admin' };
  const context = await browser();
  try {
    const page = await signIn(context, plane, '/settings/account');
    await page.getByRole('button', { name: 'Link with Example login' }).click();
    const password = page.getByRole('dialog').locator('input[type=password]');
    await password.fill('wrong');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/password/i)
      .nth(1)
      .waitFor();
    await shot(page, 'oidc-link-refused');
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('subject-of-admin').waitFor();
    await shot(page, 'oidc-linked');
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.getByText('subject-of-admin').waitFor({ state: 'detached' });
  } finally {
    await context.close();
  }
});

it('is accessible in both themes and languages', async () => {
  const places = { 'oidc-account': '/settings/account', 'oidc-providers': '/settings/sign-in' };
  await everyLook(plane, '/settings/account', async (page, look) => {
    await expectAccessibleAt(page, plane, places, look);
    await page.getByRole('button', { name: /Change|修改/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'oidc-provider', look);
  });
  for (const person of [{ width: 1440 }, { language: 'zh-CN', theme: 'dark', width: 390 }] as const) {
    const context = await browser(person);
    try {
      const page = await open(context, `${plane.url}/login?refused=unknown&provider=work`);
      await page.locator('.provider').waitFor();
      expect(await violations(page)).toEqual([]);
      await shot(page, `oidc-sign-in-${person.width}`);
    } finally {
      await context.close();
    }
  }
});
