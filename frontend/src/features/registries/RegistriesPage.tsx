import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { api, read } from '../../api/client';
import { registriesQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import type { Registry } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { useRegistryTexts } from '../../ui/registry-texts';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { useView } from '../../ui/useView';
import { useTexts } from './texts';

const NewRegistry = lazy(() => import('./NewRegistry'));

/** Where images are kept. */
export default function RegistriesPage() {
  const t = useTexts();
  const r = useRegistryTexts();
  const may = useMay('ADMIN', '*');
  const [view, change] = useView('new');
  const registries = useQuery(registriesQuery);
  const close = () => change({ new: undefined });
  const columns = useColumns();
  useReady(!registries.isPending);
  const actions = may && (
    <span className="inline" style={{ flexWrap: 'wrap', justifyContent: 'center' }}>
      <Button onClick={() => change({ new: 'create' })} icon={<PlusOutlined />} type="primary">
        {r('create')}
      </Button>
      <Button onClick={() => change({ new: 'add' })}>{r('add')}</Button>
    </span>
  );
  const isEmpty = registries.data?.length === 0;
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        {!isEmpty && actions}
      </PageHead>
      <ResourceTable
        label={t('title')}
        rows={registries.data}
        columns={columns}
        rowKey={(it) => it.name}
        error={registries.error}
        retry={() => void registries.refetch()}
        empty={
          <EmptyState title={t('empty')} action={actions}>
            {t('empty.how')}
          </EmptyState>
        }
      />
      <Suspense>{may && view.new && <NewRegistry adds={view.new === 'add'} close={close} />}</Suspense>
    </>
  );
}

function useColumns(): Column<Registry>[] {
  const t = useTexts();
  return [
    {
      key: 'name',
      title: t('name'),
      sort: (it) => it.name,
      render: (it) => (
        <>
          <strong>{it.name}</strong>
          {it.standard && <div className="status ok">✓ {t('standard')}</div>}
        </>
      ),
    },
    {
      key: 'address',
      title: t('address'),
      sort: (it) => it.address,
      render: (it) => (
        <div style={{ maxWidth: 460 }}>
          <code>{it.address}</code> {it.insecure && <span className="quiet">{t('insecure')}</span>}
          {it.advice.length > 0 && (
            <details>
              <summary>{t('advice')}</summary>
              {it.advice.map((line) => (
                <div key={line} className="quiet" style={{ whiteSpace: 'normal' }}>
                  {line}
                </div>
              ))}
            </details>
          )}
        </div>
      ),
    },
    {
      key: 'signIn',
      title: t('signIn'),
      wide: true,
      render: (it) => (it.user ? `${it.user} / ${it.password}` : <span className="quiet">{t('none')}</span>),
    },
    { key: 'act', title: t('test'), render: (it) => <Actions registry={it} /> },
  ];
}

function Actions({ registry: { name } }: { registry: Registry }) {
  const t = useTexts();
  const client = useQueryClient();
  const removal = useRemoval();
  const mayTest = useMay('CONFIGURE', '*');
  const mayRemove = useMay('ADMIN', '*');
  const test = useMutation({
    mutationFn: () => read(api.POST('/api/registries/{name}/check', { params: { path: { name } } })),
  });
  const remove = () =>
    removal(t('removeTitle', { name }), t('removeText'), async () => {
      await api.DELETE('/api/registries/{name}', { params: { path: { name } } });
      await client.invalidateQueries({ queryKey: ['registries'] });
    });
  const said = test.data ?? (test.error ? { ok: false, found: test.error.message } : undefined);
  return (
    <div style={{ maxWidth: 420, whiteSpace: 'normal' }}>
      <span className="inline">
        {mayTest && (
          <Button size="small" onClick={() => test.mutate()} loading={test.isPending}>
            {t('test')}
          </Button>
        )}
        {mayRemove && (
          <Button size="small" danger onClick={remove}>
            {t('remove')}
          </Button>
        )}
      </span>
      {said && (
        <div role="status">
          <span className={`status ${said.ok ? 'ok' : 'fail'}`} style={{ whiteSpace: 'normal' }}>
            <span aria-hidden="true">{said.ok ? '✓' : '✗'}</span> {said.found}
          </span>
        </div>
      )}
    </div>
  );
}
