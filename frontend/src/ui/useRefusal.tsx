import { Alert, type FormInstance } from 'antd';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { useFormTexts } from './form-texts';
import { useWords } from './words';
import './form.css';

type Path = (string | number)[];

const dotted = (path: Path) => path.join('.');

/** The name of the form's field that a problem is about: `ssh.host` where the form has `['ssh', 'host']`. */
export function fieldOf(names: Path[], problem: Problem): Path | undefined {
  const { field } = problem;
  if (!field) return undefined;
  return names.find((name) => dotted(name) === field) ?? names.find((name) => name.at(-1) === field);
}

/** The server's own message, without the field's name that it begins with. */
export const withoutField = ({ message, field }: Problem) =>
  field && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;

/** Runs what a form wishes and shows a refusal at its field, or above the form where it is about the whole. */
export function useRefusal(form?: FormInstance) {
  const t = useFormTexts();
  const words = useWords();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const show = (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    const names = (form?.getFieldsError() ?? []).map((it) => it.name as Path);
    const name = fieldOf(names, error);
    if (form && name) {
      form.setFields([{ name, errors: [withoutField(error)] }]);
      form.scrollToField(name, { block: 'center' });
    } else setRefusal(error.status === 0 ? words('unreachable') : error.message);
  };
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      show(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const notice = refusal && (
    <Alert className="refusal" type="error" showIcon title={t('refused')} description={refusal} />
  );
  return { run, busy, notice };
}
