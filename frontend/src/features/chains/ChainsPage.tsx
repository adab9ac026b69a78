import './chains.css';
import { useQuery } from '@tanstack/react-query';
import type { Chain } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useWords } from '../../ui/words';
import { Order } from './Order';
import { chainsQuery, useLiveChains } from './queries';
import { RunNow } from './RunNow';
import { useTexts } from './texts';

/** Every chain: when it starts by itself, and how it ended last. */
export default function ChainsPage() {
  const t = useTexts();
  const chains = useQuery(chainsQuery);
  useLiveChains();
  useReady(!chains.isPending);
  return (
    <>
      <PageHead title={t('title')} tab={t('title')} />
      <ResourceTable
        label={t('title')}
        rows={chains.data}
        columns={useColumns()}
        rowKey={(it) => `${it.project}/${it.chain}`}
        error={chains.error}
        retry={() => void chains.refetch()}
        empty={<EmptyState title={t('empty')}>{t('empty.how')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<Chain>[] {
  const t = useTexts();
  const words = useWords();
  return [
    {
      key: 'chain',
      title: t('chain'),
      sort: (it) => `${it.project}/${it.chain}`,
      render: (it) => (
        <>
          <To path={`/chains/${it.project}/${it.chain}`}>
            <strong>
              {it.project}/{it.chain}
            </strong>
          </To>
          <div className="quiet">{it.environment}</div>
        </>
      ),
    },
    { key: 'order', title: t('order'), wide: true, render: (it) => <Order services={it.services} /> },
    {
      key: 'next',
      title: t('next'),
      sort: (it) => it.next[0] ?? '',
      render: (it) =>
        it.next[0] ? (
          <>
            <Ago time={it.next[0]} />
            <div className="quiet">{it.zone}</div>
          </>
        ) : (
          <span className="quiet">{t('byHand')}</span>
        ),
    },
    {
      key: 'last',
      title: t('last'),
      render: (it) =>
        it.last ? (
          <To path={`/chains/-/${it.last.id}`} label={`${words(it.last.state)} #${it.last.id}`}>
            <StatusTag state={it.last.state} /> <span className="quiet">#{it.last.id}</span>
          </To>
        ) : (
          <span className="quiet">{t('noRun')}</span>
        ),
    },
    { key: 'run', title: '', render: (it) => <RunNow chain={it} /> },
  ];
}
