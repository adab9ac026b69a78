import { LockOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/session';
import { Changes } from '../../ui/Changes';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useStart } from './actions';
import { waiting } from './differences';
import { type Effective, effectiveOf, shown } from './effective';
import { Settings } from './Settings';
import { useTexts } from './texts';
import type { Here } from './useService';
import { VariableDialog } from './VariableDialog';

/** What its containers get and where each value comes from; what is saved applies at the next deployment. */
export function ConfigurationTab({ here }: { here: Here }) {
  const t = useTexts();
  const may = useMay('CONFIGURE', here.place);
  const [edited, setEdited] = useState<Effective | 'new'>();
  const [saved, setSaved] = useState(false);
  const { project, service, environment } = here;
  const variables = effectiveOf(project, service.name, environment);
  const isStatic = service.kind === 'STATIC';
  return (
    <>
      <Waiting here={here} saved={saved} />
      {!isStatic && (
        <section className="panel">
          <div className="panel-head">
            <h2>{t('variables', { environment })}</h2>
            <Button disabled={!may} onClick={() => setEdited('new')}>
              {t('variable.new')}
            </Button>
          </div>
          <ResourceTable<Effective>
            label={t('variables', { environment })}
            rows={variables}
            rowKey={(one) => one.key}
            empty={<EmptyState title={t('noVariables')}>{t('noVariables.how')}</EmptyState>}
            columns={[
              { key: 'key', title: t('key'), sort: (one) => one.key, render: (one) => <code>{one.key}</code> },
              { key: 'value', title: t('value'), render: (one) => <Value of={one} /> },
              {
                key: 'scope',
                title: t('scope'),
                sort: (one) => one.scope,
                render: (one) => <span className="badge-scope">{t(one.scope)}</span>,
              },
              {
                key: 'edit',
                title: t('action'),
                render: (one) => (
                  <Button
                    size="small"
                    disabled={!may}
                    aria-label={`${t('edit')} ${one.key}`}
                    onClick={() => setEdited(one)}
                  >
                    {t('edit')}
                  </Button>
                ),
              },
            ]}
          />
        </section>
      )}
      <Settings here={here} onSaved={() => setSaved(true)} />
      <p className="quiet">
        <To path={`/projects/${project.name}?tab=manifest&at=services.${service.name}`}>{t('inManifest')}</To>
      </p>
      {edited && (
        <VariableDialog
          here={here}
          variable={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={() => setSaved(true)}
        />
      )}
    </>
  );
}

function Value({ of }: { of: Effective }) {
  const t = useTexts();
  return (
    <div className="values">
      {of.value.secret != null ? (
        <span>
          <LockOutlined aria-hidden /> {t('secret', { name: of.value.secret })}
        </span>
      ) : (
        <code>{of.value.text}</code>
      )}
      {of.overridden.map(({ scope, value }) => (
        <div key={scope} className="overridden">
          <del>
            <code>{shown(value)}</code>
          </del>{' '}
          <span className="badge-scope">{t(scope)}</span>
        </div>
      ))}
    </div>
  );
}

/** Says that something is not in force yet, what, and lets it be deployed. */
function Waiting({ here, saved }: { here: Here; saved: boolean }) {
  const t = useTexts();
  const { modal } = App.useApp();
  const start = useStart();
  const mayDeploy = useMay('DEPLOY', here.place);
  const { project, service, environment, serving } = here;
  const changes = waiting(serving, service, environment);
  if (!serving || (changes.length === 0 && !saved)) return null;
  const deploy = () =>
    start.mutate(
      { project: project.name, service: service.name, environment, kind: 'deploy' },
      { onError: (error) => void modal.error({ title: t('refused'), content: error.message }) },
    );
  return (
    <section className="panel waiting" aria-label={t('waiting')}>
      <div className="panel-head">
        <StatusTag state="QUEUED" text={t('waiting')} />
        <Button type="primary" disabled={!mayDeploy} loading={start.isPending} onClick={deploy}>
          {t('deployNow', { environment })}
        </Button>
      </div>
      {changes.length > 0 && (
        <details>
          <summary>{t('waiting.what', { count: changes.length, release: serving.number })}</summary>
          <Changes label={t('waiting')} changes={changes} none="" />
        </details>
      )}
    </section>
  );
}
