import { Link } from 'react-router';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { isProduction } from '../../ui/environment';
import { useShippedName } from '../../ui/shipped';
import type { Task } from './queries';
import { useTexts } from './texts';

interface Props {
  tasks: Task[];
  chosen: string | undefined;
  query: string;
  /** Nothing waits at all, whatever the filter. */
  isEmpty: boolean;
}

export function Cards({ tasks, chosen, query, isEmpty }: Props) {
  const t = useTexts();
  if (tasks.length === 0)
    return (
      <div className="cards">
        <EmptyState title={t(isEmpty ? 'empty' : 'none')}>{isEmpty && t('empty.how')}</EmptyState>
      </div>
    );
  return (
    <ul className="cards" aria-label={t('list')}>
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to={`/tasks/${task.id}${query}`} aria-current={task.id === chosen ? 'true' : undefined}>
            <Card task={task} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Card({ task }: { task: Task }) {
  const t = useTexts();
  const shipped = useShippedName();
  const { subject } = task;
  return (
    <>
      <strong>{subject ? `${subject.project}/${subject.service}` : t('deployment', { id: task.deployment })}</strong>
      {subject && (
        <span className={isProduction(subject.environment) ? 'card-environment production' : 'card-environment'}>
          {subject.environment}
        </span>
      )}
      <span className="card-line">
        {shipped(task.name)} · {subject ? t('release', { number: subject.wanted.release }) : ''} #{task.deployment}
      </span>
      <span className="card-line quiet">
        {t('waiting')} <Ago time={task.since} />
        {task.assignee
          ? ` · ${t('claimedBy', { who: task.assignee })}`
          : (task.approval?.by ?? task.groups).length > 0 &&
            ` · ${t('groups', { groups: (task.approval?.by ?? task.groups).join(', ') })}`}
        {task.approval && ` · ${t('agree.missing', task.approval)}`}
      </span>
    </>
  );
}
