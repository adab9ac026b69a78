import { BranchesOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const routes: Feature = {
  menu: { path: '/routes', title: { en: 'Routes', 'zh-CN': '路由' }, icon: <BranchesOutlined />, key: 'r' },
  pages: [{ path: 'routes', load: () => import('./RoutesPage') }],
};
