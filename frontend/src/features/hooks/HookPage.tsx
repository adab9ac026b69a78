import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Ago } from '../../ui/Ago';
import { CopyText } from '../../ui/CopyText';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { Deliveries } from './Deliveries';
import { addressOf, type Hook, hookQuery } from './queries';
import { SecretState } from './SecretState';
import { SetUp } from './SetUp';
import { useTexts } from './texts';
import './hooks.css';

/** One webhook: its address, how it is set up, and everything that was delivered. */
export default function HookPage() {
  const { id = '' } = useParams();
  const hook = useQuery(hookQuery(id));
  useReady(!hook.isPending);
  if (hook.error) return <ErrorState error={hook.error} retry={() => void hook.refetch()} />;
  if (!hook.data) return null;
  const name = `${hook.data.project}/${hook.data.name}`;
  return (
    <>
      <PageHead title={name} tab={name} />
      <Facts hook={hook.data} />
      <SetUp hook={hook.data} />
      <Deliveries hook={hook.data} />
    </>
  );
}

function Facts({ hook }: { hook: Hook }) {
  const t = useTexts();
  return (
    <>
      {hook.problem && (
        <Alert className="refusal" type="warning" showIcon title={t('pollFailed')} description={hook.problem} />
      )}
      <dl className="hook-facts">
        <dt>{t('address')}</dt>
        <dd>
          <CopyText text={addressOf(hook)} />
        </dd>
        <dt>{t('secret')}</dt>
        <dd>
          <SecretState hook={hook} />
          {!hook.secretSet && <CopyText text={`dragline secret set ${hook.secret} --project ${hook.project}`} />}
        </dd>
        <dt>{t('deploys')}</dt>
        <dd>
          {hook.chain && (
            <>
              <To path={`/chains/${hook.project}/${hook.chain}`}>{hook.chain}</To>:{' '}
            </>
          )}
          {hook.services.map((service, i) => (
            <span key={service}>
              {i > 0 && ', '}
              <To path={`/projects/${hook.project}/services/${service}?env=${hook.environment}`}>{service}</To>
            </span>
          ))}{' '}
          → {hook.environment}
        </dd>
        <dt>{t('follows')}</dt>
        <dd>
          {hook.branch ? t('branch', { branch: hook.branch }) : t('ownBranch')} ·{' '}
          {hook.paths.length > 0 ? hook.paths.join(', ') : t('ownPath')}
        </dd>
        <dt>{t('poll')}</dt>
        <dd>
          {hook.poll ? (
            <>
              {t('every', { time: hook.poll.replace(/^PT/, '').toLowerCase() })} · <Ago time={hook.polledAt} />
            </>
          ) : (
            t('never')
          )}
        </dd>
      </dl>
    </>
  );
}
