import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { projectsQuery, registriesQuery, serversQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import type { Secret } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { useFormTexts } from '../../ui/form-texts';
import type { Column } from '../../ui/ResourceTable';
import { To } from '../../ui/To';
import { useRemoval } from '../../ui/useRemoval';
import { useTexts } from './texts';
import { usesOf } from './usage';

const fullName = ({ project, name }: Secret) => (project ? `${project}/${name}` : name);

export function useSecretColumns(edit: (secret: Secret) => void): Column<Secret>[] {
  const t = useTexts();
  const f = useFormTexts();
  const admin = useMay('ADMIN', '*');
  const client = useQueryClient();
  const removal = useRemoval();
  const remove = (secret: Secret) =>
    removal(t('removeSecret', { name: fullName(secret) }), t('removeSecretText'), async () => {
      const { name, project } = secret;
      const params = { path: { name }, query: { project: project ?? undefined } };
      await api.DELETE('/api/secrets/{name}', { params });
      await client.invalidateQueries({ queryKey: ['secrets'] });
    });
  return [
    {
      key: 'name',
      title: t('name'),
      sort: fullName,
      render: (it) => (
        <>
          <strong>{it.name}</strong>
          <div className="quiet">{it.project ? `${t('project')}: ${it.project}` : t('instance')}</div>
        </>
      ),
    },
    { key: 'changed', title: t('changed'), sort: (it) => it.updatedAt, render: (it) => <Ago time={it.updatedAt} /> },
    { key: 'uses', title: t('usedBy'), wide: true, render: (it) => <Uses secret={it} /> },
    {
      key: 'act',
      title: '',
      render: (it) => (
        <span className="inline">
          <Button size="small" onClick={() => edit(it)}>
            {t('rotate')}
          </Button>
          <Button size="small" danger onClick={() => remove(it)}>
            {f('remove')}
          </Button>
          {admin && <Link to={`/settings/audit?verb=secret&object=${fullName(it)}`}>{t('history')}</Link>}
        </span>
      ),
    },
  ];
}

function Uses({ secret }: { secret: Secret }) {
  const t = useTexts();
  const projects = useQuery(projectsQuery).data ?? [];
  const servers = useQuery(serversQuery).data ?? [];
  const registries = useQuery(registriesQuery).data ?? [];
  const uses = usesOf(secret, { projects, servers, registries });
  if (uses.length === 0) return <span className="quiet">{t('nobody')}</span>;
  return (
    <span className="inline" style={{ flexWrap: 'wrap' }}>
      {uses.map(({ what, path }) => (
        <To key={`${path} ${what}`} path={path}>
          {what}
        </To>
      ))}
    </span>
  );
}
