import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client';
import { hasEnded } from '../../api/live';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import type { Deployment } from '../../api/types';
import { useWords } from '../../ui/words';
import { type Why, whyNot } from './can';
import { useTexts } from './texts';

const DeployDialog = lazy(() => import('../../ui/deploy/DeployDialog'));
const Override = lazy(() => import('./Override'));

interface Props {
  deployment: Deployment;
  /** Only those that are likely after a failure. */
  few?: boolean;
}

/** What can be done with it; what cannot is there, disabled, and says why. */
export function Actions({ deployment, few }: Props) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const [open, setOpen] = useState<'deploy' | 'rollback'>();
  const [passing, setPassing] = useState(false);
  const place = `${deployment.project}/${deployment.service}@${deployment.environment}`;
  const mayPass = useMay('ADMIN', place) && deployment.state === 'WAITING_WINDOW';
  const why = whyNot(deployment, useMay('DEPLOY'));
  const { id, project, service, environment, previousRelease, state } = deployment;
  const newer = deployment.model.newer;
  const act = async (what: 'cancel' | 'retry' | 'migrate') => {
    try {
      const path = { params: { path: { id } } };
      if (what === 'cancel') await api.POST('/api/deployments/{id}/cancel', path);
      else if (what === 'migrate') await api.POST('/api/deployments/{id}/migrate', path);
      else await api.POST('/api/deployments/{id}/retry', path);
      if (what === 'retry') void message.success(t('retried'));
    } catch (error) {
      void message.error(error instanceof Problem ? error.message || error.title : words('failure'));
    }
    void client.invalidateQueries({ queryKey: ['deployment', id] });
  };
  const askCancel = () =>
    modal.confirm({
      title: t('cancel.title'),
      content: t(state === 'QUEUED' ? 'cancel.queued' : 'cancel.running'),
      okText: t('cancel'),
      okButtonProps: { danger: true },
      cancelText: t('cancel.keep'),
      onOk: () => act('cancel'),
    });
  const askMigrate = () =>
    modal.confirm({
      title: t('migrate.title', { version: newer }),
      content: t('migrate.what'),
      okText: t('migrate.ok'),
      cancelText: t('migrate.keep'),
      onOk: () => act('migrate'),
    });
  const ended = hasEnded(state);
  const back = previousRelease == null ? t('rollback.none') : t('rollback', { release: previousRelease });
  return (
    <>
      {mayPass && <Act text={t('override')} why={undefined} onClick={() => setPassing(true)} />}
      {!ended && <Act text={t('cancel')} why={why.cancel} onClick={askCancel} />}
      {!ended && state !== 'QUEUED' && (
        <Act text={t('retry')} why={why.retry} primary={!why.retry} onClick={() => void act('retry')} />
      )}
      {newer != null && <Act text={t('migrate', { version: newer })} why={why.cancel} onClick={askMigrate} />}
      {!few && <Act text={back} why={why.rollback} onClick={() => setOpen('rollback')} />}
      {ended && <Act text={t('again')} why={why.again} primary={few} onClick={() => setOpen('deploy')} />}
      {passing && (
        <Suspense fallback={null}>
          <Override id={id} close={() => setPassing(false)} />
        </Suspense>
      )}
      {open && (
        <Suspense fallback={null}>
          <DeployDialog
            project={project}
            service={service}
            environment={environment ?? undefined}
            kind={open}
            release={open === 'rollback' ? (previousRelease ?? undefined) : undefined}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function Act(props: { text: string; why: Why | undefined; primary?: boolean; onClick: () => void }) {
  const t = useTexts();
  const { text, why, primary, onClick } = props;
  return (
    <Tooltip title={why && t(why)}>
      {/* disabled buttons have no focus: this one keeps it, so that its reason can be read */}
      <Button
        type={primary ? 'primary' : 'default'}
        aria-disabled={why !== undefined}
        className={why ? 'refused' : undefined}
        aria-description={why && t(why)}
        onClick={why ? undefined : onClick}
      >
        {text}
      </Button>
    </Tooltip>
  );
}
