import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Task } from './queries';
import { useTexts } from './texts';

const HandOverDialog = lazy(() => import('./HandOverDialog'));

interface Props {
  task: Task;
  user: string | null | undefined;
  takeBack: () => void;
}

export const hasHanded = (task: Task, user: string | null | undefined) => task.handed.some((it) => it.by === user);

/** Who is asked may let somebody else answer, and take it back. */
export function HandOver({ task, user, takeBack }: Props) {
  const t = useTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const isMine = hasHanded(task, user);
  return (
    <>
      {isMine && (
        <Button size="large" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      )}
      {task.mayHandOver && !isMine && (
        <Button size="large" onClick={() => setOpen(true)}>
          {t('hand')}
        </Button>
      )}
      <Suspense>
        {open && (
          <HandOverDialog
            task={task}
            close={() => setOpen(false)}
            again={() => client.invalidateQueries({ queryKey: ['tasks'] })}
          />
        )}
      </Suspense>
    </>
  );
}

/** Who answers for whom; who has let somebody else answer is told how to answer himself. */
export function Handed({ task, user }: Pick<Props, 'task' | 'user'>) {
  const t = useTexts();
  return task.handed.map((it) => {
    const said = t('handed', it) + (it.note ? `: ${it.note}` : '');
    if (it.by === user) return <Alert key={it.by} type="info" showIcon title={said} description={t('handed.mine')} />;
    return (
      <p key={it.by} className="task-handed">
        {said}
      </p>
    );
  });
}
