import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Task } from './queries';
import { useTexts } from './texts';

const HandOverDialog = lazy(() => import('./HandOverDialog'));

interface Props {
  task: Task;
  user: string | null | undefined;
  takeBack: () => void;
}

/** Who is asked may let somebody else answer, and take it back. */
export function HandOver({ task, user, takeBack }: Props) {
  const t = useTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const isMine = task.handed.some((it) => it.by === user);
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

/** Who answers for whom. */
export function Handed({ task }: { task: Task }) {
  const t = useTexts();
  return task.handed.map((it) => (
    <p key={it.by} className="task-handed">
      {t('handed', it)}
      {it.note && `: ${it.note}`}
    </p>
  ));
}
