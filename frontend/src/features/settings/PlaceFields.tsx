import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { api, read } from '../../api/client';
import { usePeopleTexts } from './people-texts';

export interface PlaceWish {
  project?: string;
  environment?: string;
  service?: string;
}

/** Fields of a form by which a place is chosen: project, environment, service; what is left out is all of them. */
export function PlaceFields() {
  const t = usePeopleTexts();
  const form = Form.useFormInstance<PlaceWish>();
  const projects = useQuery({ queryKey: ['projects'], queryFn: () => read(api.GET('/api/projects')) });
  const chosen = Form.useWatch('project', form);
  const project = projects.data?.find((it) => it.name === chosen);
  const options = (names: string[]) => names.map((value) => ({ value, label: value }));
  return (
    <div className="place">
      <Form.Item name="project" label={t('project')}>
        <Select
          allowClear
          showSearch
          aria-label={t('project')}
          placeholder={t('everywhere')}
          options={options((projects.data ?? []).map((it) => String(it.name)))}
          onChange={() => form.setFieldsValue({ environment: undefined, service: undefined })}
        />
      </Form.Item>
      <Form.Item name="environment" label={t('environment')}>
        <Select
          allowClear
          disabled={!project}
          aria-label={t('environment')}
          placeholder={t('all')}
          options={options(Object.keys(project?.environments ?? {}))}
        />
      </Form.Item>
      <Form.Item name="service" label={t('service')}>
        <Select
          allowClear
          disabled={!project}
          aria-label={t('service')}
          placeholder={t('all')}
          options={options(Object.keys(project?.services ?? {}))}
        />
      </Form.Item>
    </div>
  );
}
