import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, open, problems, ready, signIn, violations, watermarkOnTop } from './browser';
import { removeLeftovers } from './leftovers';
import { everyLook, expectAccessible } from './looks';
import { Plane } from './plane';

const PROJECT = `live${process.pid % 10_000}`;
const NETWORK = `10.88.${130 + (process.pid % 90)}.0/24`;
const LINES = 3000;

let plane: Plane;
let folder: string;

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.org', ...words], { cwd: folder });

function commit(healthy: boolean) {
  mkdirSync(join(folder, 'www'), { recursive: true });
  rmSync(join(folder, 'www/healthz'), { force: true });
  writeFileSync(join(folder, 'www', healthy ? 'healthz' : 'sick'), 'ok');
  git('add', '-A');
  git('commit', '-qm', healthy ? 'healthy' : 'sick');
}

const deploy = () =>
  plane.call<{ id: string }>('POST', '/api/deployments', {
    project: PROJECT,
    service: 'api',
    environment: 'test',
    kind: 'deploy',
    trigger: 'api',
  });

/** With the reason, so that a failure here says what the deployment itself said. */
const ended = async (id: string) => {
  const { state, reason } = await plane.call<{ state: string; reason: string | null }>('GET', `/api/deployments/${id}`);
  return `${state} ${reason ?? ''}`;
};

const ends = (page: Page) =>
  page.locator('[data-state="SUCCEEDED"], [data-state="ROLLED_BACK"], [data-state="FAILED"]').first().waitFor({
    timeout: 90_000,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragline-e2e-repo-'));
  execFileSync('git', ['init', '-qb', 'main', folder]);
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM dragline/busybox\nCOPY www /www\nCMD ["httpd","-f","-p","8080","-h","/www"]\n',
  );
  writeFileSync(
    join(folder, 'build.sh'),
    `i=0; while [ $i -lt ${LINES} ]; do i=$((i+1)); printf '\\033[32mmodule\\033[0m %d <b>is built</b>\\n' $i; done\n`,
  );
  commit(true);
  plane = await Plane.start();
  await plane.call(
    'POST',
    '/api/manifest',
    `
apiVersion: dragline/v1
project: ${PROJECT}
network: ${NETWORK}
environments:
  test: { servers: [local] }
services:
  api:
    kind: source
    source: { git: "file://${folder}", branch: main }
    build: { server: local, image: "dragline/busybox", commands: ["sh build.sh"], timeout: 2m }
    port: 8080
    replicas: 1
    health: { path: /healthz, interval: 300ms, timeout: 2s, startup: 5s, successes: 2, failures: 2 }
    drain: 1s
    watch: 2s
`,
  );
});

afterAll(async () => {
  await plane?.stop();
  rmSync(folder, { recursive: true, force: true });
  removeLeftovers(PROJECT);
});

it('deploys from the dialog’s page and shows it live to its end, down to line 1', async () => {
  const context = await browser();
  try {
    const { id } = await deploy();
    const page = await signIn(context, plane, `/deployments/${id}`);
    await page.locator('[data-drawn=true]').waitFor();
    await page.locator('[data-step=runCommands][data-mark=completed]').waitFor({ timeout: 60_000 });
    await ends(page);
    expect(await ended(id)).toBe('SUCCEEDED ');
    expect(await page.title()).toMatch(/^✓ \d+\/\d+ /);
    expect(await page.locator('.djs-element.st-completed[data-element-id=releaseSource]').count()).toBe(1);
    expect(await watermarkOnTop(page)).toBe(true);

    // step and shape select each other
    await page.locator('[data-step=runCommands] button').click();
    expect(new URL(page.url()).searchParams.get('step')).toBe('runCommands');
    await page.locator('.djs-element.st-selected[data-element-id=releaseSource]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Find in the log').fill('MODULE 2999 ');
    await page.getByText('1 of 1 hit').waitFor();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await page.locator('.log-line.target mark').waitFor();
    await page.getByLabel('Find in the log').fill('');

    await page.goto(`${plane.url}/deployments/${id}#L1`);
    await page.locator('[data-line="1"].target').waitFor();
    await page.goto(`${plane.url}/deployments/${id}?step=runCommands#L${LINES}`);
    await page.reload();
    await ready(page);
    await page.locator(`[data-line="${LINES}"].target`).waitFor();
    expect(await page.locator('.log-line').count()).toBeLessThan(80);
    expect(await page.locator('.log b').count()).toBe(0);
    await page.getByRole('link', { name: 'Commands' }).click();
    await page.getByText('exit code 0').first().waitFor();

    await page.locator('.page-actions').getByRole('button', { name: 'Deploy again' }).click();
    await page.getByRole('button', { name: 'Show what would run' }).click();
    await page.getByText(/What would run: \d+ commands/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Deploy', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== `/deployments/${id}`);
    await page.locator('.live-page:not([data-state=SUCCEEDED])').waitFor();
    await ends(page);
    await page
      .getByText(/usually/)
      .first()
      .waitFor();
    expect(problems.get(page)?.filter((it) => !it.includes('401'))).toEqual([]);
  } finally {
    await context.close();
  }
});

it('shows how a sick release climbs back, and is accessible in both themes', { timeout: 300_000 }, async () => {
  commit(false);
  const { id } = await deploy();
  await everyLook(plane, `/deployments/${id}`, async (page, look) => {
    await ends(page);
    expect(await ended(id)).toMatch(/^ROLLED_BACK replica/);
    await page.locator('[data-step=verifyReplicas][data-mark=failed]').waitFor();
    await page.locator('[data-step=removeStarted][data-mark=undone]').waitFor();
    await page.locator('.failure .log-line').first().waitFor();
    const wide = look.width > 900;
    for (const tab of wide ? ['', 'commands', 'gantt', 'deploys'] : ['']) {
      await page.goto(`${plane.url}/deployments/${id}?tab=${tab}`);
      await ready(page);
      if (wide) await page.locator('[data-drawn=true]').waitFor();
      await page.locator('.live-part').first().waitFor();
      await expectAccessible(page, `live-${tab || 'log'}`, look);
      if (wide) expect(await watermarkOnTop(page)).toBe(true);
    }
  });
});

it('stops a build that hangs when somebody cancels it', async () => {
  writeFileSync(join(folder, 'build.sh'), 'echo it hangs; sleep 1000\n');
  commit(true);
  const context = await browser();
  try {
    const { id } = await deploy();
    const page = await signIn(context, plane, `/deployments/${id}`);
    await page.getByText('it hangs', { exact: true }).first().waitFor();
    await page.locator('.page-actions').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Let it run' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.live-page[data-state=CANCELLED]').waitFor();
    await page.getByText('It was cancelled; what had been done was undone.').waitFor();
    expect(execFileSync('docker', ['ps', '-aq', '--filter', `name=${PROJECT}-api-build`]).toString()).toBe('');
  } finally {
    await context.close();
  }
});

it('lets nobody start anything who may only look', async () => {
  await plane.call('POST', '/api/users', { name: 'looker', password: 'correct horse battery', role: 'viewer' });
  const context = await browser();
  try {
    const page = await open(context, `${plane.url}/deployments/1`);
    await page.locator('input[autocomplete=username]').fill('looker');
    await page.locator('input[autocomplete=current-password]').fill('correct horse battery');
    await page.locator('button[type=submit]').click();
    const again = page.locator('.page-actions').getByRole('button', { name: 'Deploy again' });
    await again.waitFor();
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    expect(await again.getAttribute('aria-description')).toBe('You may look, but not deploy.');
  } finally {
    await context.close();
  }
});
