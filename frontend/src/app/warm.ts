import { matchPath } from 'react-router';
import { features } from './features';

const pages = features.flatMap((feature) => feature.pages);
const asked = new Set<string>();

/** The page of an address whose code has not been asked for. */
export const pageAt = (pathname: string) => {
  const page = pages.find(({ path }) => matchPath(`/${path}`, pathname));
  return page && !asked.has(page.path) ? page : undefined;
};

/** Loads the code of the page at an address; that it fails is told when somebody goes there. */
export function warm(pathname: string) {
  const page = pageAt(pathname);
  if (!page) return;
  asked.add(page.path);
  void page.load().catch(() => asked.delete(page.path));
}

const onLink = ({ target }: Event) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link && link.origin === location.origin && link.target !== '_blank') warm(link.pathname);
};

/** The page that is opened, while it is still asked who opens it; and each whose link somebody is about to press. */
export function warmUp() {
  if (location.pathname !== '/login') warm(location.pathname);
  for (const name of ['pointerover', 'focusin']) document.addEventListener(name, onLink, { passive: true });
}
