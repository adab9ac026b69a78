import { CloudServerOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const servers: Feature = {
  menu: { path: '/servers', title: { en: 'Servers', 'zh-CN': '服务器' }, icon: <CloudServerOutlined />, key: 's' },
  pages: [
    { path: 'servers', load: () => import('./ServersPage') },
    { path: 'servers/:name', load: () => import('./ServerPage') },
  ],
};
