import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, message } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Problem, saidOf } from '../../api/problem';
import { useMay } from '../../api/session';
import FormView, { type FormHandle } from '../../form/FormView';
import { useValidationTexts } from '../../form/texts';
import { useLanguage } from '../../ui/texts';
import { useTouch, useWide } from '../../ui/useWide';
import { Agreement } from './Agreement';
import { Context } from './Context';
import { DetailHead } from './DetailHead';
import { Handed, HandOver, hasHanded } from './HandOver';
import { answers, dataOf, lacksReason, type Part, placeOf, withoutDecision } from './list';
import { claim, complete, formQuery, type Task, takeBack, unclaim } from './queries';
import { useTexts } from './texts';
import { useTaskKeys } from './useTaskKeys';

const Place = lazy(() => import('./Place'));

interface Props {
  task: Task;
  user: string | null | undefined;
  /** False: it was decided while it was looked at. */
  isOpen: boolean;
  onReady: () => void;
  onBack: () => void;
  onNext: () => void;
}

export function Detail({ task, user, isOpen, onReady, onBack, onNext }: Props) {
  const t = useTexts();
  const client = useQueryClient();
  const language = useLanguage();
  const may = useMay('APPROVE', placeOf(task));
  const say = useValidationTexts();
  const schema = useQuery(formQuery(task.form, task.formVersion, language));
  // on a phone the two buttons below are the decision
  const [touch, wide] = [useTouch(), useWide(640)];
  const asked = schema.data as Part | undefined;
  const drawn = useMemo(() => (asked && touch && !wide ? withoutDecision(asked) : asked), [asked, touch, wide]);
  const form = useRef<FormHandle>(null);
  const [refused, setRefused] = useState('');
  const [over, setOver] = useState('');
  const [busy, setBusy] = useState(false);
  const data = useMemo(() => dataOf(task), [task]);
  const [ready] = useState(() => onReady);
  useEffect(() => {
    if (task.form == null || schema.isError) ready();
  }, [task.form, schema.isError, ready]);

  const tell = (e: unknown) => {
    const said = saidOf(e);
    if (e instanceof Problem && (e.status === 409 || e.status === 404)) setOver(said);
    else setRefused(said);
    void client.invalidateQueries({ queryKey: ['tasks'] });
  };
  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    setRefused('');
    await what().then(() => client.invalidateQueries({ queryKey: ['tasks'] }), tell);
    setBusy(false);
  };
  const submit = (decision?: 'approve' | 'reject') =>
    act(async () => {
      if (decision) form.current?.set('decision', decision);
      const given = form.current ? form.current.submit() : {};
      if (!given) return;
      const typed: Record<string, unknown> = decision ? { ...given, decision } : given;
      if (asked && lacksReason(asked, typed)) return form.current?.refuse('note', t('reject.why'));
      await complete(task.id, asked ? answers(asked, typed) : {});
      const what = t(typed.decision === 'reject' ? 'rejected' : 'approved');
      void message.success(t('done', { what, deployment: task.deployment }));
      onNext();
    });
  const decides = may && isOpen && !over && !busy && !task.barred;
  const approves = decides && !task.approval?.needless;
  const handed = hasHanded(task, user); // said by itself
  const mine = task.assignee != null && task.assignee === user;
  const toggleClaim = () => void act(() => (mine ? unclaim(task.id) : claim(task.id)));
  useTaskKeys(
    decides
      ? {
          c: toggleClaim,
          a: () => approves && form.current?.set('decision', 'approve'),
          r: () => form.current?.set('decision', 'reject'),
          'Ctrl+Enter': () => void submit(),
        }
      : {},
  );
  return (
    <section className="task-detail" aria-label={task.name}>
      <DetailHead task={task} onBack={onBack}>
        {task.assignee && <span className="quiet">{t('claimedBy', { who: task.assignee })}</span>}
        <Button disabled={!approves || (task.assignee != null && !mine)} onClick={toggleClaim}>
          {t(mine ? 'unclaim' : 'claim')}
        </Button>
      </DetailHead>
      {(over || !isOpen) && !busy && (
        <Alert
          type="warning"
          showIcon
          title={t('decided')}
          description={
            <>
              {over && <p>{over}</p>}
              <p>{t('decided.kept')}</p>
            </>
          }
          action={<Button onClick={onNext}>{t('next')}</Button>}
        />
      )}
      {!may && <Alert type="info" showIcon title={t('forbidden')} />}
      <Agreement approval={task.approval && handed ? { ...task.approval, barred: undefined } : task.approval} />
      {!task.approval && task.barred && !handed && <Alert type="info" showIcon title={task.barred} />}
      <Handed task={task} user={user} />
      <Context subject={task.subject} />
      {task.form == null ? (
        <p>{t('noForm')}</p>
      ) : (
        drawn && <FormView ref={form} schema={drawn} data={data} label={task.name} translate={say} onReady={ready} />
      )}
      {schema.error && <Alert type="error" title={schema.error.message} />}
      {refused && <Alert type="error" showIcon title={refused} role="alert" />}
      <div className="task-actions">
        <Button type="primary" size="large" disabled={!approves} loading={busy} onClick={() => void submit('approve')}>
          {t('approve')}
        </Button>
        <Button danger size="large" disabled={!decides || task.form == null} onClick={() => void submit('reject')}>
          {t('reject')}
        </Button>
        {isOpen && !over && <HandOver task={task} user={user} takeBack={() => void act(() => takeBack(task.id))} />}
      </div>
      <Suspense fallback={null}>
        <Place task={task} />
      </Suspense>
    </section>
  );
}
