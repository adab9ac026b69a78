import { DownloadOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../../ui/words';
import { download } from './download';
import { LogLines } from './LogLines';
import { type LogStore, viewOf } from './log-store';
import { useTexts } from './texts';
import { useFind } from './useFind';
import { lastLineOf } from './wrong';

interface Props {
  deployment: string;
  log: LogStore;
  ended: boolean;
  /** Numbers of the steps whose lines are wanted; undefined: all. */
  steps: Set<string> | undefined;
  /** The step that failed: without a line in the address, its end is what one wants to see. */
  failed: string | undefined;
}

const lineOf = (hash: string) => Number(/^#L(\d+)$/.exec(hash)?.[1] ?? 0);

export function LogTab({ deployment, log, ended, steps, failed }: Props) {
  const t = useTexts();
  const words = useWords();
  const { hash } = useLocation();
  const version = useSyncExternalStore(log.subscribe, log.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges are changed in place, the version tells
  const view = useMemo(() => viewOf(log.known, steps), [log, steps, version]);
  const [times, setTimes] = useState(false);
  const [wrap, setWrap] = useState(true);
  const [follow, setFollow] = useState(!ended && !lineOf(hash));
  const [target, setTarget] = useState(lineOf(hash));
  useEffect(() => {
    const line = lineOf(hash);
    if (line) {
      setFollow(false);
      setTarget(line);
    }
  }, [hash]);
  const end = view.count > 0 ? lastLineOf(log, failed) : 0;
  const wanted = target || (steps ? 0 : end);
  const find = useFind(deployment, steps, log.end);
  const go = useCallback((line: number | undefined) => {
    if (!line) return;
    setFollow(false);
    setTarget(line);
  }, []);
  const step = (by: number) => go(find.move(by));
  return (
    <div className="log-tab">
      <div className="log-tools">
        {/* the library's own field would be a twentieth of this page */}
        <input
          type="search"
          data-search
          className="log-search"
          aria-label={t('findLog')}
          placeholder={t('findLog')}
          value={find.text}
          onChange={(event) => find.setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && step(event.shiftKey ? -1 : 1)}
        />
        {find.text.trim() && (
          <span className="inline" role="status">
            {find.hits === undefined
              ? words('loading')
              : find.hits.length === 0
                ? t('noHit')
                : t('found', { at: find.at + 1, count: find.hits.length })}
            <Button size="small" icon={<UpOutlined />} aria-label={t('previous')} onClick={() => step(-1)} />
            <Button size="small" icon={<DownOutlined />} aria-label={t('next')} onClick={() => step(1)} />
          </span>
        )}
        <span className="spring" />
        <Checkbox checked={times} onChange={(event) => setTimes(event.target.checked)}>
          {t('times')}
        </Checkbox>
        <Checkbox checked={wrap} onChange={(event) => setWrap(event.target.checked)}>
          {t('wrap')}
        </Checkbox>
        <Checkbox checked={follow} onChange={(event) => setFollow(event.target.checked)}>
          {t('follow')}
        </Checkbox>
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void download(deployment, steps)}>
          {t('download')}
        </Button>
        <span className="quiet digits">{t('lines', { count: view.count })}</span>
      </div>
      {view.count === 0 ? (
        <div className="log empty-log">{t(ended ? 'goneLog' : 'emptyLog')}</div>
      ) : (
        <LogLines
          log={log}
          view={view}
          times={times}
          wrap={wrap}
          follow={follow}
          target={wanted}
          search={find.text.trim()}
          onFollow={setFollow}
        />
      )}
    </div>
  );
}
