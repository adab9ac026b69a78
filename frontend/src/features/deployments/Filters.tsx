import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { projectsQuery } from '../../api/queries';
import { SearchBox } from '../../ui/SearchBox';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

const STATES = [
  'QUEUED', 'WAITING_APPROVAL', 'WAITING_WINDOW', 'RUNNING', 'INCIDENT', 'ROLLING_BACK',
  'SUCCEEDED', 'ROLLED_BACK', 'FAILED', 'REJECTED', 'CANCELLED',
] as const; // biome-ignore format: as the contract lists them

const options = (names: string[]) => [...new Set(names)].sort().map((value) => ({ value, label: value }));

export function Filters() {
  const t = useTexts();
  const words = useWords();
  const [view, change] = useView('project', 'service', 'env', 'state', 'q', 'page');
  const projects = (useQuery(projectsQuery).data ?? []).filter((it) => !view.project || it.name === view.project);
  const all = useQuery(projectsQuery).data ?? [];
  const set = (name: 'project' | 'service' | 'env' | 'state' | 'q') => (value?: string) =>
    change({ [name]: value, page: undefined, ...(name === 'project' ? { service: undefined } : {}) });
  const pick = (name: 'project' | 'service' | 'env', label: string, names: string[]) => (
    <Select
      allowClear
      showSearch
      aria-label={label}
      placeholder={label}
      value={view[name] || undefined}
      onChange={set(name)}
      options={options(names)}
    />
  );
  return (
    <div className="filters">
      {pick(
        'project',
        words('project'),
        all.map((it) => it.name),
      )}
      {pick(
        'service',
        words('service'),
        projects.flatMap((it) => Object.keys(it.services)),
      )}
      {pick(
        'env',
        words('environment'),
        projects.flatMap((it) => Object.keys(it.environments)),
      )}
      <Select
        allowClear
        aria-label={words('state')}
        placeholder={words('state')}
        value={view.state || undefined}
        onChange={set('state')}
        options={[{ value: 'active', label: t('active') }, ...STATES.map((value) => ({ value, label: words(value) }))]}
      />
      <SearchBox value={view.q} change={set('q')} placeholder={t('search')} />
    </div>
  );
}
