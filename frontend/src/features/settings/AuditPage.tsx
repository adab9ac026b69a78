import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api, read } from '../../api/client';
import { useMay } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const Verdict = lazy(() => import('./AuditVerdict'));
const MOST = 100;
const FILTERS = ['actor', 'verb', 'object', 'since', 'until'] as const;

/** Who did what, newest first; the filters are in the address. */
export default function AuditPage() {
  const t = useTexts();
  const may = useMay('ADMIN', '*');
  const [view, change] = useView(...FILTERS, 'before');
  const { actor, verb, object, since, until, before } = view;
  const wanted = {
    actor: actor || undefined,
    verb: verb || undefined,
    object: object || undefined,
    since: moment(since),
    until: moment(until),
  };
  const rows = useQuery({
    queryKey: ['audit', view],
    enabled: may,
    queryFn: () =>
      read(
        api.GET('/api/audit', {
          params: {
            query: {
              limit: MOST,
              ...wanted,
              before: Number(before) || undefined,
            },
          },
        }),
      ),
  });
  const verify = useMutation({ mutationFn: () => read(api.GET('/api/audit/verify')) });
  useReady(!may || !rows.isPending);
  if (!may)
    return (
      <SettingsFrame at="audit">
        <EmptyState title={t('forbidden')} />
      </SettingsFrame>
    );
  const oldest = rows.data?.at(-1)?.seq;
  return (
    <SettingsFrame
      at="audit"
      actions={
        <>
          <Button href={`/api/audit/export?${new URLSearchParams(filled(wanted))}`}>{t('export')}</Button>
          <Button onClick={() => verify.mutate()} loading={verify.isPending}>
            {t('verify')}
          </Button>
        </>
      }
    >
      <Suspense>{verify.data && <Verdict {...verify.data} />}</Suspense>
      <div className="filters">
        <Filter label={t('who')} value={actor} set={(value) => change({ actor: value, before: undefined })} />
        <Filter label={t('verb')} value={verb} set={(value) => change({ verb: value, before: undefined })} />
        <Filter label={t('object')} value={object} set={(value) => change({ object: value, before: undefined })} />
        <Day label={t('since')} value={since} set={(value) => change({ since: value, before: undefined })} />
        <Day label={t('until')} value={until} set={(value) => change({ until: value, before: undefined })} />
      </div>
      <ResourceTable
        label={t('audit')}
        rows={rows.data}
        rowKey={(it) => String(it.seq)}
        error={rows.error}
        retry={() => void rows.refetch()}
        filters={[...FILTERS, 'before']}
        empty={<EmptyState title={t('noRows')} />}
        columns={[
          { key: 'seq', title: '#', render: (it) => <span className="digits quiet">{it.seq}</span>, wide: true },
          { key: 'at', title: t('when'), render: (it) => <Ago time={it.at} /> },
          { key: 'actor', title: t('who'), render: (it) => it.actor },
          { key: 'verb', title: t('verb'), render: (it) => <code>{it.verb}</code> },
          { key: 'object', title: t('object'), render: (it) => it.object },
          {
            key: 'detail',
            title: t('detail'),
            wide: true,
            render: (it) => (
              <div className="quiet" style={{ maxWidth: 420, overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                {it.detail}
              </div>
            ),
          },
        ]}
      />
      <div className="form-actions">
        {before && <Button onClick={() => change({ before: undefined })}>{t('newest')}</Button>}
        {rows.data?.length === MOST && <Button onClick={() => change({ before: String(oldest) })}>{t('older')}</Button>}
      </div>
    </SettingsFrame>
  );
}

/** The beginning of a day where the reader is. */
const moment = (day: string) => (day ? new Date(`${day}T00:00:00`).toISOString() : undefined);

const filled = (wanted: Record<string, string | undefined>) =>
  Object.entries(wanted).filter((it): it is [string, string] => it[1] !== undefined);

function Day({ label, value, set }: { label: string; value: string; set: (value?: string) => void }) {
  return (
    <Input
      type="date"
      aria-label={label}
      prefix={<span className="quiet">{label}</span>}
      value={value}
      onChange={(event) => set(event.target.value || undefined)}
      style={{ width: 200 }}
    />
  );
}

/** Asks the server only once one has stopped typing. */
function Filter({ label, value, set }: { label: string; value: string; set: (value?: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Input.Search
      allowClear
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(it) => set(it.trim() || undefined)}
      onBlur={() => text.trim() !== value && set(text.trim() || undefined)}
      style={{ width: 200 }}
    />
  );
}
