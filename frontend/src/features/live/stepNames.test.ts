import { expect, it } from 'vitest';
import type { Deployment } from '../../api/types';
import { renamed } from './useStepNames';

it('says the usual names in the language, and leaves those that an author chose', () => {
  const deployment = {
    steps: [{ name: 'Pull image' }, { name: 'Fetch it' }],
    outlook: { elements: [{ name: 'Swap upstream' }] },
  } as unknown as Deployment;
  const names = [
    { id: 'dragline.pull-image', name: '拉取镜像' },
    { id: 'dragline.swap-upstream', name: '切换上游' },
  ];

  const { steps, outlook } = renamed(deployment, names);

  expect(steps?.map((it) => it.name)).toEqual(['拉取镜像', 'Fetch it']);
  expect(outlook?.elements[0]?.name).toBe('切换上游');
});
