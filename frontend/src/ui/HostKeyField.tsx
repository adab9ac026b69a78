import { Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { api, read } from '../api/client';
import type { HostKey } from '../api/types';
import { CopyText } from './CopyText';
import { useFormTexts } from './form-texts';
import { useRefusal } from './useRefusal';

interface Props {
  id?: string;
  value?: string;
  onChange?: (fingerprint: string | undefined) => void;
  host: string | undefined;
  port: number | undefined;
}

/** What a person types on that machine's console to see its own key. */
export function howToCompare(type: string): string {
  const file = type.startsWith('ecdsa') ? 'ecdsa' : type === 'ssh-rsa' ? 'rsa' : 'ed25519';
  return `ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`;
}

/** The first use of a host key is an explicit act: it is shown, compared and only then taken. */
export function HostKeyField({ id, value, onChange, host, port }: Props) {
  const t = useFormTexts();
  const [found, setFound] = useState<HostKey>();
  const { run, busy, notice } = useRefusal();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another host has another key
  useEffect(() => setFound(undefined), [host, port]);
  const ask = () =>
    run(async () => {
      setFound(await read(api.POST('/api/servers/host-key', { body: { host, port } })));
      onChange?.(undefined);
    });
  return (
    <>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <Input
          id={id}
          readOnly
          value={value ?? ''}
          placeholder="SHA256:…"
          style={{ flex: 1, minWidth: 220, fontFamily: 'ui-monospace, monospace' }}
        />
        <Button onClick={() => void ask()} loading={busy} disabled={!host}>
          {t('fetchKey')}
        </Button>
      </div>
      {notice}
      {found && (
        <div className="host-key">
          <span>{t('presents', { host, type: found.type })}</span>
          <CopyText text={found.fingerprint} />
          <span>{t('compare')}</span>
          <CopyText text={howToCompare(found.type)} />
          <Checkbox
            checked={value === found.fingerprint}
            onChange={(event) => onChange?.(event.target.checked ? found.fingerprint : undefined)}
          >
            {t('compared')}
          </Checkbox>
        </div>
      )}
    </>
  );
}
