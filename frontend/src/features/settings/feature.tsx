import { SettingOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const settings: Feature = {
  menu: { path: '/settings', title: { en: 'Settings', 'zh-CN': '设置' }, icon: <SettingOutlined />, key: 'e' },
  pages: [
    { path: 'settings', load: () => import('./SettingsPage') },
    { path: 'settings/secrets', load: () => import('./SecretsPage') },
    { path: 'settings/tokens', load: () => import('./TokensPage') },
    { path: 'settings/account', load: () => import('./AccountPage') },
    { path: 'settings/teams', load: () => import('./TeamsPage') },
    { path: 'settings/grants', load: () => import('./GrantsPage') },
    { path: 'settings/users', load: () => import('./UsersPage') },
    { path: 'settings/sign-in', load: () => import('./ProvidersPage') },
    { path: 'settings/audit', load: () => import('./AuditPage') },
    { path: 'settings/appearance', load: () => import('./AppearancePage') },
    { path: 'settings/about', load: () => import('./AboutPage') },
  ],
};
