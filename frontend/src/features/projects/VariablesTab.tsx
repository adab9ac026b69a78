import { LockOutlined } from '@ant-design/icons';
import type { Project } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { To } from '../../ui/To';
import { useTexts } from './texts';
import { placesOf, type VariableAt } from './variables';

/** Every variable of the project with the scope it is set in. */
export function VariablesTab({ project }: { project: Project }) {
  const t = useTexts();
  const edit = <To path={`/projects/${project.name}?tab=manifest`}>{t('toManifest')}</To>;
  return (
    <ResourceTable<VariableAt>
      label={t('variables')}
      rows={placesOf(project)}
      rowKey={(one) => `${one.place} ${one.key}`}
      empty={<EmptyState title={t('noVariables')} action={edit} />}
      columns={[
        { key: 'key', title: t('key'), sort: (one) => one.key, render: (one) => <code>{one.key}</code> },
        {
          key: 'value',
          title: t('value'),
          render: ({ value }) =>
            value.secret != null ? (
              <span>
                <LockOutlined aria-hidden /> {t('secret', { name: value.secret })}
              </span>
            ) : (
              <code className="value">{value.text}</code>
            ),
        },
        {
          key: 'scope',
          title: t('scope'),
          sort: (one) => one.place,
          render: (one) => (
            <span>
              <span className="badge-scope">{t(one.scope)}</span>{' '}
              {[one.service, one.environment].filter(Boolean).join(' · ')}
            </span>
          ),
        },
        {
          key: 'edit',
          title: t('change'),
          render: (one) => (
            <To
              path={
                one.service
                  ? `/projects/${project.name}/services/${one.service}?tab=configuration&env=${one.environment ?? Object.keys(project.environments)[0] ?? ''}`
                  : `/projects/${project.name}?tab=manifest&at=${one.place}.${one.key}`
              }
              label={`${t('change')} ${one.key} (${t(one.scope)})`}
            >
              {t('change')}
            </To>
          ),
        },
      ]}
    />
  );
}
