import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/session';
import type { Release } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { Compare } from './Compare';
import { RollBackDialog } from './RollBackDialog';
import { useTexts } from './texts';
import type { Here } from './useService';

/** The two that are compared, older first; a third choice drops the oldest choice. */
export const toggled = (chosen: number[], number: number): number[] =>
  chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number].slice(-2);

const short = (release: Release) => {
  const digest = /sha256:([0-9a-f]{12})/.exec(release.image ?? '')?.[1];
  return digest ?? release.bundle?.slice(0, 12) ?? '–';
};

export function ReleasesTab({ here }: { here: Here }) {
  const t = useTexts();
  const words = useWords();
  const mayRollBack = useMay('ROLL_BACK', here.place);
  const [view, change] = useView('compare');
  const [target, setTarget] = useState<number>();
  const { releases, cell, project, cellIn } = here;
  const chosen = view.compare.split(',').filter(Boolean).map(Number);
  const choose = (number: number) => change({ compare: toggled(chosen, number).join(',') || undefined });
  const servesIn = (number: number) =>
    Object.keys(project.environments).filter((name) => cellIn(name).release === number);
  const pair = chosen.map((number) => releases.find((one) => one.number === number)).filter((one) => one !== undefined);
  return (
    <>
      <Compare pair={pair.sort((a, b) => a.number - b.number)} />
      <ResourceTable<Release>
        label={t('releases')}
        rows={releases}
        rowKey={(one) => String(one.number)}
        empty={<EmptyState title={t('noReleases')}>{t('noReleases.how')}</EmptyState>}
        columns={[
          {
            key: 'choose',
            title: t('compare'),
            width: 80,
            render: (one) => (
              <Checkbox
                aria-label={t('compare.choose', { release: one.number })}
                checked={chosen.includes(one.number)}
                onChange={() => choose(one.number)}
              />
            ),
          },
          {
            key: 'number',
            title: words('release'),
            sort: (one) => one.number,
            render: (one) => (
              <>
                <strong>{one.number}</strong>
                {servesIn(one.number).map((name) => (
                  <div key={name}>
                    <StatusTag state="healthy" text={t('servesIn', { environment: name })} />
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'image',
            title: t('digest'),
            render: (one) => <code title={one.image ?? one.bundle ?? ''}>{short(one)}</code>,
          },
          {
            key: 'revision',
            title: t('revision'),
            render: (one) => <code title={one.revision ?? ''}>{one.revision?.slice(0, 10) ?? '–'}</code>,
          },
          {
            key: 'made',
            title: t('made'),
            sort: (one) => one.createdAt,
            render: (one) => (
              <>
                <Ago time={one.createdAt} /> <div className="quiet">{one.createdBy}</div>
              </>
            ),
          },
          {
            key: 'act',
            title: t('action'),
            render: (one) =>
              one.number === cell.release || cell.release === undefined ? null : (
                <Button size="small" disabled={!mayRollBack} onClick={() => setTarget(one.number)}>
                  {t(one.number > cell.release ? 'deployThis' : 'rollBack.to', { release: one.number })}
                </Button>
              ),
          },
        ]}
      />
      {target !== undefined && <RollBackDialog here={here} to={target} onClose={() => setTarget(undefined)} />}
    </>
  );
}
