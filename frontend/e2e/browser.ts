import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export type { Page };

import { PASSWORD, type Plane, USER } from './plane';

const ARGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]; // biome-ignore format: one thought
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = join(import.meta.dirname, 'shots');

export type Theme = 'light' | 'dark';

interface Wish {
  language?: 'zh-CN' | 'en';
  theme?: Theme;
  width?: number;
}

/** A browser with a fresh profile; `close()` removes it. */
export async function browser({ language = 'en', theme = 'light', width = 1440 }: Wish = {}): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'dragline-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ARGS,
    locale: language,
    viewport: { width, height: 900 },
  });
  await context.addInitScript(
    ([name, words]) => {
      localStorage.theme ??= name;
      localStorage.language ??= words;
    },
    [theme, language],
  );
  const close = context.close.bind(context);
  context.close = async () => {
    await close(); // not on the 'close' event: Chromium still writes then
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  return context;
}

/** What the browser's console complained about, by page. */
export const problems = new WeakMap<Page, string[]>();

/** Pages that Chromium gave up loading, as it does when a container's network comes or goes on this machine. */
const interrupted = new WeakSet<Page>();
const mark = (page: Page, timeout: number) =>
  page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout });

/** Waits for the page's own mark (never `networkidle`: the event stream stays open). */
export async function ready(page: Page): Promise<void> {
  for (let more = 3; more > 0; more--) {
    if (await mark(page, 8_000).catch(() => undefined)) return;
    if (!interrupted.delete(page)) break;
    await page.reload();
  }
  await mark(page, 30_000);
}

export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const list: string[] = [];
  problems.set(page, list);
  page.on('console', (message) => {
    if (message.text().includes('ERR_NETWORK_CHANGED')) interrupted.add(page);
    else if (['error', 'warning'].includes(message.type())) list.push(message.text());
  });
  page.on('pageerror', (error) => list.push(error.message));
  await page.goto(url);
  await ready(page).catch((e) => {
    throw new Error(`${url} did not become ready; its console says: ${list.join('\n') || 'nothing'}`, { cause: e });
  });
  return page;
}

/** By the form, as a person does; ends on the page that was asked for. */
export async function signIn(context: BrowserContext, plane: Plane, path = '/'): Promise<Page> {
  const page = await open(context, plane.url + path);
  await page.locator('input[autocomplete=username]').fill(USER);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
  await ready(page);
  return page;
}

export async function choose(page: Page, theme: Theme) {
  await page.evaluate((name) => {
    localStorage.theme = name;
  }, theme);
  await page.reload();
  await ready(page);
}

/** WCAG A and AA violations as short lines; expect []. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // what fades in has for a moment half a colour, and half a contrast
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const fades = () =>
      document
        .getAnimations()
        .some((it) => it.playState === 'running' && Number.isFinite(Number(it.effect?.getComputedTiming().endTime)));
    const longest = performance.now() + 3000;
    for (let still = 0; still < 3 && performance.now() < longest; still = fades() ? 0 : still + 1) await frame();
    // biome-ignore lint/suspicious/noExplicitAny: put there by the line above
    const axe = (globalThis as any).axe;
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return found.violations.map(
      (it: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        `${it.id} ×${it.nodes.length} ${it.nodes[0]?.target.join(' ')} ${it.nodes[0]?.failureSummary}`,
    );
  });
}

/** The bpmn.io licence: the mark must be visible and nothing may lie on it. Run on every page with a diagram or a form. */
export const watermarkOnTop = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const mark = document.querySelector('a.bjs-powered-by, .fjs-powered-by');
    const r = mark?.getBoundingClientRect();
    return !!r && r.width > 0 && !!mark?.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2));
  });

/** Into a folder that git ignores, for people to look at. */
export async function shot(page: Page, name: string) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
