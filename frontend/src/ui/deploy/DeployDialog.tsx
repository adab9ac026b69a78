import './deploy.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { projectsQuery, replicasQuery } from '../../api/queries';
import { useWords } from '../words';
import { DeployFields } from './DeployFields';
import { type Plan, PlanPreview } from './PlanPreview';
import { ReleaseDifference } from './ReleaseDifference';
import { requestOf, type Wish } from './request';
import { useDeployTexts } from './texts';

interface Props {
  project: string;
  service: string;
  environment?: string;
  kind?: 'deploy' | 'rollback';
  release?: number;
  onClose: () => void;
}

/** Asks what to deploy, shows what would run, and lands on the live page. */
export default function DeployDialog({ project, service, environment, kind = 'deploy', release, onClose }: Props) {
  const t = useDeployTexts();
  const words = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const first: Wish = { environment, choice: release ? 'release' : 'newest', release };
  const [wish, setWish] = useState<Wish>(first);
  const [plan, setPlan] = useState<Plan>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState<'plan' | 'deploy'>();
  const projects = useQuery(projectsQuery).data;
  const known = projects?.find((one) => one.name === project);
  const replicas = useQuery(replicasQuery(project, service)).data ?? [];
  const serving = replicas.find((one) => one.environment === wish.environment)?.release;

  const run = async (what: 'plan' | 'deploy') => {
    const body = requestOf(project, service, kind, await form.validateFields());
    setBusy(what);
    setError(undefined);
    try {
      if (what === 'plan') setPlan(await read(api.POST('/api/deployments/plan', { body })));
      else {
        const made = await read(api.POST('/api/deployments', { body }));
        client.setQueryData(['deployment', made.id], made);
        void client.invalidateQueries({ queryKey: ['deployments'] });
        onClose();
        void navigate(`/deployments/${made.id}`);
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(undefined);
    }
  };
  const what = `${project}/${service}${environment ? ` → ${environment}` : ''}`;
  return (
    <Modal
      open
      width={760}
      title={t(`title.${kind}`, { what })}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {words('close')}
        </Button>,
        <Button key="plan" loading={busy === 'plan'} onClick={() => void run('plan').catch(() => {})}>
          {t(plan ? 'planAgain' : 'plan')}
        </Button>,
        <Button
          key="deploy"
          type="primary"
          loading={busy === 'deploy'}
          onClick={() => void run('deploy').catch(() => {})}
        >
          {t(kind === 'rollback' ? 'submitBack' : 'submit')}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={first}
        onValuesChange={(_, all) => {
          setWish(all);
          setPlan(undefined);
        }}
      >
        <DeployFields project={known} service={service} kind={kind} wish={wish} fixed={environment} />
      </Form>
      {error !== undefined && (
        <Alert
          type="error"
          role="alert"
          title={error instanceof Problem ? error.message || error.title : words('failure')}
        />
      )}
      {wish.choice === 'release' && wish.release && serving != null && serving !== wish.release && (
        <section>
          <h3>{t('changes', { number: serving })}</h3>
          <ReleaseDifference project={project} service={service} from={serving} to={wish.release} />
        </section>
      )}
      {plan && <PlanPreview plan={plan} />}
    </Modal>
  );
}
