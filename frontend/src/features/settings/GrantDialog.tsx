import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Form, Modal, Radio, Select } from 'antd';
import { api } from '../../api/client';
import { useMay } from '../../api/session';
import type { Action } from '../../api/types';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { PlaceFields, type PlaceWish } from './PlaceFields';
import { ACTIONS, placeOf, useRoles, useTeams, useUsers } from './people';
import { usePeopleTexts } from './people-texts';

interface Wish extends PlaceWish {
  kind: 'user' | 'team';
  name: string;
  what: 'role' | 'actions';
  role?: string;
  actions?: Action[];
}

/** Gives a user or a team a role, or actions, in a place. */
export default function GrantDialog({ close }: { close: () => void }) {
  const t = usePeopleTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const admin = useMay('ADMIN', '*');
  const users = useUsers(admin);
  const teams = useTeams(admin);
  const roles = useRoles();
  const [form] = Form.useForm<Wish>();
  const kind = Form.useWatch('kind', form);
  const what = Form.useWatch('what', form);
  const { run, busy, notice } = useRefusal(form);
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    const body = {
      [wish.kind]: wish.name,
      scope: placeOf(wish.project, wish.environment, wish.service),
      ...(wish.what === 'role' ? { role: wish.role } : { actions: wish.actions }),
    };
    if (!(await run(() => api.POST('/api/grants', { body })))) return;
    await client.invalidateQueries({ queryKey: ['grants'] });
    close();
  };
  const names = (kind === 'team' ? teams.data : users.data)?.map((it) => ({ value: String(it.name) })) ?? [];
  return (
    <Modal
      open
      title={t('newGrant')}
      okText={t('give')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'user', what: 'role' }}>
        <Form.Item name="kind" label={t('who')}>
          <Radio.Group
            options={[
              { value: 'user', label: t('user') },
              { value: 'team', label: t('team') },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={kind === 'team' ? t('team') : t('user')} rules={needed}>
          <AutoComplete options={names} showSearch={{ filterOption: true }} />
        </Form.Item>
        <PlaceFields />
        <p className="quiet">{t('placeHint')}</p>
        <Form.Item name="what" label={t('give')}>
          <Radio.Group
            options={[
              { value: 'role', label: t('aRole') },
              { value: 'actions', label: t('someActions') },
            ]}
          />
        </Form.Item>
        {what === 'actions' ? (
          <Form.Item name="actions" label={t('actions')} rules={needed}>
            <Checkbox.Group options={ACTIONS.map((value) => ({ value, label: t(value) }))} />
          </Form.Item>
        ) : (
          <Form.Item name="role" label={t('role')} rules={needed}>
            <Select
              aria-label={t('role')}
              options={(roles.data ?? []).map((it) => ({ value: String(it.name), label: String(it.name) }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
