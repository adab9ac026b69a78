import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { Project } from '../../api/types';
import { useLanguage } from '../texts';
import { ago } from '../time';
import { useWords } from '../words';
import { modelsQuery, releasesQuery } from './queries';
import type { Choice, Wish } from './request';
import { useDeployTexts } from './texts';

interface Props {
  project: Project | undefined;
  service: string;
  kind: 'deploy' | 'rollback';
  wish: Wish;
  /** The environment, when it is not to be chosen. */
  fixed: string | undefined;
}

export function DeployFields({ project, service, kind, wish, fixed }: Props) {
  const t = useDeployTexts();
  const words = useWords();
  const language = useLanguage();
  const name = project?.name ?? '';
  const known = project?.services[service];
  const releases = useQuery({ ...releasesQuery(name, service), enabled: name !== '' }).data ?? [];
  const models = useQuery(modelsQuery).data ?? [];
  const isImage = known?.kind === 'IMAGE';
  const needed = [{ required: true, message: t('missing') }];
  const newest = isImage
    ? t('newest.image', { image: known?.image ?? '' })
    : known?.kind === 'STATIC'
      ? t('newest.static')
      : t('newest', { branch: known?.source?.branch ?? known?.source?.path ?? '' });
  const choices: [Choice, string][] = [
    ['newest', newest],
    isImage ? ['image', t('byImage')] : ['revision', t('byRevision')],
    ['release', t('byRelease')],
  ];
  const fitting = models.filter((model) => !model.key.startsWith('release-'));
  return (
    <>
      {fixed ? (
        <Form.Item name="environment" hidden>
          <Input />
        </Form.Item>
      ) : (
        <Form.Item name="environment" label={words('environment')} rules={needed}>
          <Select options={Object.keys(project?.environments ?? {}).map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <Form.Item name="choice" label={t('choice')} hidden={kind === 'rollback'}>
        <Radio.Group className="choices-of" options={choices.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {wish.choice === 'revision' && (
        <Form.Item name="revision" label={t('revision')} rules={needed}>
          <Input spellCheck={false} />
        </Form.Item>
      )}
      {wish.choice === 'image' && (
        <Form.Item name="image" label={t('image')} rules={needed}>
          <Input spellCheck={false} placeholder={known?.image ?? undefined} />
        </Form.Item>
      )}
      {wish.choice === 'release' && (
        <Form.Item name="release" label={t(kind === 'rollback' ? 'back' : 'releaseName')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={releases.map((release) => ({
              value: release.number,
              label: `${release.number} · ${(release.revision ?? release.image ?? '').slice(0, 40)} · ${ago(release.createdAt, language)}`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="model" label={t('model')}>
        <Select
          allowClear
          placeholder={t('shipped')}
          options={fitting.map((model) => ({
            value: model.key,
            label: `${model.name} (${model.key} v${model.version})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={1000} />
      </Form.Item>
    </>
  );
}
