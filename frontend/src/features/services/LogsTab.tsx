import { useVirtualizer } from '@tanstack/react-virtual';
import { Alert, Button, Select, Switch } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../ui/EmptyState';
import { SearchBox } from '../../ui/SearchBox';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { LogText } from './LogText';
import { filtered } from './logStream';
import { useTexts } from './texts';
import { useLog } from './useLog';
import type { Here } from './useService';

const LINE_PX = 18;

/** What its containers print now. */
export function LogsTab({ here }: { here: Here }) {
  const t = useTexts();
  const words = useWords();
  const { project, service, environment, replicas, cell } = here;
  const [view, change] = useView('replica', 'q');
  const [follow, setFollow] = useState(true);
  // other containers print something else: start again
  const numbers = [...new Set(replicas.map((one) => one.replica))].sort((a, b) => a - b);
  const log = useLog(
    project.name,
    service.name,
    environment,
    numbers.length > 1,
    replicas.map((one) => one.container).join(),
  );
  const lines = useMemo(
    () => filtered(log.lines, Number(view.replica || 0), view.q),
    [log.lines, view.replica, view.q],
  );
  if (cell.count === 0) return <EmptyState title={t('noReplicas', { environment })} />;
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines.map((one) => one.text).join('\n')], { type: 'text/plain' }));
    link.download = `${project.name}-${service.name}-${environment}.log`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="service-log">
      <div className="filters">
        {numbers.length > 1 && (
          <Select
            aria-label={t('replica')}
            value={view.replica || '0'}
            onChange={(value) => change({ replica: value === '0' ? undefined : value })}
            options={[
              { value: '0', label: t('allReplicas') },
              ...numbers.map((one) => ({ value: String(one), label: `${t('replica')} ${one}` })),
            ]}
            style={{ width: 150 }}
          />
        )}
        <SearchBox value={view.q} change={(q) => change({ q })} width={240} />
        <span className="inline">
          <Switch checked={follow} onChange={setFollow} aria-label={t('follow')} />{' '}
          <span aria-hidden="true">{t('follow')}</span>
        </span>
        <span className="spring" />
        <span className="quiet digits" role="status">
          {t('lines', { count: lines.length })}
        </span>
        <Button onClick={download} disabled={lines.length === 0}>
          {t('download')}
        </Button>
      </div>
      {log.error && <Alert type="error" showIcon title={log.error.message || words('unreachable')} />}
      {log.ended && (
        <Alert
          type="info"
          showIcon
          title={t('logEnded')}
          action={
            <Button size="small" onClick={log.again}>
              {t('connect')}
            </Button>
          }
        />
      )}
      <Lines lines={lines} follow={follow} onLeave={() => setFollow(false)} several={numbers.length > 1} />
    </div>
  );
}

interface LinesProps {
  lines: ReturnType<typeof filtered>;
  follow: boolean;
  onLeave: () => void;
  several: boolean;
}

function Lines({ lines, follow, onLeave, several }: LinesProps) {
  const t = useTexts();
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_PX,
    overscan: 20,
  });
  useEffect(() => {
    if (follow && lines.length > 0) virtual.scrollToIndex(lines.length - 1, { align: 'end' });
  }, [follow, lines, virtual]);
  return (
    <section
      ref={box}
      className="log container-log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={t('logs')}
      onWheel={(event) => event.deltaY < 0 && onLeave()}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <div
              key={line.number}
              ref={virtual.measureElement}
              data-index={item.index}
              className="service-log-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <span className="number">{line.number}</span>
              {several && <span className={`of-replica replica-${line.replica % 4}`}>{line.replica}</span>}
              <LogText text={line.text} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
