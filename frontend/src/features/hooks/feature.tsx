import { ApiOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const hooks: Feature = {
  menu: { path: '/webhooks', title: { en: 'Webhooks', 'zh-CN': 'Webhook' }, icon: <ApiOutlined />, key: 'h' },
  pages: [
    { path: 'webhooks', load: () => import('./HooksPage') },
    { path: 'webhooks/:id', load: () => import('./HookPage') },
  ],
};
