import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useAppTexts } from './texts';

/** The second factor of who comes back from a provider. */
export function CodeForm({ done }: { done: () => void }) {
  const t = useAppTexts();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async ({ code }: { code: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await api.POST('/api/oidc/code', { body: { code: code.trim() } });
      done();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 429) setFailed(t('tooMany', { seconds: error.retryAfter ?? 60 }));
      else setFailed(t(error.status === 401 ? 'wrongCode' : 'refused.stale'));
    }
    setBusy(false);
  };
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false} disabled={busy}>
      {failed && <Alert type="error" title={failed} />}
      <Form.Item name="code" label={t('code')} extra={t('codeHint')} rules={[{ required: true, message: t('code') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" spellCheck={false} autoFocus size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={busy}>
        {t('signIn')}
      </Button>
    </Form>
  );
}
