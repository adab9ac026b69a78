import { Checkbox, Form, Select } from 'antd';
import { useFormTexts } from '../../ui/form-texts';
import { EVENTS, type NoticeEvent } from './queries';
import { useTexts } from './texts';
import type { Fields } from './wish';

interface Project {
  name?: unknown;
  environments?: object;
  services?: object;
}

const ALL: NoticeEvent[] = Object.values(EVENTS).flat();
const GROUPS = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

/** Of what, and of which environments and services, a channel is told. */
export function EventFields({ projects }: { projects: Project[] }) {
  const t = useTexts();
  const f = useFormTexts();
  const form = Form.useFormInstance<Fields>();
  const chosen = Form.useWatch('project', { form, preserve: true });
  const some = projects.filter((it) => !chosen || it.name === chosen);
  const names = (of: (project: Project) => object | undefined) =>
    [...new Set(some.flatMap((it) => Object.keys(of(it) ?? {})))].map((value) => ({ value, label: value }));
  return (
    <>
      <Form.Item name="events" label={t('events')} rules={[{ required: true, message: f('required') }]}>
        <Groups />
      </Form.Item>
      <div className="channel-fields">
        <Form.Item name="environments" label={t('environments')}>
          <Select
            mode="tags"
            aria-label={t('environments')}
            placeholder={t('allOf')}
            options={names((it) => it.environments)}
          />
        </Form.Item>
        <Form.Item name="services" label={t('services')} extra={t('services.hint')}>
          <Select
            mode="tags"
            aria-label={t('services')}
            placeholder={t('allOf')}
            options={names((it) => it.services)}
          />
        </Form.Item>
      </div>
    </>
  );
}

function Groups({ value = [], onChange }: { value?: NoticeEvent[]; onChange?: (events: NoticeEvent[]) => void }) {
  const t = useTexts();
  return (
    <>
      {GROUPS.map((group) => {
        const here = EVENTS[group] as readonly NoticeEvent[];
        return (
          <fieldset key={group} className="event-group">
            <legend>{t(`group.${group}`)}</legend>
            <Checkbox.Group
              value={value.filter((it) => here.includes(it))}
              options={here.map((it) => ({ value: it, label: t(it) }))}
              onChange={(own) => {
                const chosen = [...value.filter((it) => !here.includes(it)), ...(own as NoticeEvent[])];
                onChange?.(ALL.filter((it) => chosen.includes(it)));
              }}
            />
          </fieldset>
        );
      })}
    </>
  );
}
