import { useEffect, useRef, useState } from 'react';
import type { Row } from './rows';
import { useTexts } from './texts';

/** Says a step's change once, never a line of output; what was so when the page opened is not said. */
export function useAnnounce(rows: Row[], done: number, all: number): string {
  const t = useTexts();
  const known = useRef<Map<string, string>>(undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const now = new Map(rows.flatMap((row) => (row.mark ? [[row.id, row.mark] as const] : [])));
    const before = known.current;
    known.current = now;
    if (!before) return;
    const changed = rows.filter((row) => row.mark && before.get(row.id) !== row.mark).at(-1);
    if (changed?.mark) setSaid(t('announce', { step: changed.name, state: t(changed.mark), done, all }));
  }, [rows, done, all, t]);
  return said;
}
