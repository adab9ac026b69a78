import { Button } from 'antd';
import { useRef, useState } from 'react';
import FormView, { type FormHandle } from '../../../form/FormView';
import { useValidationTexts } from '../../../form/texts';
import type { Schema } from './queries';
import { answerKeys, SAMPLE } from './schema';
import { useFormTexts } from './texts';

/** The form as it will be in the inbox, to try; nothing is sent. */
export default function Preview({ schema, onReady }: { schema: Schema; onReady?: () => void }) {
  const t = useFormTexts();
  const say = useValidationTexts();
  const form = useRef<FormHandle>(null);
  const [answers, setAnswers] = useState('');
  const check = () => {
    const typed = form.current?.submit();
    const keys = answerKeys(schema.components);
    setAnswers(typed ? JSON.stringify(Object.fromEntries(keys.map((key) => [key, typed[key]]))) : '');
  };
  return (
    <div className="form-preview">
      <FormView
        ref={form}
        schema={schema}
        data={SAMPLE}
        label={t('formOf', { id: schema.id })}
        translate={say}
        onReady={onReady}
      />
      <Button onClick={check}>{t('check')}</Button>
      <p role="status" className="status ok">
        {answers && `✓ ${t('accepted', { answers })}`}
      </p>
    </div>
  );
}
