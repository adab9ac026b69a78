import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useFormTexts } from '../../ui/form-texts';
import { useProviderTexts } from './provider-texts';

const LinkDialog = lazy(() => import('./LinkDialog'));

/** Who this account is at sign-in providers. */
export function LinkedAccounts({ password }: { password: boolean }) {
  const t = useProviderTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const [linking, setLinking] = useState<string>();
  const providers = useQuery({ queryKey: ['oidc'], queryFn: () => read(api.GET('/api/oidc')) }).data ?? [];
  const mine = useQuery({ queryKey: ['identities'], queryFn: () => read(api.GET('/api/oidc/identities')) }).data ?? [];
  if (providers.length + mine.length === 0) return null;
  const unlink = async (id: number) => {
    try {
      await api.DELETE('/api/oidc/identities/{id}', { params: { path: { id } } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      modal.error({ title: f('refused'), content: error.message });
    }
    await client.invalidateQueries({ queryKey: ['identities'] });
  };
  return (
    <>
      <h2>{t('linked')}</h2>
      {mine.length > 0 && (
        <ul className="linked">
          {mine.map((it) => (
            <li key={it.id}>
              <span>
                <code>{it.subject}</code> · {it.issuer}
              </span>
              <Button size="small" danger onClick={() => void unlink(it.id)}>
                {t('unlink')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {password && (
        <div className="link-with">
          {providers.map(({ name, title }) => (
            <Button key={name} onClick={() => setLinking(name)}>
              {t('link', { name: title })}
            </Button>
          ))}
        </div>
      )}
      <Suspense>{linking && <LinkDialog name={linking} close={() => setLinking(undefined)} />}</Suspense>
    </>
  );
}
