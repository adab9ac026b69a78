import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { Cards } from './Cards';
import { Detail } from './Detail';
import { choose, FILTERS, type FilterName, neighbour } from './list';
import { tasksQuery } from './queries';
import { useTexts } from './texts';
import { useTaskKeys } from './useTaskKeys';
import './tasks.css';

/** The inbox: what to look for, what waits, and what it is about. */
export default function TaskPage() {
  const t = useTexts();
  const { id } = useParams();
  const navigate = useNavigate();
  const user = useSession().data?.user;
  const [view, change] = useView('filter');
  const found = useQuery(tasksQuery);
  const [drawn, setDrawn] = useState<string>();
  const filter = FILTERS.find((it) => it === view.filter) ?? 'all';
  const all = found.data ?? [];
  const listed = choose(all, filter, user, Date.now());
  const open = all.find((it) => it.id === id || it.deployment === id);
  const query = view.filter ? `?filter=${view.filter}` : '';
  const go = (to: string | undefined) => void navigate(`/tasks${to ? `/${to}` : ''}${query}`);
  useTaskKeys({
    j: () => go(neighbour(listed, open?.id, 1)?.id),
    k: () => go(neighbour(listed, open?.id, -1)?.id),
  });
  // the task stays on the screen after somebody decided it: what was typed must not vanish
  const [kept, setKept] = useState(open);
  useEffect(() => {
    if (open) setKept(open);
    else if (!id) setKept(undefined);
  }, [open, id]);
  const task = open ?? (kept && (kept.id === id || kept.deployment === id) ? kept : undefined);
  useReady(found.isError || (!found.isPending && (!task || drawn === task.id)));
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        <span className="quiet task-keys">{t('keys')}</span>
      </PageHead>
      <div className={id ? 'inbox has-task' : 'inbox'}>
        <nav aria-label={t('filters')} className="task-filters">
          {FILTERS.map((name: FilterName) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === filter}
              onClick={() => change({ filter: name === 'all' ? undefined : name })}
            >
              {t(name)} <span className="digits">{choose(all, name, user, Date.now()).length}</span>
            </button>
          ))}
        </nav>
        <Cards tasks={listed} chosen={task?.id} query={query} isEmpty={all.length === 0} />
        {task ? (
          <Detail
            key={task.id}
            task={task}
            user={user}
            isOpen={open !== undefined}
            onReady={() => setDrawn(task.id)}
            onBack={() => go(undefined)}
            onNext={() => go(listed.find((it) => it.id !== task.id)?.id)}
          />
        ) : (
          <div className="task-detail nothing">
            {id ? <Decided id={id} /> : all.length > 0 && <EmptyState title={t('choose')} />}
          </div>
        )}
      </div>
    </>
  );
}

/** Somebody followed a link to a task that is over. */
function Decided({ id }: { id: string }) {
  const t = useTexts();
  const isDeployment = /^\d+$/.test(id);
  return (
    <EmptyState
      title={t('decided')}
      action={
        isDeployment ? <To path={`/deployments/${id}`}>{t('seeDeployment')}</To> : <To path="/tasks">{t('back')}</To>
      }
    >
      {isDeployment && t('deployment', { id })}
    </EmptyState>
  );
}
