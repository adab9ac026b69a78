import { DeleteOutlined, EditOutlined, SendOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import { useFormTexts } from '../../ui/form-texts';
import { useRemoval } from '../../ui/useRemoval';
import { type Channel, placeOf } from './queries';
import { useTexts } from './texts';

/** What one can do with a channel: try it, change it, remove it. */
export function ChannelActions({ channel, edit }: { channel: Channel; edit: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const removal = useRemoval();
  const may = useMay('CONFIGURE', placeOf(channel.project));
  const [busy, setBusy] = useState(false);
  if (!may) return null;
  const params = { path: { name: channel.name }, query: { project: channel.project ?? undefined } };
  const changed = () =>
    Promise.all(['channels', 'notices'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const test = async () => {
    setBusy(true);
    try {
      const told = await read(api.POST('/api/channels/{name}/test', { params }));
      const show = told.state === 'DELIVERED' ? modal.success : modal.error;
      void show({
        title: t(told.state === 'DELIVERED' ? 'test.good' : 'test.bad'),
        content: `${t(`kind.${channel.kind}`)} · ${channel.host}: ${told.reason}`,
      });
      await changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void modal.error({ title: f('refused'), content: error.message });
    } finally {
      setBusy(false);
    }
  };
  const remove = () =>
    removal(t('remove', { name: channel.name }), t('remove.text'), async () => {
      await api.DELETE('/api/channels/{name}', { params });
      await changed();
    });
  return (
    <span className="channel-actions">
      <Button size="small" icon={<SendOutlined />} loading={busy} onClick={() => void test()}>
        {t('test.send')}
      </Button>
      <Button size="small" icon={<EditOutlined />} onClick={edit} aria-label={`${t('edit')} ${channel.name}`} />
      <Button
        size="small"
        danger
        icon={<DeleteOutlined />}
        onClick={remove}
        aria-label={t('remove', { name: channel.name })}
      />
    </span>
  );
}
