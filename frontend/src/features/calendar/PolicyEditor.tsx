import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, read } from '../../api/client';
import { useMay } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { useRefusal } from '../../ui/useRefusal';
import { PolicyTable } from './PolicyTable';
import { blank, others } from './policy';
import { check, type Policy } from './queries';
import { useTexts } from './texts';

/** The table as cells; what the server finds wrong stands in the cell, and nothing wrong can be published. */
export function PolicyEditor({ policy }: { policy: Policy }) {
  const t = useTexts();
  const may = useMay('ADMIN', '*');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [rules, setRules] = useState(policy.rules);
  const [hitPolicy, setHitPolicy] = useState(policy.hitPolicy);
  const [note, setNote] = useState('');
  const { run, busy, notice } = useRefusal();
  const draft = useDeferredValue(rules);
  const findings = useQuery({
    queryKey: ['policy-check', hitPolicy, draft],
    queryFn: () => check(hitPolicy, draft),
    placeholderData: (last) => last,
    staleTime: 60_000,
  });
  const found = findings.data ?? [];
  const changed = hitPolicy !== policy.hitPolicy || JSON.stringify(rules) !== JSON.stringify(policy.rules);
  const publish = () =>
    run(async () => {
      const body = { hitPolicy, rules, base: policy.version, note };
      client.setQueryData(['policy'], await read(api.PUT('/api/policy', { body })));
      void message.success(t('policy.published'));
    });
  const discard = () => {
    setRules(policy.rules);
    setHitPolicy(policy.hitPolicy);
  };
  const { published } = policy;
  return (
    <section aria-label={t('policy')}>
      <p className="quiet">{t('policy.about')}</p>
      <p>
        {published ? (
          <>
            {t('policy.version', { version: policy.version, who: published.publishedBy })}{' '}
            <Ago time={published.publishedAt} /> {published.note && <span className="quiet">“{published.note}”</span>}
          </>
        ) : (
          t('policy.shipped')
        )}{' '}
        <a href="/api/policy/xml" download="policy.dmn">
          {t('policy.download')}
        </a>
      </p>
      {notice}
      {others(found).map((one) => (
        <Alert key={one.code + one.problem} type="error" title={one.problem} />
      ))}
      <PolicyTable policy={policy} rules={rules} findings={found} change={may ? setRules : undefined} />
      {may && (
        <div className="policy-foot">
          <Button onClick={() => setRules([...rules, blank(policy.inputs.length, policy.outputs.length)])}>
            {t('policy.add')}
          </Button>
          <Select
            aria-label={t('policy.hit')}
            value={hitPolicy}
            onChange={setHitPolicy}
            options={[
              { value: 'COLLECT', label: t('policy.COLLECT') },
              { value: 'FIRST', label: t('policy.FIRST') },
            ]}
          />
          <Input
            aria-label={t('policy.note')}
            placeholder={t('policy.note')}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button disabled={!changed} onClick={discard}>
            {t('policy.discard')}
          </Button>
          <Button type="primary" disabled={!changed || found.length > 0} loading={busy} onClick={() => void publish()}>
            {t('policy.publish')}
          </Button>
        </div>
      )}
    </section>
  );
}
