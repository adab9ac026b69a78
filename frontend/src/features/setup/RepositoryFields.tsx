import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { api, read } from '../../api/client';
import type { Seen } from '../../api/types';
import { useFormTexts } from '../../ui/form-texts';
import { HostKeyField } from '../../ui/HostKeyField';
import { SecretSelect } from '../../ui/SecretSelect';
import { useTexts } from './texts';
import { adopt, useWish, type Wish } from './wish';

/** Host and port of an address over SSH; nothing for any other. */
export function sshHost(location: string | undefined): { host: string; port: number } | undefined {
  const found = /^(?:ssh|svn\+ssh):\/\/(?:[^@/]*@)?([^:/]+)(?::(\d+))?/.exec(location ?? '');
  if (found?.[1]) return { host: found[1], port: Number(found[2] ?? 22) };
  const short = /^[\w.-]+@([\w.-]+):(?!\/\/)/.exec(location ?? '');
  return short?.[1] ? { host: short[1], port: 22 } : undefined;
}

/** Where the source is, what a look at it found, and how it becomes something to run. */
export function RepositoryFields() {
  const t = useTexts();
  const f = useFormTexts();
  const wish = useWish();
  const form = Form.useFormInstance<Wish>();
  const isGit = wish.from === 'git';
  const ssh = sshHost(wish.location);
  const look = useMutation({
    mutationFn: () => {
      const { project, location = '', branch, path, user, credential, hostKey } = useWish.getState();
      const asked = { branch: isGit ? branch : undefined, path: path || undefined, user: user || undefined };
      return read(
        api.POST('/api/sources/look', {
          body: { project, vcs: isGit ? 'GIT' : 'SVN', location, credential, hostKey, ...asked },
        }),
      );
    },
    onSuccess: ({ proposal }) => {
      const change = adopt(proposal);
      useWish.setState({ ...change, manifest: undefined });
      form.setFieldsValue(change as Wish);
    },
  });
  return (
    <>
      <Form.Item name="location" label={t('location')} rules={[{ required: true, message: f('required') }]}>
        <Input spellCheck={false} placeholder={isGit ? 'https://git.example/shop.git' : 'https://svn.example/shop'} />
      </Form.Item>
      <div className="setup-fields">
        {isGit && (
          <Form.Item name="branch" label={t('branch')}>
            <Input spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item name="path" label={t('path')} extra={t('path.hint')}>
          <Input spellCheck={false} placeholder={isGit ? '' : 'trunk'} />
        </Form.Item>
        <Form.Item name="user" label={t('user')}>
          <Input spellCheck={false} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="credential" label={t('credential')} extra={t('credential.hint')}>
        <SecretSelect label={t('credential')} />
      </Form.Item>
      {ssh && (
        <Form.Item name="hostKey" label={f('hostKey')} rules={[{ required: true, message: f('needKey') }]}>
          <HostKeyField {...ssh} />
        </Form.Item>
      )}
      <Button onClick={() => look.mutate()} loading={look.isPending} disabled={!wish.location}>
        {t('look')}
      </Button>
      <div role="status" style={{ marginTop: 12 }}>
        {look.isPending && <p className="quiet">{t('looking')}</p>}
        {look.error && <Alert className="refusal" type="error" showIcon title={look.error.message} />}
        {look.data && <SeenNote {...look.data} />}
      </div>
      <BuildFields />
    </>
  );
}

function SeenNote({ revision, files, proposal }: Seen) {
  const t = useTexts();
  const { because, kind, dockerfile } = proposal;
  return (
    <div className="seen">
      <div className="status ok">✓ {t('read', { revision: revision.slice(0, 12) })}</div>
      <div>{because.length ? t('because', { files: because.join(', ') }) : t('nothingKnown')}</div>
      {kind === 'SOURCE' && dockerfile == null && <div className="status wait">! {t('noDockerfile')}</div>}
      <div className="quiet">
        <code>{files.join('  ')}</code>
      </div>
    </div>
  );
}

function BuildFields() {
  const t = useTexts();
  const wish = useWish();
  return (
    <>
      <Form.Item name="made" label={t('made')}>
        <Radio.Group
          aria-label={t('made')}
          options={(['SOURCE', 'STATIC'] as const).map((value) => ({ value, label: t(`made.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="commands" label={t('commands')} extra={t('commands.hint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} className="setup-manifest-text" />
      </Form.Item>
      <div className="setup-fields">
        <Form.Item name="buildImage" label={t('buildImage')}>
          <Input spellCheck={false} />
        </Form.Item>
        {wish.made === 'STATIC' ? (
          <Form.Item key="output" name="output" label={t('output')}>
            <Input spellCheck={false} placeholder="." />
          </Form.Item>
        ) : (
          <Form.Item key="dockerfile" name="dockerfile" label={t('dockerfile')}>
            <Input spellCheck={false} placeholder="Dockerfile" />
          </Form.Item>
        )}
      </div>
    </>
  );
}
