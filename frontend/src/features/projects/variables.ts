import type { Variable } from '../../api/configuration';
import type { Project } from '../../api/types';

export interface VariableAt {
  key: string;
  value: Variable;
  scope: 'PROJECT' | 'ENVIRONMENT' | 'SERVICE' | 'SERVICE_IN_ENVIRONMENT';
  /** As a manifest names it. */
  place: string;
  service?: string;
  environment?: string;
}

/** From the widest scope to the narrowest. */
export function placesOf(project: Project): VariableAt[] {
  const all = (at: Omit<VariableAt, 'key' | 'value'>, variables: Record<string, Variable>): VariableAt[] =>
    Object.entries(variables).map(([key, value]) => ({ ...at, key, value }));
  return [
    ...all({ scope: 'PROJECT', place: 'variables' }, project.variables),
    ...Object.values(project.environments).flatMap(({ name, variables }) =>
      all({ scope: 'ENVIRONMENT', place: `environments.${name}.variables`, environment: name }, variables),
    ),
    ...Object.values(project.services).flatMap((service) => [
      ...all(
        { scope: 'SERVICE', place: `services.${service.name}.variables`, service: service.name },
        service.variables,
      ),
      ...Object.entries(service.environments).flatMap(([environment, { variables }]) =>
        all(
          {
            scope: 'SERVICE_IN_ENVIRONMENT',
            place: `services.${service.name}.environments.${environment}.variables`,
            service: service.name,
            environment,
          },
          variables,
        ),
      ),
    ]),
  ];
}
