import { Form, Input, InputNumber, Radio } from 'antd';
import { useFormTexts } from '../../ui/form-texts';
import { Foot } from './Foot';
import { RepositoryFields } from './RepositoryFields';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';
import { useWish, type Wish } from './wish';

/** What is deployed, and where it is served. */
export function SourceStep({ next, back }: StepProps) {
  const t = useTexts();
  const f = useFormTexts();
  const wish = useWish();
  const [form] = Form.useForm<Wish>();
  const needed = [{ required: true, message: f('required') }];
  const isStatic = wish.from !== 'image' && wish.made === 'STATIC';
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={wish}
      scrollToFirstError
      onValuesChange={(changed: Partial<Wish>) => useWish.setState({ ...changed, manifest: undefined })}
      onFinish={next}
    >
      <Form.Item name="from" label={t('from')}>
        <Radio.Group
          aria-label={t('from')}
          options={(['image', 'git', 'svn'] as const).map((value) => ({ value, label: t(`from.${value}`) }))}
        />
      </Form.Item>
      <div className="setup-fields">
        {(['project', 'service', 'environment'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(name)} rules={needed}>
            <Input spellCheck={false} />
          </Form.Item>
        ))}
      </div>
      {wish.from === 'image' ? (
        <Form.Item name="image" label={t('image')} rules={needed} extra={t('image.hint')}>
          <Input spellCheck={false} placeholder="nginx:alpine" />
        </Form.Item>
      ) : (
        <RepositoryFields />
      )}
      {!isStatic && (
        <div className="setup-fields">
          <Form.Item name="port" label={t('port')} extra={t('port.hint')}>
            <InputNumber style={{ width: '100%' }} placeholder="8080" />
          </Form.Item>
          <Form.Item name="healthPath" label={t('healthPath')} extra={t('health.hint')}>
            <Input spellCheck={false} placeholder="/healthz" />
          </Form.Item>
        </div>
      )}
      <div className="setup-fields">
        <Form.Item name="domain" label={t('domain')} extra={t('domain.hint')}>
          <Input spellCheck={false} placeholder={`${wish.project}.localhost`} />
        </Form.Item>
        <Form.Item name="listen" label={t('listen')}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Foot back={back} next={() => form.submit()} />
    </Form>
  );
}
