import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useConnection } from '../api/useEvents';
import { useAppTexts } from './texts';

const PATIENCE_MS = 3000;

/** Says that what is shown may be old, as long as the control plane does not answer; then reads again what failed. */
export function Offline() {
  const t = useAppTexts();
  const client = useQueryClient();
  const connecting = useConnection() === 'connecting';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!connecting) {
      setShown(false);
      void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connecting, client]);
  return (
    <div role="status" className={shown ? 'offline' : undefined}>
      {shown && t('offline')}
    </div>
  );
}
