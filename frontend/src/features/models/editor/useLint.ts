/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { useCallback, useEffect, useRef, useState } from 'react';
import { showFindings } from '../../../bpmn/modeler/marks';
import { type Finding, lint } from '../queries';

const QUIET_MS = 600;

/** Asks the server what is wrong while one draws; an older answer never replaces a newer one. */
export function useLint(modeler: any) {
  const [findings, setFindings] = useState<Finding[]>();
  const [checking, setChecking] = useState(false);
  const asked = useRef(0);
  const check = useCallback(async (): Promise<Finding[] | undefined> => {
    if (!modeler) return;
    const number = ++asked.current;
    setChecking(true);
    try {
      const { xml } = await modeler.saveXML({ format: true });
      const found = await lint(xml);
      if (number !== asked.current) return found;
      setFindings(found);
      showFindings(modeler, found);
      return found;
    } catch {
      return undefined; // not reached: the next change asks again, and publishing asks in any case
    } finally {
      if (number === asked.current) setChecking(false);
    }
  }, [modeler]);
  useEffect(() => {
    if (!modeler) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), QUIET_MS);
    };
    modeler.on('commandStack.changed', later);
    void check();
    return () => {
      clearTimeout(timer);
      asked.current++;
    };
  }, [modeler, check]);
  return { findings, checking, check };
}
