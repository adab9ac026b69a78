import { AppstoreOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const overview: Feature = {
  menu: { path: '/', title: { en: 'Overview', 'zh-CN': '总览' }, icon: <AppstoreOutlined />, key: 'o' },
  pages: [{ path: '', load: () => import('./OverviewPage') }],
};
