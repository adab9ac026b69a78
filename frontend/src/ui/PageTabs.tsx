import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import './tabs.css';

interface Props<K extends string> {
  label: string;
  tabs: { key: K; label: ReactNode }[];
  /** The first tab is the one that needs no word in the address. */
  active: string;
  /** What of the address belongs to a tab and goes with it. */
  own: string[];
}

/** The parts of a page, as links: each can be opened beside, sent to somebody, and reached by the back button. */
export function PageTabs<K extends string>({ label, tabs, active, own }: Props<K>) {
  const [params] = useSearchParams();
  const search = (key: K) => {
    const next = new URLSearchParams(params);
    for (const name of ['tab', ...own]) next.delete(name);
    if (key !== tabs[0]?.key) next.set('tab', key);
    return `?${next}`;
  };
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ key, label: text }) => (
        <Link key={key} to={search(key)} aria-current={key === active ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
