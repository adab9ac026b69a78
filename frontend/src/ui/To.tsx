import type { ReactNode } from 'react';
import { Link, matchPath } from 'react-router';

let patterns: string[] = [];

/** Told once by the application: which pages there are. */
export const setPages = (all: string[]) => {
  patterns = all;
};

export const hasPage = (path: string) => patterns.some((pattern) => matchPath(pattern, path.replace(/[?#].*/, '')));

/** A link, or plain text while nobody has built the page it leads to: there are no dead links. */
export function To({ path, children, label }: { path: string; children: ReactNode; label?: string }) {
  if (!hasPage(path)) return <span>{children}</span>;
  return (
    <Link to={path} aria-label={label}>
      {children}
    </Link>
  );
}
