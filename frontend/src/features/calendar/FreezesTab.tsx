import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../api/client';
import { place } from '../../api/rights';
import { useRights } from '../../api/session';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { absolute } from '../../ui/time';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { placeOf } from './days';
import { type Freeze, freezesQuery } from './queries';
import { useTexts } from './texts';

/** The freezes that hold, and those to come. */
export function FreezesTab() {
  const t = useTexts();
  const freezes = useQuery(freezesQuery);
  const columns = useColumns();
  useReady(!freezes.isPending);
  return (
    <ResourceTable
      label={t('freezes')}
      rows={freezes.data}
      columns={columns}
      rowKey={(it) => String(it.id)}
      error={freezes.error}
      retry={() => void freezes.refetch()}
      empty={<EmptyState title={t('freeze.none')}>{t('freeze.how')}</EmptyState>}
    />
  );
}

function useColumns(): Column<Freeze>[] {
  const t = useTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const removal = useRemoval();
  const may = useRights();
  const remove = (one: Freeze) =>
    removal(t('freeze.remove', { place: placeOf(one.project, one.environment) }), t('freeze.removeText'), async () => {
      await api.DELETE('/api/freezes/{id}', { params: { path: { id: one.id } } });
      await client.invalidateQueries({ queryKey: ['freezes'] });
      await client.invalidateQueries({ queryKey: ['windows'] });
    });
  return [
    {
      key: 'place',
      title: t('place'),
      sort: (it) => placeOf(it.project, it.environment),
      render: (it) => (
        <div className="calendar-reason">
          <strong>{it.project || it.environment ? placeOf(it.project, it.environment) : t('everywhere')}</strong>
          <div>
            {it.reason} <span className="quiet">({it.createdBy})</span>
          </div>
        </div>
      ),
    },
    {
      key: 'when',
      title: t('when'),
      sort: (it) => it.from,
      render: (it) => (
        <>
          <div>{absolute(it.from)}</div>
          <div>{absolute(it.to)}</div>
        </>
      ),
    },
    {
      key: 'act',
      title: '',
      render: (it) =>
        may('CONFIGURE', place(it.project, null, it.environment)) && (
          <Button size="small" danger onClick={() => remove(it)}>
            {f('remove')}
          </Button>
        ),
    },
  ];
}
