import { api } from '../../api/client';
import type { Variable } from '../../api/configuration';
import type { Scope } from './effective';

export interface VariablePlace {
  project: string;
  service: string;
  environment: string;
  scope: Scope;
  key: string;
}

/** Each scope has an address of its own; without a value the variable is taken off there. */
export function saveVariable(
  { project, service, environment, scope, key }: VariablePlace,
  value: Variable | undefined,
) {
  if (scope === 'PROJECT') {
    const params = { path: { project, key } };
    return value
      ? api.PUT('/api/projects/{project}/variables/{key}', { params, body: value })
      : api.DELETE('/api/projects/{project}/variables/{key}', { params });
  }
  if (scope === 'ENVIRONMENT') {
    const params = { path: { project, environment, key } };
    return value
      ? api.PUT('/api/projects/{project}/environments/{environment}/variables/{key}', { params, body: value })
      : api.DELETE('/api/projects/{project}/environments/{environment}/variables/{key}', { params });
  }
  const params = {
    path: { project, service, key },
    query: scope === 'SERVICE' ? {} : { environment },
  };
  return value
    ? api.PUT('/api/projects/{project}/services/{service}/variables/{key}', { params, body: value })
    : api.DELETE('/api/projects/{project}/services/{service}/variables/{key}', { params });
}
