import { Tag } from 'antd';
import type { Verdict } from './queries';
import { useTexts } from './texts';

const COLOURS: Record<Verdict, string> = {
  PENDING: 'blue',
  STARTED: 'green',
  JOINED: 'cyan',
  IGNORED: 'default',
  DUPLICATE: 'default',
  REFUSED: 'orange',
  REJECTED: 'red',
};

/** What became of a delivery, in a word. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  return <Tag color={COLOURS[verdict]}>{t(`verdict.${verdict}`)}</Tag>;
}
