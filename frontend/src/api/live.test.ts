import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { applyNews } from './live';
import type { Deployment } from './types';

it('shows a new state at once in every list and marks what must be read again', () => {
  const client = new QueryClient();
  client.setQueryData<Partial<Deployment>[]>(
    ['deployments', { limit: 200 }],
    [
      { id: '7', state: 'RUNNING' },
      { id: '6', state: 'QUEUED' },
    ],
  );
  const stale = applyNews(client, [{ type: 'deployment', data: { id: '7', state: 'FAILED', reason: 'no disk' } }]);
  expect(client.getQueryData(['deployments', { limit: 200 }])).toEqual([
    { id: '7', state: 'FAILED', reason: 'no disk' },
    { id: '6', state: 'QUEUED' },
  ]);
  expect([...stale].sort()).toEqual(['deployments', 'replicas']);
});

it('reads everything again after a gap', () => {
  expect(applyNews(new QueryClient(), [{ type: 'gap' }])).toContain('deployments');
});
