import { Checkbox, Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import type { SignInProvider } from '../../api/types';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { useProviderTexts } from './provider-texts';
import { useTexts } from './texts';

interface Fields {
  name: string;
  title: string;
  issuer: string;
  client: string;
  clientSecret?: string;
  dragline: string;
  scopes: string;
  nameClaim: string;
  groupsClaim?: string;
  teams: string;
  create: boolean;
  enabled: boolean;
}

/** `group = team`, a line each. */
const mapped = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.split('=').map((it) => it.trim()))
      .filter(([group, team]) => group && team),
  ) as Record<string, string>;

const lines = (teams: Record<string, string> = {}) =>
  Object.entries(teams)
    .map(([group, team]) => `${group} = ${team}`)
    .join('\n');

/** Describes a sign-in provider; its secret is never shown again. */
export default function ProviderDialog(props: {
  before?: SignInProvider;
  close: () => void;
  again: () => Promise<unknown>;
}) {
  const t = useProviderTexts();
  const s = useTexts();
  const f = useFormTexts();
  const [form] = Form.useForm<Fields>();
  const { run, busy, notice } = useRefusal(form);
  const was = props.before?.provider;
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    const { name, teams, scopes, clientSecret, ...rest } = wish;
    const body = { ...rest, scopes: scopes.split(/\s+/).filter(Boolean), teams: mapped(teams) };
    const secret = clientSecret ? { clientSecret } : {};
    const path = { name: props.before?.name ?? name };
    const put = () => api.PUT('/api/sign-in-providers/{name}', { params: { path }, body: { ...body, ...secret } });
    if (!(await run(put))) return;
    await props.again();
    props.close();
  };
  const start: Partial<Fields> = {
    name: props.before?.name,
    title: was?.title,
    issuer: was?.issuer,
    client: was?.client,
    dragline: was?.dragline ?? location.origin,
    scopes: (was?.scopes ?? ['openid', 'profile', 'email']).join(' '),
    nameClaim: was?.nameClaim ?? 'preferred_username',
    groupsClaim: was?.groupsClaim ?? undefined,
    teams: lines(was?.teams),
    create: was?.create ?? false,
    enabled: was?.enabled ?? true,
  };
  return (
    <Modal
      open
      title={was?.title ?? t('newProvider')}
      okText={f('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={props.close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={start} autoComplete="off">
        {!was && (
          <Form.Item name="name" label={s('name')} rules={needed} extra={t('nameHint')}>
            <Input autoFocus spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item name="title" label={t('title')} rules={needed} extra={t('titleHint')}>
          <Input />
        </Form.Item>
        <Form.Item name="issuer" label={t('issuer')} rules={needed}>
          <Input spellCheck={false} placeholder="https://login.example.com" />
        </Form.Item>
        <Form.Item name="client" label={t('client')} rules={needed}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="clientSecret"
          label={t('clientSecret')}
          extra={props.before?.secret ? t('secretStays') : t('secretHint')}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="dragline" label={t('dragline')} rules={needed} extra={t('draglineHint')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="scopes" label={t('scopes')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="nameClaim" label={t('nameClaim')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="groupsClaim" label={t('groupsClaim')}>
          <Input spellCheck={false} placeholder="groups" />
        </Form.Item>
        <Form.Item name="teams" label={t('teams')} extra={t('teamsHint')}>
          <Input.TextArea autoSize={{ minRows: 2 }} spellCheck={false} />
        </Form.Item>
        <Form.Item name="create" valuePropName="checked" extra={t('createHint')}>
          <Checkbox>{t('create')}</Checkbox>
        </Form.Item>
        <Form.Item name="enabled" valuePropName="checked">
          <Checkbox>{t('enabled')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
