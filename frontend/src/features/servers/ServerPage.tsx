import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api, read } from '../../api/client';
import { useMay } from '../../api/session';
import { ErrorState } from '../../ui/ErrorState';
import { useFormTexts } from '../../ui/form-texts';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { Check } from './Check';
import { Replicas } from './Replicas';
import { Settings } from './Settings';
import { Sites } from './Sites';
import { reached } from './server';
import { useTexts } from './texts';
import '../../ui/parts.css';
import './servers.css';

/** One machine: what is right and wrong with it, its settings, what runs on it and what its proxy serves. */
export default function ServerPage() {
  const t = useTexts();
  const f = useFormTexts();
  const { name = '' } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const may = useMay('ADMIN', '*');
  const removal = useRemoval();
  const server = useQuery({
    queryKey: ['servers', name],
    queryFn: () => read(api.GET('/api/servers/{name}', { params: { path: { name } } })),
  });
  useReady(!server.isPending);
  if (server.error) return <ErrorState error={server.error} retry={() => void server.refetch()} />;
  if (!server.data) return null;
  const remove = () =>
    removal(t('removeTitle', { name }), t('removeText'), async () => {
      await api.DELETE('/api/servers/{name}', { params: { path: { name } } });
      await client.invalidateQueries({ queryKey: ['servers'], exact: true });
      void navigate('/servers');
    });
  return (
    <>
      <PageHead
        tab={name}
        title={
          <>
            {name} <span className="quiet server-way">{reached(server.data) ?? t('thisMachine')}</span>
          </>
        }
      >
        {may && name !== 'local' && (
          <Button danger onClick={remove}>
            {f('remove')}
          </Button>
        )}
      </PageHead>
      <Check server={name} />
      <Replicas server={name} />
      <Sites server={name} isProxy={server.data.roles.includes('PROXY')} />
      <Settings key={name} server={server.data} />
    </>
  );
}
