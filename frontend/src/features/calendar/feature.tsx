import { CalendarOutlined } from '@ant-design/icons';
import type { Feature } from '../../ui/feature';

export const calendar: Feature = {
  menu: { path: '/calendar', title: { en: 'Calendar', 'zh-CN': '日历' }, icon: <CalendarOutlined />, key: 'w' },
  pages: [{ path: 'calendar', load: () => import('./CalendarPage') }],
};
