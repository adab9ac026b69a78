import { BellOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const notices: Feature = {
  menu: { path: '/notices', title: { en: 'Notices', 'zh-CN': '通知' }, icon: <BellOutlined />, key: 'n' },
  pages: [{ path: 'notices', load: () => import('./NoticesPage') }],
};
