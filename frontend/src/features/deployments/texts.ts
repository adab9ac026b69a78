import { defineTexts } from '../../ui/texts';

export const useTexts = defineTexts(
  'deployments',
  {
    title: 'Deployments',
    what: 'Deployment',
    started: 'Started',
    took: 'Took',
    by: 'By',
    trigger: 'by {{who}} ({{trigger}})',
    position: 'place {{count}} in the queue',
    from: 'from {{release}}',
    active: 'Under way',
    older: 'Only the newest {{count}} are listed; narrow it down with the filters.',
    empty: 'Nothing has been deployed yet',
    'empty.how':
      'A deployment brings a release of a service to an environment, and every one is kept here with its steps and output.',
    search: 'Service, person or note',
  },
  {
    title: '部署',
    what: '部署',
    started: '开始',
    took: '用时',
    by: '发起',
    trigger: '{{who}}（{{trigger}}）',
    position: '排队第 {{count}} 位',
    from: '原版本 {{release}}',
    active: '进行中',
    older: '只列出最近 {{count}} 次，请用筛选缩小范围。',
    empty: '还没有部署过',
    'empty.how': '一次部署把服务的某个版本带到一个环境；每次部署连同步骤和输出都保存在这里。',
    search: '服务、发起人或备注',
  },
);
