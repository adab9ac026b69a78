import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Ago } from '../../ui/Ago';
import { isProduction } from '../../ui/environment';
import { useShippedName } from '../../ui/shipped';
import { To } from '../../ui/To';
import type { Task } from './queries';
import { useTexts } from './texts';

interface Props {
  task: Task;
  onBack: () => void;
  /** What is done with the task itself. */
  children: ReactNode;
}

/** What is asked about, before who asks and why: the first thing that somebody on a phone reads. */
export function DetailHead({ task, onBack, children }: Props) {
  const t = useTexts();
  const shipped = useShippedName();
  const { subject, approval } = task;
  const name = shipped(task.name);
  return (
    <>
      <div className="task-head">
        <Button className="task-back" onClick={onBack}>
          ← {t('back')}
        </Button>
        <h2>
          {subject ? (
            <>
              {subject.project}/{subject.service}{' '}
              <span className={isProduction(subject.environment) ? 'card-environment production' : 'card-environment'}>
                {subject.environment}
              </span>
            </>
          ) : (
            name
          )}
        </h2>
        <span className="spring" />
        {children}
      </div>
      <p className="task-asked">
        {subject && `${name} · `}
        <To path={`/deployments/${task.deployment}`}>{t('deployment', { id: task.deployment })}</To>
        {' · '}
        {approval ? t('askedBy', { who: approval.startedBy }) : t('waiting')} <Ago time={task.since} />
      </p>
    </>
  );
}
