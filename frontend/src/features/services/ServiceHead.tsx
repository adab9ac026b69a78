import { App, Button, Radio } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../api/session';
import { isProduction } from '../../ui/environment';
import { PageHead } from '../../ui/PageHead';
import { look, StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useWords } from '../../ui/words';
import { useStart } from './actions';
import { addressesOf } from './addresses';
import { useTexts } from './texts';
import type { Here } from './useService';

const ScaleDialog = lazy(() => import('./ScaleDialog').then((it) => ({ default: it.ScaleDialog })));
const RollBackDialog = lazy(() => import('./RollBackDialog').then((it) => ({ default: it.RollBackDialog })));

/** Where one is, how it is, and what can be done here. */
export function ServiceHead({ here, onEnvironment }: { here: Here; onEnvironment: (name: string) => void }) {
  const t = useTexts();
  const words = useWords();
  const { project, service, environment, cell, cellIn } = here;
  const environments = Object.keys(project.environments);
  const name = `${project.name}/${service.name}`;
  return (
    <>
      <PageHead
        tab={`${name} → ${environment}`}
        title={
          <>
            <To path={`/projects/${project.name}`}>{project.name}</To> / {service.name}
          </>
        }
      >
        <Actions here={here} />
      </PageHead>
      <div className="service-head">
        <Radio.Group
          aria-label={words('environment')}
          value={environment}
          onChange={(event) => onEnvironment(event.target.value)}
          optionType="button"
          options={environments.map((value) => {
            const { glyph, tone } = look(cellIn(value).health);
            return {
              value,
              label: (
                <span className={isProduction(value) ? 'production-name' : ''}>
                  <span aria-hidden="true" className={`status ${tone}`}>
                    {glyph}
                  </span>{' '}
                  {value}
                </span>
              ),
            };
          })}
        />
        <StatusTag state={cell.health} />
        {cell.release !== undefined && <span>{t('release', { release: cell.release })}</span>}
        {cell.count > 0 && <span className="quiet">{t('upOf', { up: cell.up, count: cell.count })}</span>}
        {addressesOf(project, service, environment).map((address) => (
          <a key={address} href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        ))}
      </div>
    </>
  );
}

function Actions({ here }: { here: Here }) {
  const t = useTexts();
  const { modal } = App.useApp();
  const words = useWords();
  const start = useStart();
  const [open, setOpen] = useState<'scale' | 'rollback'>();
  const mayDeploy = useMay('DEPLOY', here.place);
  const mayRollBack = useMay('ROLL_BACK', here.place);
  const { project, service, environment, cell, releases } = here;
  const deploy = () =>
    void modal.confirm({
      title: t('deploy.title', { service: service.name, environment }),
      content: t(`deploy.${service.kind}`),
      okText: t('deploy'),
      cancelText: words('cancel'),
      onOk: () =>
        start
          .mutateAsync({ project: project.name, service: service.name, environment, kind: 'deploy' })
          .catch((error) => {
            void modal.error({ title: t('refused'), content: error.message });
          }),
    });
  const earlier = releases.some((one) => one.number !== cell.release);
  return (
    <>
      <Button type="primary" disabled={!mayDeploy} loading={start.isPending} onClick={deploy}>
        {t('deploy')}
      </Button>
      <Button disabled={!mayRollBack || !earlier || cell.release === undefined} onClick={() => setOpen('rollback')}>
        {t('rollBack')}
      </Button>
      {service.kind !== 'STATIC' && (
        <Button disabled={!mayDeploy || cell.release === undefined} onClick={() => setOpen('scale')}>
          {t('scale')}
        </Button>
      )}
      <Suspense>
        {open === 'scale' && <ScaleDialog here={here} onClose={() => setOpen(undefined)} />}
        {open === 'rollback' && <RollBackDialog here={here} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
