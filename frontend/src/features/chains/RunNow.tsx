import { PlayCircleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { place } from '../../api/rights';
import { useMay } from '../../api/session';
import type { Chain } from '../../api/types';
import { useWords } from '../../ui/words';
import { Order } from './Order';
import { useTexts } from './texts';

/** Starts a run after asking, and leads to it. */
export function RunNow({ chain, primary }: { chain: Chain; primary?: boolean }) {
  const t = useTexts();
  const words = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const may = useMay('DEPLOY', place(chain.project, null, chain.environment));
  if (!may) return null;
  const run = async () => {
    try {
      const body = { project: chain.project, chain: chain.chain, trigger: 'page' };
      const begun = await read(api.POST('/api/chain-runs', { body }));
      void client.invalidateQueries({ queryKey: ['chain-runs'] });
      void navigate(`/chains/-/${begun.id}`);
    } catch (error) {
      void message.error(error instanceof Problem ? error.message || error.title : words('failure'));
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('run.title', { chain: `${chain.project}/${chain.chain}` }),
      content: (
        <>
          <p>{t('run.text', { environment: chain.environment })}</p>
          <Order services={chain.services} />
        </>
      ),
      okText: t('run.ok'),
      cancelText: t('run.no'),
      onOk: run,
    });
  return (
    <Button type={primary ? 'primary' : 'default'} icon={<PlayCircleOutlined />} onClick={ask}>
      {t('run')}
    </Button>
  );
}
