import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select, Switch } from 'antd';
import { api } from '../../api/client';
import { projectsQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import { useFormTexts } from '../../ui/form-texts';
import { useLanguage } from '../../ui/texts';
import { useRefusal } from '../../ui/useRefusal';
import { EventFields } from './EventFields';
import { type Channel, KINDS } from './queries';
import { TargetFields } from './TargetFields';
import { TextFields } from './TextFields';
import { useTexts } from './texts';
import { type Fields, fieldsOf, wishOf } from './wish';

/** Makes a channel, or changes one. */
export default function ChannelDialog({ channel, close }: { channel?: Channel; close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const projects = useQuery(projectsQuery).data ?? [];
  const everywhere = useMay('CONFIGURE', '*');
  const [form] = Form.useForm<Fields>();
  const { run, busy, notice } = useRefusal(form);
  const start = fieldsOf(channel, language);
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const valid = await form.validateFields().catch(() => undefined);
    if (!valid) return;
    const fields = { ...start, ...(form.getFieldsValue(true) as Fields) };
    const params = { path: { name: fields.name }, query: { project: fields.project || undefined } };
    if (!(await run(() => api.PUT('/api/channels/{name}', { params, body: wishOf(fields) })))) return;
    await client.invalidateQueries({ queryKey: ['channels'] });
    void message.success(f('saved'));
    close();
  };
  return (
    <Modal
      open
      width={760}
      title={channel ? `${t('channel')} ${channel.name} · ${channel.project ?? t('everything')}` : t('newChannel')}
      okText={f('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={start}>
        <div className="channel-fields">
          {!channel && (
            <>
              <Form.Item name="name" label={t('name')} rules={needed} extra={t('name.hint')}>
                <Input autoFocus spellCheck={false} autoComplete="off" />
              </Form.Item>
              <Form.Item name="project" label={t('project')} rules={everywhere ? [] : needed}>
                <Select
                  allowClear={everywhere}
                  aria-label={t('project')}
                  placeholder={everywhere ? t('everything') : undefined}
                  options={projects.map((it) => ({ value: String(it.name), label: String(it.name) }))}
                  onChange={() => form.setFieldsValue({ environments: [], services: [] })}
                />
              </Form.Item>
            </>
          )}
          <Form.Item name="kind" label={t('kind')}>
            <Select aria-label={t('kind')} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          </Form.Item>
          <Form.Item name="language" label={t('language')}>
            <Select
              aria-label={t('language')}
              options={[
                { value: 'en', label: 'English' },
                { value: 'zh-CN', label: '中文' },
              ]}
            />
          </Form.Item>
        </div>
        <TargetFields channel={channel} />
        <EventFields projects={projects} />
        <TextFields />
        <Form.Item name="enabled" label={t('enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
