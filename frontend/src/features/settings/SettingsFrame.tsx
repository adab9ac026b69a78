import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import { useMay } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { useTexts } from './texts';
import './settings.css';

type Section =
  | 'secrets'
  | 'account'
  | 'tokens'
  | 'users'
  | 'teams'
  | 'grants'
  | 'sign-in'
  | 'audit'
  | 'appearance'
  | 'about';

/** One of the settings' pages, with the way to the others. */
export function SettingsFrame({ at, children, actions }: { at: Section; children: ReactNode; actions?: ReactNode }) {
  const t = useTexts();
  const admin = useMay('ADMIN', '*');
  const grants = useMay('ADMIN');
  const nav = useRef<HTMLElement>(null);
  // on a phone the row is longer than the screen
  useEffect(() => {
    const chosen = nav.current?.querySelector<HTMLElement>(`[href$="/${at}"]`);
    if (nav.current && chosen) nav.current.scrollLeft = chosen.offsetLeft - nav.current.offsetLeft - 48;
  }, [at]);
  const sections: Section[] = [
    ...(useMay('SECRETS') ? (['secrets'] as const) : []),
    'account',
    'tokens',
    ...(admin ? (['users', 'teams'] as const) : []),
    ...(grants ? (['grants'] as const) : []),
    ...(admin ? (['sign-in', 'audit'] as const) : []),
    'appearance',
    'about',
  ];
  return (
    <>
      <PageHead title={t('title')} tab={t(at)}>
        {actions}
      </PageHead>
      <nav ref={nav} className="sections" aria-label={t('title')}>
        {sections.map((section) => (
          <NavLink key={section} to={`/settings/${section}`}>
            {t(section)}
          </NavLink>
        ))}
      </nav>
      {children}
    </>
  );
}
