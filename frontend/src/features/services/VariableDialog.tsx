import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, AutoComplete, Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { configurationChanged, type Variable } from '../../api/configuration';
import { useMay } from '../../api/session';
import { Changes } from '../../ui/Changes';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { type Effective, SCOPES, type Scope, same, shown, valueAt } from './effective';
import { useTexts } from './texts';
import type { Here } from './useService';
import { saveVariable } from './variable';

interface Props {
  here: Here;
  /** undefined: a new one. */
  variable: Effective | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** One value in one scope, with what it was and what it becomes. */
export function VariableDialog({ here, variable, onClose, onSaved }: Props) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { project, service, environment } = here;
  const [key, setKey] = useState(variable?.key ?? '');
  const [scope, setScope] = useState<Scope>(variable?.scope ?? 'SERVICE_IN_ENVIRONMENT');
  const [isSecret, setIsSecret] = useState(variable?.value.secret != null);
  const [text, setText] = useState(variable?.value.text ?? '');
  const [secret, setSecret] = useState(variable?.value.secret ?? '');
  const old = valueAt(project, service.name, environment, scope, key.trim());
  const wanted: Variable = isSecret ? { secret: secret.trim() } : { text };
  const complete = key.trim() !== '' && (!isSecret || secret.trim() !== '');
  const place = { project: project.name, service: service.name, environment, scope, key: key.trim() };
  const save = useMutation({
    mutationFn: (value: Variable | undefined) => saveVariable(place, value),
    onSuccess: async () => {
      await configurationChanged(client);
      void message.success(t('saved'));
      onSaved();
      onClose();
    },
  });
  return (
    <Modal
      open
      width={600}
      title={variable ? t('variable.edit', { key: variable.key }) : t('variable.new')}
      onCancel={onClose}
      footer={[
        old && (
          <Button key="remove" danger loading={save.isPending} onClick={() => save.mutate(undefined)}>
            {t('variable.remove', { scope: t(scope) })}
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          {words('cancel')}
        </Button>,
        <Button
          key="save"
          type="primary"
          disabled={!complete || same(old, wanted)}
          loading={save.isPending}
          onClick={() => save.mutate(wanted)}
        >
          {t('save')}
        </Button>,
      ]}
    >
      {!variable && (
        <Field label={t('key')}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              value={key}
              onChange={(event) => setKey(event.target.value)}
              placeholder="LOG_LEVEL"
            />
          )}
        </Field>
      )}
      <Field label={t('scope')}>
        {(id) => (
          <Select
            id={id}
            value={scope}
            onChange={setScope}
            options={SCOPES.map((value) => ({
              value,
              label: t(`${value}.of`, { service: service.name, environment }),
            }))}
          />
        )}
      </Field>
      <div className="field">
        <Radio.Group
          aria-label={t('value')}
          value={isSecret}
          onChange={(event) => setIsSecret(event.target.value)}
          options={[
            { value: false, label: t('asText') },
            { value: true, label: t('asSecret') },
          ]}
        />
        {isSecret ? (
          <SecretName value={secret} onChange={setSecret} project={project.name} />
        ) : (
          <Input.TextArea
            aria-label={t('value')}
            autoSize={{ minRows: 1, maxRows: 8 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </div>
      <Changes
        label={t('difference')}
        changes={
          complete && !same(old, wanted)
            ? [{ path: `${t(scope)} · ${key.trim()}`, before: shown(old), after: shown(wanted) }]
            : []
        }
        none={t('noDifference')}
      />
      {save.error && <Alert type="error" showIcon title={save.error.message} />}
    </Modal>
  );
}

/** Names only: nobody reads a secret back. */
function SecretName({
  value,
  onChange,
  project,
}: {
  value: string;
  onChange: (name: string) => void;
  project: string;
}) {
  const t = useTexts();
  const may = useMay('SECRETS', project);
  const found = useQuery({
    queryKey: ['secrets', project],
    queryFn: () => read(api.GET('/api/secrets', { params: { query: { project } } })),
    enabled: may,
  });
  return (
    <AutoComplete
      aria-label={t('secretName')}
      value={value}
      onChange={onChange}
      placeholder={t('secretName')}
      options={[...new Set((found.data ?? []).map((one) => String(one.name)))].map((name) => ({ value: name }))}
    />
  );
}
