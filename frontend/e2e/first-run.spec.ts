import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, problems, ready, shot, signIn, violations } from './browser';
import { removeLeftovers } from './leftovers';
import { everyLook, expectAccessibleAt } from './looks';
import { Plane } from './plane';
import { Repository } from './repository';

// a name of its own: containers of several runs live on one engine
const PROJECT = `first${Date.now().toString(36).slice(-5)}`;
// as is its network: the one that an empty control plane would choose may be another one's already
const NETWORK = `10.88.${100 + (Date.now() % 150)}.0/24`;

let plane: Plane;
let repository: Repository;

beforeAll(async () => {
  execFileSync('bash', [join(import.meta.dirname, '../../docker/images/busybox.sh')], { stdio: 'pipe' });
  repository = await Repository.start({
    Dockerfile:
      'FROM dragline/busybox\nEXPOSE 8080\nCOPY index.html /www/\nCMD ["httpd", "-f", "-p", "8080", "-h", "/www"]\n',
    'index.html': '<h1>It runs</h1>\n',
  });
  plane = await Plane.start();
});

afterAll(async () => {
  await plane?.stop();
  repository?.stop();
  removeLeftovers(PROJECT);
});

it('leads from an empty installation to the first deployment', async () => {
  const context = await browser();
  try {
    const page = await signIn(context, plane);
    await page.getByRole('link', { name: 'Set up the first service' }).click();
    await page.waitForURL('**/setup');
    await page.getByRole('button', { name: 'Next' }).click();

    await page.locator('[data-step-name=server] .findings li').first().waitFor();
    await page.getByText('engine answers').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();

    await page.getByRole('radio', { name: 'Source in git' }).check();
    await page.getByLabel('Project', { exact: true }).fill(PROJECT);
    await page.getByLabel('Address of the repository').fill(`${repository.url}x`);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Address of the repository').fill(repository.url);

    // who leaves finds everything again
    await page.goto(`${plane.url}/setup?step=source`);
    await ready(page);
    expect(await page.getByLabel('Address of the repository').inputValue()).toBe(repository.url);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByText('Recognised by Dockerfile').waitFor();
    expect(await page.getByLabel('Port it listens on').inputValue()).toBe('8080');
    await page.getByLabel('Health path').fill('/');
    await shot(page, 'setup-source');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();

    const text = page.getByLabel('Manifest', { exact: true });
    await page.getByText('The manifest is right').waitFor();
    const right = await text.inputValue();
    await text.fill(right.replace('kind: source', 'kind: sauce'));
    await page.getByText('The server refuses it').waitFor();
    await page.getByText("'sauce' is not a kind").waitFor();
    expect(await page.getByRole('button', { name: 'Store it' }).isDisabled()).toBe(true);
    const quick = right.replace('    port: 8080', '    port: 8080\n    watch: 1s\n    drain: 0s');
    await text.fill(quick.replace('environments:', `network: ${NETWORK}\nenvironments:`));
    await page.getByText('The manifest is right').waitFor();
    await shot(page, 'setup-manifest');
    await page.getByRole('button', { name: 'Store it' }).click();

    await page.getByText('docker build').first().waitFor();
    await shot(page, 'setup-deploy');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Deploy', exact: true }).click();
    await page.waitForURL(/\/deployments\/\d+$/);
    const id = page.url().split('/').at(-1);

    let ended = { state: '', reason: '' };
    while (!/SUCCEEDED|FAILED|ROLLED_BACK|INCIDENT/.test(ended.state)) {
      ended = await plane.call<typeof ended>('GET', `/api/deployments/${id}`);
      await page.waitForTimeout(200);
    }
    expect(ended.state, ended.reason).toBe('SUCCEEDED');
    expect(problems.get(page)?.filter((it) => !/40[01]/.test(it))).toEqual([]);
  } finally {
    await context.close();
  }
});

it('is accessible on every page of the administration, in both themes and languages', async () => {
  await plane.call('PUT', '/api/secrets/example', { value: 'a long enough value' });
  await plane.call('POST', '/api/servers/local/check');
  const places = [
    '/servers',
    '/servers/local',
    '/servers?add=1',
    '/registries',
    '/registries?new=create',
    '/registries?new=add',
    '/settings/secrets',
    '/settings/tokens',
    '/settings/users',
    '/settings/audit',
    '/settings/appearance',
    '/settings/about',
    '/setup?step=server',
    '/setup?step=registry',
    '/setup?step=source',
    '/setup?step=manifest',
  ].map((path) => [path.slice(1).replace(/[/?=]/g, '-'), path]);
  await everyLook(plane, '/', (page, look) => expectAccessibleAt(page, plane, Object.fromEntries(places), look));
});
