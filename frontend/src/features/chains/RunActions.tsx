import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../../api/client';
import { hasEnded } from '../../api/live';
import { Problem } from '../../api/problem';
import { place } from '../../api/rights';
import { useMay } from '../../api/session';
import type { ChainRun } from '../../api/types';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

/** Cancelling what goes forward; trying an undo again that failed. */
export function RunActions({ run }: { run: ChainRun }) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const may = useMay('DEPLOY', place(run.project, null, run.environment));
  if (!may || hasEnded(run.state)) return null;
  const act = async (what: 'cancel' | 'retry') => {
    try {
      await api.POST(`/api/chain-runs/{id}/${what}`, { params: { path: { id: run.id } } });
    } catch (error) {
      void message.error(error instanceof Problem ? error.message || error.title : words('failure'));
    }
    void client.invalidateQueries({ queryKey: ['chain-runs'] });
  };
  const ask = () =>
    modal.confirm({
      title: t('cancel.title', { id: run.id }),
      content: t('cancel.text'),
      okText: t('cancel'),
      okButtonProps: { danger: true },
      cancelText: t('cancel.keep'),
      onOk: () => act('cancel'),
    });
  const back = run.state === 'ROLLING_BACK' || run.deployments.some((it) => it.undo);
  if (!back) return <Button onClick={ask}>{t('cancel')}</Button>;
  if (run.state !== 'INCIDENT') return null;
  return (
    <Button type="primary" onClick={() => void act('retry')}>
      {t('retry')}
    </Button>
  );
}
