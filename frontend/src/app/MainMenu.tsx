import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useLanguage } from '../ui/texts';
import { features } from './features';
import { useAppTexts } from './texts';

export const entries = features.flatMap((feature) => feature.menu ?? []);

/** The entry whose pages one is on: the longest path that fits. */
export const entryOf = (pathname: string) =>
  entries
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];

export function MainMenu({ open }: { open: boolean }) {
  const t = useAppTexts();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className={open ? 'menu open' : 'menu'} aria-label={t('menu')}>
      <Menu
        mode="inline"
        theme="light"
        selectedKeys={[entryOf(pathname)?.path ?? '']}
        items={entries.map(({ path, title, icon, badge }) => ({
          key: path,
          icon,
          label: (
            <Link to={path} aria-current={entryOf(pathname)?.path === path ? 'page' : undefined}>
              {title[language]}
              {badge}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}
