import { CheckSquareOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';
import { TaskCount } from './TaskCount';

const load = () => import('./TaskPage');

export const tasks: Feature = {
  menu: {
    path: '/tasks',
    title: { en: 'Tasks', 'zh-CN': '待办' },
    icon: <CheckSquareOutlined />,
    key: 't',
    badge: <TaskCount />,
  },
  pages: [
    { path: 'tasks', load },
    { path: 'tasks/:id', load },
  ],
};
