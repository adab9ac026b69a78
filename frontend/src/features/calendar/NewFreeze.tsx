import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { api } from '../../api/client';
import { projectsQuery } from '../../api/queries';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

interface Wish {
  project?: string;
  environment?: string;
  from: string;
  to: string;
  reason: string;
}

const LOCAL = 'YYYY-MM-DDTHH:mm';

/** Asks what is to be frozen, until when and why. */
export default function NewFreeze({ close }: { close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const words = useWords();
  const client = useQueryClient();
  const projects = useQuery(projectsQuery).data ?? [];
  const [form] = Form.useForm<Wish>();
  const project = Form.useWatch('project', form);
  const { run, busy, notice } = useRefusal(form);
  const environments = projects
    .filter((one) => !project || one.name === project)
    .flatMap((one) => Object.keys(one.environments));
  const add = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    const body = {
      ...wish,
      project: wish.project || undefined,
      environment: wish.environment || undefined,
      from: dayjs(wish.from).toISOString(),
      to: dayjs(wish.to).toISOString(),
    };
    const done = await run(async () => {
      await api.POST('/api/freezes', { body });
      await client.invalidateQueries({ queryKey: ['freezes'] });
      await client.invalidateQueries({ queryKey: ['windows'] });
    });
    if (done) close();
  };
  const required = [{ required: true, message: f('required') }];
  const all = (names: string[]) => [
    { value: '', label: words('all') },
    ...[...new Set(names)].map((name) => ({ value: name, label: name })),
  ];
  return (
    <Modal
      open
      title={t('freeze.new')}
      okText={f('add')}
      confirmLoading={busy}
      onOk={() => void add()}
      onCancel={close}
    >
      {notice}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ project: '', environment: '', from: dayjs().format(LOCAL) }}
      >
        <Form.Item name="project" label={words('project')}>
          <Select options={all(projects.map((one) => one.name))} />
        </Form.Item>
        <Form.Item name="environment" label={words('environment')}>
          <Select options={all(environments)} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
