import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Times = Schemas['io.dragline.policy.EnvironmentTimes'];
export type Freeze = Schemas['io.dragline.policy.Freeze'];
export type Policy = Schemas['io.dragline.policy.PolicyApi.View'];
export type Rule = Schemas['io.dragline.engine.DecisionTables.Rule'];
export type CellFinding = Schemas['io.dragline.engine.DecisionTables.Finding'];

export const windowsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['windows', from, to],
    queryFn: () => read(api.GET('/api/windows', { params: { query: { from, to } } })),
    staleTime: 30_000,
  });

export const freezesQuery = queryOptions({
  queryKey: ['freezes'],
  queryFn: () => read(api.GET('/api/freezes')),
  staleTime: 10_000,
});

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => read(api.GET('/api/policy')),
  staleTime: 10_000,
});

export const check = (hitPolicy: string, rules: Rule[]) =>
  read(api.POST('/api/policy/check', { body: { hitPolicy, rules } }));
