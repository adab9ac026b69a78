import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { api, read } from '../../api/client';
import { checksQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { ErrorState } from '../../ui/ErrorState';
import { Findings } from '../../ui/Findings';
import { useView } from '../../ui/useView';
import { useTexts } from './texts';

/** What is right and wrong with the machine; `?check=now` looks at once. */
export function Check({ server }: { server: string }) {
  const t = useTexts();
  const client = useQueryClient();
  const may = useMay('CONFIGURE', '*');
  const [view, change] = useView('check');
  const last = useQuery(checksQuery).data?.find((it) => it.server === server);
  const look = useMutation({
    mutationFn: () => read(api.POST('/api/servers/{name}/check', { params: { path: { name: server } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['checks'] }),
  });
  const asked = useRef(false);
  useEffect(() => {
    if (view.check !== 'now' || asked.current) return;
    asked.current = true;
    change({ check: undefined });
    look.mutate();
  }, [view.check, change, look]);
  return (
    <section className="panel" aria-busy={look.isPending}>
      <div className="panel-head">
        <h2>{t('check')}</h2>
        <span className="quiet" role="status">
          {look.isPending ? t('checking') : last ? <Ago time={last.at} /> : t('unchecked')}
        </span>
        <span className="spring" />
        {may && (
          <Button onClick={() => look.mutate()} loading={look.isPending}>
            {t('checkNow')}
          </Button>
        )}
      </div>
      {look.error && <ErrorState error={look.error} retry={() => look.mutate()} />}
      {!look.error && last && <Findings findings={last.findings} />}
    </section>
  );
}
