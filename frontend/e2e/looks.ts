import { expect } from 'vitest';
import { browser, choose, type Page, ready, shot, signIn, type Theme, violations } from './browser';
import type { Plane } from './plane';

/** How somebody looks at a page. */
export interface Look {
  language: 'en' | 'zh-CN';
  width: number;
  theme: Theme;
}

const PEOPLE = [
  { language: 'en', width: 1440 },
  { language: 'zh-CN', width: 390 },
] as const;

/** With LOOKS=all; else each once, so that a run of all tests stays within its time. */
const themes = (width: number): readonly Theme[] =>
  process.env.LOOKS === 'all' ? ['light', 'dark'] : [width > 400 ? 'light' : 'dark'];

/** Signed in at a desk in English and at a phone in Chinese; between them, both themes. */
export async function everyLook(plane: Plane, path: string, visit: (page: Page, look: Look) => Promise<void>) {
  for (const person of PEOPLE) {
    const context = await browser(person);
    try {
      const page = await signIn(context, plane, path);
      for (const theme of themes(person.width)) {
        await choose(page, theme);
        await visit(page, { ...person, theme });
      }
    } finally {
      await context.close();
    }
  }
}

/** Keeps a picture of what is shown, and expects nothing in it that would keep somebody out. */
export async function expectAccessible(page: Page, name: string, { language, width, theme }: Look) {
  const found = await violations(page); // waits for what fades in
  await shot(page, `${name}-${language}-${theme}-${width}`);
  expect(found, `${name} ${theme} ${language} ${width}`).toEqual([]);
}

/** The same at addresses, each under its name. */
export async function expectAccessibleAt(page: Page, plane: Plane, places: Record<string, string>, look: Look) {
  for (const [name, path] of Object.entries(places)) {
    await page.goto(plane.url + path);
    await ready(page);
    await expectAccessible(page, name, look);
  }
}
