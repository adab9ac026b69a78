import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Divider } from 'antd';
import { useState } from 'react';
import { api, read } from '../api/client';
import { Problem } from '../api/problem';
import { useAppTexts } from './texts';

const REFUSALS = [
  'stale',
  'denied',
  'provider',
  'token',
  'unknown',
  'name-taken',
  'no-name',
  'disabled',
  'linked',
  'switched-off',
  'too-many',
] as const;

const useProviders = () => useQuery({ queryKey: ['oidc'], queryFn: () => read(api.GET('/api/oidc')), retry: false });

/** Why the provider's way back ended here: only sentences of ours, whatever the address says. */
export function ProviderRefusal({ refused, provider }: { refused: string | null; provider: string | null }) {
  const t = useAppTexts();
  const providers = useProviders().data;
  const reason = REFUSALS.find((it) => it === refused);
  if (!reason) return null;
  const name = providers?.find((it) => it.name === provider)?.title ?? t('theProvider');
  return <Alert type="error" title={t(`refused.${reason}`, { name })} />;
}

/** The other ways to sign in; without any there is nothing to see. */
export function ProviderButtons({ next }: { next: string }) {
  const t = useAppTexts();
  const providers = useProviders().data;
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState<string>();
  if (!providers?.length) return null;
  const leave = async (name: string, title: string) => {
    setBusy(name);
    setFailed(undefined);
    try {
      const body = { next };
      const { address } = await read(api.POST('/api/oidc/{name}/start', { params: { path: { name } }, body }));
      location.assign(address);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setFailed(
        error.status === 429
          ? t('tooMany', { seconds: error.retryAfter ?? 60 })
          : t('refused.provider', { name: title }),
      );
      setBusy(undefined);
    }
  };
  return (
    <>
      <Divider plain>{t('or')}</Divider>
      {failed && <Alert type="error" title={failed} />}
      {providers.map(({ name, title }) => (
        <Button
          key={name}
          block
          size="large"
          className="provider"
          loading={busy === name}
          onClick={() => void leave(name, title)}
        >
          {t('viaProvider', { name: title })}
        </Button>
      ))}
    </>
  );
}
