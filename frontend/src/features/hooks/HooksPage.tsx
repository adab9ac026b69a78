import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Ago } from '../../ui/Ago';
import { CopyText } from '../../ui/CopyText';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { addressOf, type Hook, hooksQuery } from './queries';
import { SecretState } from './SecretState';
import { useTexts } from './texts';
import { VerdictTag } from './VerdictTag';
import './hooks.css';

/** All webhooks with their addresses and what came last. */
export default function HooksPage() {
  const t = useTexts();
  const hooks = useQuery(hooksQuery);
  const columns = useColumns();
  useReady(!hooks.isPending);
  return (
    <>
      <PageHead title={t('title')} tab={t('title')} />
      <ResourceTable
        label={t('title')}
        rows={hooks.data}
        columns={columns}
        rowKey={(it) => it.id}
        error={hooks.error}
        retry={() => void hooks.refetch()}
        empty={
          <EmptyState title={t('empty')} action={<Link to="/projects">{t('empty.action')}</Link>}>
            {t('empty.how')}
            <pre className="example">{EXAMPLE}</pre>
          </EmptyState>
        }
      />
    </>
  );
}

const EXAMPLE = `hooks:
  main: { provider: github, services: [api], branch: main, environment: test, secret: shop-hook }
  all: { provider: github, chain: nightly, branch: main, secret: shop-hook }`;

function useColumns(): Column<Hook>[] {
  const t = useTexts();
  return [
    {
      key: 'name',
      title: t('hook'),
      sort: (it) => `${it.project}/${it.name}`,
      render: (it) => (
        <>
          <Link to={`/webhooks/${it.id}`}>
            {it.project}/{it.name}
          </Link>
          <div className="quiet small">
            {it.provider} → {it.chain ?? it.services.join(', ')} @ {it.environment}
          </div>
        </>
      ),
    },
    {
      key: 'last',
      title: t('last'),
      sort: (it) => it.last?.receivedAt ?? '',
      render: (it) =>
        it.last ? (
          <>
            <VerdictTag verdict={it.last.verdict} /> <Ago time={it.last.receivedAt} />
          </>
        ) : (
          <span className="quiet">{t('nothingYet')}</span>
        ),
    },
    { key: 'secret', title: t('secret'), wide: true, render: (it) => <SecretState hook={it} /> },
    { key: 'url', title: t('address'), wide: true, render: (it) => <CopyText text={addressOf(it)} /> },
  ];
}
