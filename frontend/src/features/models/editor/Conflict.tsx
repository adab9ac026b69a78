import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import type { Difference } from '../../../bpmn/modeler/difference';
import { Differences } from '../Differences';
import { useEditorTexts } from './texts';

interface Theirs {
  version: number;
  all: Difference[];
}

interface Props {
  reason: string;
  /** The other draft as it is now, and what ours would change in it. */
  theirs: () => Promise<Theirs>;
  onTheirs: () => void;
  /** @param version of the draft that was looked at; 0: there is none any more */
  onMine: (version: number) => void;
}

/** Two drew at once: nothing is lost until somebody has seen the difference and decides. */
export function Conflict({ reason, theirs, onTheirs, onMine }: Props) {
  const t = useEditorTexts();
  const [seen, setSeen] = useState<Theirs>();
  const [error, setError] = useState('');
  const look = () =>
    theirs().then(setSeen, (e: unknown) => {
      // they threw theirs away: there is nothing that ours would replace
      if (e instanceof Problem && e.status === 404) setSeen({ version: 0, all: [] });
      else setError(String(e));
    });
  return (
    <Alert
      type="warning"
      className="model-note"
      title={t('conflict.title')}
      description={
        <>
          <p>{reason}</p>
          {error && <p role="alert">{error}</p>}
          {seen && <p>{t(seen.version === 0 ? 'conflict.gone' : 'conflict.changes')}</p>}
          {seen && seen.version > 0 && <Differences all={seen.all} />}
        </>
      }
      action={
        <Space wrap>
          <Button onClick={onTheirs}>{t('conflict.theirs')}</Button>
          {seen ? (
            <Button danger onClick={() => onMine(seen.version)}>
              {t('conflict.overwrite')}
            </Button>
          ) : (
            <Button onClick={() => void look()}>{t('conflict.mine')}</Button>
          )}
        </Space>
      }
    />
  );
}
