import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, read } from '../../api/client';
import { deploymentQuery } from '../../api/queries';
import LazyDiagram from '../../bpmn/modeler/LazyDiagram';
import type { Task } from './queries';
import { useTexts } from './texts';

/** Where in its model the deployment stands; in the version that it runs by. */
export default function Place({ task }: { task: Task }) {
  const t = useTexts();
  const model = useQuery(deploymentQuery(task.deployment)).data?.model;
  const path = { key: model?.key ?? '', version: model?.version ?? 0 };
  const xml = useQuery({
    queryKey: ['model-xml', path.key, path.version],
    queryFn: () =>
      read(api.GET('/api/models/{key}/versions/{version}', { params: { path }, parseAs: 'text' })) as Promise<string>,
    enabled: model?.version != null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const markers = useMemo(() => ({ [task.element]: 'here' }), [task.element]);
  if (!xml.data) return null;
  return (
    <div className="task-place">
      <h3>{t('place')}</h3>
      <LazyDiagram
        xml={xml.data}
        label={t('diagramOf', { name: task.name })}
        markers={markers}
        selected={task.element}
        smallest={0.7}
      />
    </div>
  );
}
