import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Select } from 'antd';
import { useState } from 'react';
import { releaseImageQuery } from '../../api/releases';
import type { Release } from '../../api/types';
import { Changes } from '../../ui/Changes';
import { Field } from '../../ui/Field';
import { StatusTag } from '../../ui/StatusTag';
import { absolute } from '../../ui/time';
import { useWords } from '../../ui/words';
import { useStart } from './actions';
import { previousOf } from './addresses';
import { releaseDifferences } from './differences';
import { useTexts } from './texts';
import type { Here } from './useService';

/** What would be another is shown before anything starts, and whether the image is still at hand. */
export function RollBackDialog({ here, to, onClose }: { here: Here; to?: number; onClose: () => void }) {
  const t = useTexts();
  const words = useWords();
  const start = useStart();
  const { project, service, environment, cell, releases, deployments, serving } = here;
  const others = releases.filter((one) => one.number !== cell.release);
  const [number, setNumber] = useState(to ?? previousOf(deployments, cell.release) ?? others[0]?.number);
  const target = releases.find((one) => one.number === number);
  // a release that is newer than the serving one was tried and undone, or serves elsewhere
  const newer = number !== undefined && number > (cell.release ?? 0);
  const wish = {
    project: project.name,
    service: service.name,
    environment,
    kind: newer ? ('deploy' as const) : ('rollback' as const),
    release: number,
  };
  return (
    <Modal
      open
      width={680}
      title={newer ? t('deployThis', { release: number }) : t('rollBack.title', { service: service.name, environment })}
      okText={number === undefined ? t('rollBack') : t(newer ? 'deployThis' : 'rollBack.to', { release: number })}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: !target, loading: start.isPending }}
      onCancel={onClose}
      onOk={() => start.mutate(wish, { onSuccess: onClose })}
    >
      <Field label={t('rollBack.which', { release: cell.release ?? '–' })}>
        {(id) => (
          <Select
            id={id}
            value={number}
            onChange={setNumber}
            options={others.map((one) => ({
              value: one.number,
              label: `${t('release', { release: one.number })} · ${absolute(one.createdAt)}`,
            }))}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      {target && <Kept release={target} />}
      {target && serving && (
        <>
          <h3>{t('between', { from: serving.number, to: target.number })}</h3>
          <Changes
            label={t('between', { from: serving.number, to: target.number })}
            changes={releaseDifferences(serving, target)}
            none={t('sameRelease')}
          />
        </>
      )}
      <p className="quiet">{t('rollBack.how')}</p>
      {start.error && <Alert type="error" showIcon title={start.error.message} />}
    </Modal>
  );
}

/** Whether its image need not be fetched; files have none. */
export function Kept({ release }: { release: Release }) {
  const t = useTexts();
  const found = useQuery(releaseImageQuery(release.project, release.service, release.number));
  if (!found.data?.image) return null;
  const { servers, registry } = found.data;
  return (
    <ul className="kept">
      {servers.map(({ server, present }) => (
        <li key={server}>
          {present == null ? (
            <StatusTag state="unknown" text={t('kept.unknown', { server })} />
          ) : present ? (
            <StatusTag state="healthy" text={t('kept.here', { server })} />
          ) : registry == null ? (
            <StatusTag state="down" text={t('kept.lost', { server })} />
          ) : (
            <StatusTag state="degraded" text={t('kept.pull', { server, registry })} />
          )}
        </li>
      ))}
    </ul>
  );
}
