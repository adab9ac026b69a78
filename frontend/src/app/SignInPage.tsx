import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import { useSession, useSignIn } from '../api/session';
import { ErrorState } from '../ui/ErrorState';
import { useReady } from '../ui/useReady';
import { CodeForm } from './CodeForm';
import { LanguageSwitch } from './LanguageSwitch';
import { ProviderButtons, ProviderRefusal } from './ProviderButtons';
import { useAppTexts } from './texts';

/** Only paths of this page; `//other.example` is not one. */
export const safeNext = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export default function SignInPage() {
  const t = useAppTexts();
  const session = useSession();
  const signIn = useSignIn();
  const [params] = useSearchParams();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  useReady(!session.isPending);

  if (session.data?.user) return <Navigate to={safeNext(params.get('next'))} replace />;

  const submit = async ({ user, password, code }: { user: string; password: string; code?: string }) => {
    setBusy(true);
    setError(undefined);
    await signIn(user.trim(), password, code?.trim()).catch((failure: unknown) => {
      if (failure instanceof Problem && failure.secondFactor) setAsksForCode(true);
      else setError(failure);
    });
    setBusy(false);
  };
  const refused = error instanceof Problem && [401, 429].includes(error.status) ? error : undefined;
  return (
    <main className="sign-in">
      <title>{`${t('signIn')} · Dragline`}</title>
      <div className="sign-in-card">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1>Dragline</h1>
        <p className="quiet">{t('slogan')}</p>
        {refused && (
          <Alert
            type="error"
            title={refused.status === 401 ? t('wrong') : t('tooMany', { seconds: refused.retryAfter ?? 60 })}
          />
        )}
        {error !== undefined && !refused && <ErrorState error={error} retry={() => setError(undefined)} />}
        {error === undefined && <ProviderRefusal refused={params.get('refused')} provider={params.get('provider')} />}
        {params.has('code') ? (
          <CodeForm done={() => void session.refetch()} />
        ) : (
          <>
            <Form layout="vertical" onFinish={submit} requiredMark={false} disabled={busy}>
              <Form.Item name="user" label={t('user')} rules={[{ required: true, message: t('needUser') }]}>
                <Input autoComplete="username" autoFocus size="large" />
              </Form.Item>
              <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needPassword') }]}>
                <Input.Password autoComplete="current-password" size="large" />
              </Form.Item>
              {asksForCode && (
                <Form.Item name="code" label={t('code')} extra={t('codeHint')}>
                  <Input autoComplete="one-time-code" inputMode="numeric" spellCheck={false} autoFocus size="large" />
                </Form.Item>
              )}
              <Button type="primary" htmlType="submit" block size="large" loading={busy}>
                {t('signIn')}
              </Button>
            </Form>
            <ProviderButtons next={safeNext(params.get('next'))} />
          </>
        )}
        <LanguageSwitch signedIn={false} />
      </div>
    </main>
  );
}
