import { NodeIndexOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const chains: Feature = {
  menu: { path: '/chains', title: { en: 'Chains', 'zh-CN': '任务串' }, icon: <NodeIndexOutlined />, key: 'c' },
  pages: [
    { path: 'chains', load: () => import('./ChainsPage') },
    // no project is called "-"
    { path: 'chains/-/:id', load: () => import('./RunPage') },
    { path: 'chains/:project/:chain', load: () => import('./ChainPage') },
  ],
};
