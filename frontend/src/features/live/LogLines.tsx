import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { LogRow } from './LogRow';
import type { LogStore, LogView } from './log-store';
import { useTexts } from './texts';

interface Props {
  log: LogStore;
  view: LogView;
  times: boolean;
  wrap: boolean;
  follow: boolean;
  /** The line that is to be seen. */
  target: number;
  search: string;
  onFollow: (follow: boolean) => void;
}

const HEIGHT = 18;

/** Only what is seen is in the document; what is not here yet is fetched when it is scrolled to. */
export function LogLines({ log, view, times, wrap, follow, target, search, onFollow }: Props) {
  const t = useTexts();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: view.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 15,
    getItemKey: (index) => view.lineAt(index),
  });
  const list = useRef(virtual);
  list.current = virtual;
  const shown = useRef(view);
  shown.current = view;
  const hasLines = view.count > 0;

  useEffect(() => {
    if (follow && view.count > 0) list.current.scrollToIndex(view.count - 1, { align: 'end' });
  }, [follow, view.count]);

  useEffect(() => {
    const index = target && hasLines ? shown.current.indexOf(target) : -1;
    if (index >= 0) list.current.scrollToIndex(index, { align: 'center' });
  }, [target, hasLines]);

  const onScroll = () => {
    const box = scroller.current;
    if (!box || !follow) return;
    if (box.scrollHeight - box.scrollTop - box.clientHeight > 12 * HEIGHT) onFollow(false);
  };
  return (
    <section
      ref={scroller}
      className={wrap ? 'log wrap' : 'log'}
      aria-label={t('log')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
      tabIndex={0}
      onScroll={onScroll}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const number = view.lineAt(item.index);
          return (
            <div
              key={item.key}
              data-index={item.index}
              ref={wrap ? virtual.measureElement : undefined}
              className="log-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LogRow
                number={number}
                line={log.line(number)}
                times={times}
                search={search}
                target={number === target}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
