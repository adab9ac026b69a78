import { ProjectOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const projects: Feature = {
  menu: { path: '/projects', title: { en: 'Projects', 'zh-CN': '项目' }, icon: <ProjectOutlined />, key: 'p' },
  pages: [
    { path: 'projects', load: () => import('./ProjectsPage') },
    // no project can have this name
    { path: 'projects/+new', load: () => import('./NewProjectPage') },
    { path: 'projects/:project', load: () => import('./ProjectPage') },
  ],
};
