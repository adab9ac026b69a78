import { ApartmentOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const models: Feature = {
  menu: { path: '/models', title: { en: 'Models', 'zh-CN': '流程' }, icon: <ApartmentOutlined />, key: 'm' },
  pages: [
    { path: 'models', load: () => import('./ModelsPage') },
    { path: 'models/forms/:id', load: () => import('./forms/FormPage') },
    { path: 'models/forms/:id/edit', load: () => import('./forms/FormEditorPage') },
    { path: 'models/:key', load: () => import('./ModelPage') },
    { path: 'models/:key/edit', load: () => import('./ModelEditorPage') },
    { path: 'models/:key/versions', load: () => import('./VersionsPage') },
  ],
};
