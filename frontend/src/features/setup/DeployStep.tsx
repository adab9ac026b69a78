import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import { CopyText } from '../../ui/CopyText';
import { ErrorState } from '../../ui/ErrorState';
import { useRefusal } from '../../ui/useRefusal';
import { Foot } from './Foot';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';
import { forget, useWish } from './wish';

/** Every command that will run, and the button that runs them. */
export function DeployStep({ back }: StepProps) {
  const t = useTexts();
  const navigate = useNavigate();
  // as it was when this step was opened: once it is deployed the wizard begins anew
  const [{ project, service, environment }] = useState(() => useWish.getState());
  const body = { project, service, environment, kind: 'deploy' as const };
  const { run, busy, notice } = useRefusal();
  const plan = useQuery({
    queryKey: ['plan', body],
    queryFn: () => read(api.POST('/api/deployments/plan', { body })),
    retry: false,
    gcTime: 0,
  });
  const deploy = () =>
    run(async () => {
      const { id } = await read(api.POST('/api/deployments', { body }));
      await navigate(`/deployments/${id}`);
      forget();
    });
  return (
    <>
      <p>
        <strong>
          {project}/{service} → {environment}
        </strong>
      </p>
      {notice}
      {plan.error && <ErrorState error={plan.error} retry={() => void plan.refetch()} />}
      {plan.data && <p>{t('deployHow')}</p>}
      {plan.data?.warnings.map((it) => (
        <p key={it} className="status wait" style={{ whiteSpace: 'normal' }}>
          ! {it}
        </p>
      ))}
      <ol className="setup-plan">
        {plan.data?.steps.map((step) => (
          <li key={step.topic + step.name}>
            {step.name} {step.server && <span className="quiet">{step.server}</span>}
            {step.commands.map((command) => (
              <CopyText key={command} text={command} />
            ))}
          </li>
        ))}
      </ol>
      <Foot back={back}>
        <Button type="primary" onClick={() => void deploy()} loading={busy} disabled={!plan.data}>
          {t('start')}
        </Button>
      </Foot>
    </>
  );
}
