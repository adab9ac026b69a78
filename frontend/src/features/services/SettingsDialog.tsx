import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { applyManifest, configurationChanged, manifestQuery } from '../../api/configuration';
import { Changes } from '../../ui/Changes';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { changedManifest, isPerEnvironment, settingsOf } from './settings';
import { useTexts } from './texts';
import type { Here } from './useService';

/** First the difference, as the server sees it; then it is saved. */
export function SettingsDialog({ here, onClose, onSaved }: { here: Here; onClose: () => void; onSaved: () => void }) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { project, service, environment } = here;
  const settings = settingsOf(service, environment);
  const [values, setValues] = useState(() => Object.fromEntries(settings.map(({ name, value }) => [name, value])));
  const [onlyHere, setOnlyHere] = useState(Object.keys(project.environments).length > 1);
  const manifest = useQuery(manifestQuery(project.name));
  const changed = settings.filter(({ name, value }) => values[name]?.trim() !== value);
  const wanted = () =>
    changedManifest(
      manifest.data ?? '',
      service.name,
      changed.map(({ name, overridden }) => ({
        name,
        value: values[name]?.trim() ?? '',
        environment: isPerEnvironment(name) && (onlyHere || overridden !== undefined) ? environment : undefined,
      })),
    );
  const check = useMutation({ mutationFn: () => applyManifest(wanted(), { dryRun: true }) });
  const save = useMutation({
    mutationFn: () => applyManifest(wanted(), {}),
    onSuccess: async () => {
      await configurationChanged(client);
      void message.success(t('saved'));
      onSaved();
      onClose();
    },
  });
  const differences = check.data?.flatMap((one) => one.changes);
  const error = check.error ?? save.error ?? manifest.error;
  const edit = (name: string, value: string) => {
    setValues((all) => ({ ...all, [name]: value }));
    check.reset();
  };
  return (
    <Modal
      open
      width={600}
      title={t('settings.title', { service: service.name })}
      cancelText={words('cancel')}
      okText={differences ? t('save') : t('difference')}
      okButtonProps={{
        disabled: changed.length === 0 || manifest.data === undefined,
        loading: check.isPending || save.isPending,
      }}
      onCancel={onClose}
      onOk={() => (differences ? save.mutate() : check.mutate())}
    >
      <div className="settings">
        {settings.map(({ name }) => (
          <Field key={name} label={t(name)}>
            {(id) => <Input id={id} value={values[name]} onChange={(event) => edit(name, event.target.value)} />}
          </Field>
        ))}
      </div>
      <Checkbox
        checked={onlyHere}
        onChange={(event) => {
          setOnlyHere(event.target.checked);
          check.reset();
        }}
      >
        {t('settings.onlyHere', { environment })}
      </Checkbox>
      {differences && <Changes label={t('difference')} changes={differences} none={t('noDifference')} />}
      {error && <Alert type="error" showIcon title={<span className="lines">{error.message}</span>} />}
    </Modal>
  );
}
