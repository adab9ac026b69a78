import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { blank, keyOf, renamed } from '../../bpmn/modeler/copy';
import { NewDraft, type Origins } from './NewDraft';
import { modelsQuery, saveDraft, xmlQuery } from './queries';
import { useTexts } from './texts';

/** Begins a draft: a copy of a model, a file, or nothing at all. */
export default function NewModel({ from, onClose }: { from?: string; onClose: () => void }) {
  const t = useTexts();
  const models = useQuery(modelsQuery).data ?? [];
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const begin = async ({ key, source, file }: Origins<string>) => {
    const copied = models.find((it) => it.key === source);
    const text = file ?? (source ? await client.fetchQuery(xmlQuery(source, copied?.version)) : undefined);
    const named = name || (file || !source ? undefined : `${copied?.name} (${key})`);
    const xml = text === undefined ? blank(key, name || key) : keyOf(text) === key ? text : renamed(text, key, named);
    await saveDraft(key, xml, 0);
    await client.invalidateQueries({ queryKey: ['models'] });
    void navigate(`/models/${key}/edit`);
  };
  return (
    <NewDraft
      ids={{ key: 'new-key', begin: 'begin-model' }}
      from={from}
      title={from ? t('copy') : t('newModel')}
      sources={models
        .filter((it) => it.version != null)
        .map((it) => ({ value: it.key, label: `${it.name} (${it.key})` }))}
      accept=".bpmn,.xml"
      read={async (chosen) => {
        const content = await chosen.text();
        const key = keyOf(content);
        return key ? { content, key } : undefined;
      }}
      texts={{ blank: t('blank'), file: t('file'), notThis: t('notBpmn'), key: t('key'), hint: t('key.hint') }}
      begin={begin}
      onClose={onClose}
    >
      <Form.Item label={t('name')} htmlFor="new-name">
        <Input id="new-name" value={name} onChange={(e) => setName(e.target.value)} />
      </Form.Item>
    </NewDraft>
  );
}
