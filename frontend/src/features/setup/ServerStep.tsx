import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api, read } from '../../api/client';
import { useMay } from '../../api/session';
import { ErrorState } from '../../ui/ErrorState';
import { Findings } from '../../ui/Findings';
import { faults } from '../../ui/findings';
import { Foot } from './Foot';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';

/** What is right and wrong with this machine. */
export function ServerStep({ next, back }: StepProps) {
  const t = useTexts();
  const may = useMay('CONFIGURE', '*');
  const client = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => read(api.POST('/api/servers/{name}/check', { params: { path: { name: 'local' } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['checks'] }),
  });
  useEffect(() => {
    if (may) mutate();
  }, [may, mutate]);
  const engine = data?.find((it) => it.what === 'engine answers');
  const verdict = !data
    ? undefined
    : engine && !engine.ok
      ? 'serverBad'
      : faults(data) > 0
        ? 'serverFaults'
        : 'serverFine';
  return (
    <>
      <p>{may ? t('serverHow') : t('mayNotCheck')}</p>
      <div aria-busy={isPending} role="status">
        {isPending && <p className="quiet">{t('checking')}</p>}
        {verdict && <p className={verdict === 'serverBad' ? 'status fail' : 'quiet'}>{t(verdict)}</p>}
      </div>
      {error && <ErrorState error={error} retry={() => mutate()} />}
      {data && <Findings findings={data} />}
      <Foot back={back} next={next}>
        {may && (
          <Button onClick={() => mutate()} loading={isPending}>
            {t('checkAgain')}
          </Button>
        )}
      </Foot>
    </>
  );
}
