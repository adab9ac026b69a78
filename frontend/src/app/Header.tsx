import { MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { useSignOut } from '../api/session';
import { useConnection } from '../api/useEvents';
import { useWords } from '../ui/words';
import { LanguageSwitch } from './LanguageSwitch';
import { useOverlays } from './overlay-state';
import { chooseTheme, type Theme, usePreferences } from './preferences';
import { useAppTexts } from './texts';

const PALETTE_KEY = navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K';

interface Props {
  user: string;
  environment: string | null;
  production: boolean;
  onMenu: () => void;
}

/** The band on top; it turns red where the address says production. */
export function Header({ user, environment, production, onMenu }: Props) {
  const t = useAppTexts();
  const words = useWords();
  const connection = useConnection();
  return (
    <header className={production ? 'header production' : 'header'}>
      <Button
        className="menu-button"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t('openMenu')}
        onClick={onMenu}
      />
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width={24} height={24} /> Dragline
      </Link>
      {environment && (
        <span className="environment">
          {environment}
          {production && environment !== words('production') && <span className="wide"> · {words('production')}</span>}
        </span>
      )}
      <span className="spring" />
      <span className={`connection ${connection}`} role="status" aria-label={`${t('connection')}: ${t(connection)}`}>
        <span aria-hidden="true">●</span> <span className="wide">{t(connection)}</span>
      </span>
      <Button
        type="text"
        icon={<SearchOutlined aria-hidden />}
        aria-label={`${t('palette')} ${PALETTE_KEY}`}
        onClick={() => useOverlays.setState({ open: 'palette' })}
      >
        <kbd className="wide">{PALETTE_KEY}</kbd>
      </Button>
      <LanguageSwitch signedIn />
      <AccountMenu user={user} />
    </header>
  );
}

function AccountMenu({ user }: { user: string }) {
  const t = useAppTexts();
  const theme = usePreferences((all) => all.theme);
  const signOut = useSignOut();
  const themes: Theme[] = ['light', 'dark', 'system'];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [theme],
        items: [
          {
            type: 'group',
            label: t('theme'),
            children: themes.map((key) => ({ key, label: t(key), onClick: () => chooseTheme(key) })),
          },
          { type: 'divider' },
          { key: 'keys', label: t('help'), onClick: () => useOverlays.setState({ open: 'help' }) },
          { key: 'out', label: t('signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={`${t('account')}: ${user}`}>
        <span className="wide">{user}</span>
      </Button>
    </Dropdown>
  );
}
