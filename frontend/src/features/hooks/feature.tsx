import { ApiOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const hooks: Feature = {
  menu: { path: '/hooks', title: { en: 'Webhooks', 'zh-CN': 'Webhook' }, icon: <ApiOutlined />, key: 'h' },
  pages: [
    { path: 'hooks', load: () => import('./HooksPage') },
    { path: 'hooks/:id', load: () => import('./HookPage') },
  ],
};
