import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { configurationChanged } from '../../api/configuration';
import { useMay } from '../../api/session';
import type { Project } from '../../api/types';
import { isProduction } from '../../ui/environment';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

/** The name is typed only where production goes with it. */
export function DeleteProject({ project }: { project: Project }) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const production = Object.keys(project.environments).some(isProduction);
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/projects/{project}', { params: { path: { project: project.name } } }),
    onSuccess: async () => {
      void message.success(t('deleted', { project: project.name }));
      void navigate('/projects');
      await configurationChanged(client);
    },
  });
  if (!useMay('CONFIGURE', project.name)) return null;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <Modal
        open={open}
        title={t('delete.title', { project: project.name })}
        okText={t('delete')}
        cancelText={words('cancel')}
        okButtonProps={{ danger: true, disabled: production && typed !== project.name, loading: remove.isPending }}
        onOk={() => remove.mutate()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t('delete.how')}</p>
        {production && (
          <Field label={t('delete.type', { project: project.name })}>
            {(id) => (
              <Input
                id={id}
                autoFocus
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
        )}
        {remove.error && <Alert type="error" showIcon title={remove.error.message} />}
      </Modal>
    </>
  );
}
