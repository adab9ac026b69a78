import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Field } from '../../ui/Field';
import { type NoticeEvent, previewQuery, wordsQuery } from './queries';
import { useTexts } from './texts';
import type { Fields } from './wish';

/** The text of each event, ours or one's own, and how it reads. */
export function TextFields() {
  const t = useTexts();
  const form = Form.useFormInstance<Fields>();
  const events = Form.useWatch('events', form) ?? [];
  const language = Form.useWatch('language', form) ?? 'en';
  const templates = Form.useWatch('templates', { form, preserve: true }) ?? {};
  const [chosen, choose] = useState<NoticeEvent>();
  const words = useQuery(wordsQuery(language));
  const event = chosen && events.includes(chosen) ? chosen : events[0];
  if (!event) return null;
  const own = templates[event];
  const ours = words.data?.templates[event] ?? '';
  const set = (text: string | undefined) => form.setFieldValue('templates', { ...templates, [event]: text });
  return (
    <details className="texts">
      <summary>{t('texts')}</summary>
      <Form.Item name="templates" hidden>
        <Input />
      </Form.Item>
      <Field label={t('textOf')}>
        {(id) => (
          <Select
            id={id}
            value={event}
            onChange={choose}
            options={events.map((value) => ({
              value,
              label: templates[value] ? `${t(value)} · ${t('own')}` : t(value),
            }))}
          />
        )}
      </Field>
      <Input.TextArea
        aria-label={t('texts')}
        autoSize={{ minRows: 5, maxRows: 14 }}
        maxLength={2000}
        spellCheck={false}
        value={own ?? ours}
        onChange={({ target }) => set(target.value === ours ? undefined : target.value)}
      />
      {own !== undefined && (
        <Button size="small" onClick={() => set(undefined)}>
          {t('ours')}
        </Button>
      )}
      <p className="quiet small">{t('texts.hint')}</p>
      <p className="quiet small">
        {t('placeholders')}: <code>{words.data?.placeholders.map((it) => `{{${it}}}`).join(' ')}</code>
      </p>
      <Preview event={event} template={own ?? ''} />
    </details>
  );
}

function Preview({ event, template }: { event: NoticeEvent; template: string }) {
  const t = useTexts();
  const form = Form.useFormInstance<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'dingtalk';
  const language = Form.useWatch('language', form) ?? 'en';
  const project = Form.useWatch('project', { form, preserve: true });
  const shown = useQuery(previewQuery(project, kind, language, event, useDeferredValue(template)));
  return (
    <section className="notice-preview" aria-label={t('preview')} aria-live="polite">
      {shown.error ? (
        <Alert type="error" showIcon title={shown.error.message} />
      ) : (
        <>
          <strong>{shown.data?.title}</strong>
          {shown.data?.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
          {shown.data?.link && <div className="quiet">{`${shown.data.open}: ${shown.data.link}`}</div>}
        </>
      )}
    </section>
  );
}
