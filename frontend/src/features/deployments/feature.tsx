import { RocketOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const deployments: Feature = {
  menu: { path: '/deployments', title: { en: 'Deployments', 'zh-CN': '部署' }, icon: <RocketOutlined />, key: 'd' },
  pages: [{ path: 'deployments', load: () => import('./DeploymentsPage') }],
};
