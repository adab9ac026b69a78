import { DatabaseOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const registries: Feature = {
  menu: { path: '/registries', title: { en: 'Registries', 'zh-CN': '镜像仓库' }, icon: <DatabaseOutlined />, key: 'i' },
  pages: [{ path: 'registries', load: () => import('./RegistriesPage') }],
};
