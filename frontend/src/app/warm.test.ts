import { expect, it, vi } from 'vitest';
import { features } from './features';
import { pageAt, warmUp } from './warm';

it('loads the page that is opened at once, and another when its link is touched, each once', () => {
  const pages = features.flatMap((feature) => feature.pages);
  const spies = Object.fromEntries(
    pages.map((page) => [page.path, vi.spyOn(page, 'load').mockResolvedValue({ default: () => null })]),
  );
  warmUp();
  expect(spies['']).toHaveBeenCalledTimes(1);
  document.body.innerHTML =
    '<a href="/deployments/7?step=x"><b>7</b></a><a href="https://elsewhere.example/models">m</a>';
  const over = (selector: string) =>
    document.querySelector(selector)?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  over('b');
  over('b');
  over('a + a');
  expect(spies['deployments/:id']).toHaveBeenCalledTimes(1);
  expect(spies.models).not.toHaveBeenCalled();
});

it('asks again for what could not be loaded', async () => {
  const page = features.flatMap((feature) => feature.pages).find(({ path }) => path === 'servers');
  if (!page) throw new Error('there is no page of servers');
  vi.spyOn(page, 'load').mockRejectedValue(new Error('gone'));
  document.body.innerHTML = '<a href="/servers">s</a>';
  document.querySelector('a')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(pageAt('/servers')).toBeUndefined();
  await vi.waitFor(() => expect(pageAt('/servers')?.path).toBe('servers'));
});
