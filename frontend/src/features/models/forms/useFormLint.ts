import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type FormFinding, lintForm, type Schema } from './queries';

const QUIET_MS = 600;

/** Asks the server what is wrong while one edits; an older answer never replaces a newer one. */
export function useFormLint(id: string, schema: RefObject<Schema>) {
  const [findings, setFindings] = useState<FormFinding[]>();
  const [checking, setChecking] = useState(false);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const check = useCallback(async (): Promise<FormFinding[] | undefined> => {
    const number = ++asked.current;
    setChecking(true);
    try {
      const found = await lintForm(id, schema.current);
      if (number === asked.current) setFindings(found);
      return found;
    } catch {
      return undefined; // not reached: the next change asks again, and publishing asks in any case
    } finally {
      if (number === asked.current) setChecking(false);
    }
  }, [id, schema]);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void check(), QUIET_MS);
  }, [check]);
  useEffect(() => {
    void check();
    return () => {
      clearTimeout(timer.current);
      asked.current++;
    };
  }, [check]);
  return { findings, checking, check, later };
}
