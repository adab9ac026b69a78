import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { CopyText } from '../../ui/CopyText';
import type { Hook } from './queries';
import { useSetUpTexts } from './setup-texts';

/** What a person does at the provider, once. */
export function SetUp({ hook }: { hook: Hook }) {
  const t = useSetUpTexts();
  return (
    <details className="set-up" open={!hook.last}>
      <summary>{t('title', { provider: hook.provider })}</summary>
      <ol>
        {t(hook.provider)
          .split('\n')
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
      {hook.provider === 'svn' && <Script hook={hook} />}
      {hook.provider === 'generic' && <CopyText text={EXAMPLE} />}
    </details>
  );
}

const EXAMPLE = 'X-Dragline-Signature: t=$(date +%s),v1=HEX';

function Script({ hook }: { hook: Hook }) {
  const script = useQuery({
    queryKey: ['hooks', hook.id, 'script'],
    queryFn: () =>
      read(
        api.GET('/api/hooks/{id}/script', {
          params: { path: { id: hook.id }, query: { base: location.origin } },
          parseAs: 'text',
        }),
      ),
  });
  return (
    <>
      <CopyText text={`dragline hook script ${hook.project}/${hook.name} > hooks/post-commit`} />
      {script.data && <pre className="script">{script.data}</pre>}
    </>
  );
}
