import { Button, Table } from 'antd';
import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import './table.css';
import { useView } from './useView';
import { useWide } from './useWide';
import { useWords } from './words';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** Given: the column can be sorted by it. */
  sort?: (row: T) => string | number;
  width?: number;
  /** Left out on narrow screens. */
  wide?: boolean;
}

interface Props<T> {
  label: string;
  rows: T[] | undefined;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  error?: unknown;
  retry?: () => void;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  /** Names of the filters that are set: then an empty table offers to clear them. */
  filters?: string[];
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** On a phone each row becomes a card, with its columns below each other: nothing is out of sight to the right. */
const CARDS = 640;

/** A table whose sorting and page are in the address. */
export function ResourceTable<T extends object>(props: Props<T>) {
  const { rows, columns, error } = props;
  const words = useWords();
  const [view, change] = useView('sort', 'page', ...(props.filters ?? []));
  const isTable = useWide(CARDS);
  const table = useRef<ComponentRef<typeof Table>>(null);
  // where a narrow screen scrolls sideways, whoever has no mouse scrolls by keys
  useEffect(() => table.current?.nativeElement.querySelector('.ant-table-content')?.setAttribute('tabindex', '0'));
  if (error && !rows) return <ErrorState error={error} retry={props.retry} />;
  const filtered = (props.filters ?? []).filter((name) => view[name as 'sort']);
  if (rows?.length === 0 && filtered.length === 0) return props.empty;
  const clear = () => change(Object.fromEntries(filtered.map((name) => [name, undefined])));
  const noMatch = (
    <EmptyState title={words('noMatch')} action={<Button onClick={clear}>{words('clearFilters')}</Button>} />
  );
  return (
    <Table<T>
      ref={table}
      className={isTable ? undefined : 'as-cards'}
      size="middle"
      aria-label={props.label}
      dataSource={rows ?? []}
      rowKey={props.rowKey}
      loading={rows === undefined && { spinning: true, delay: 300 }}
      locale={{ emptyText: rows === undefined ? ' ' : noMatch }}
      scroll={isTable ? { x: 'max-content' } : undefined}
      pagination={{
        current: Number(view.page || 1),
        pageSize: 25,
        hideOnSinglePage: true,
        showSizeChanger: false,
      }}
      onChange={({ current }, _, sorter) => {
        const by = Array.isArray(sorter) ? sorter[0] : sorter;
        const sort = by?.order ? `${by.order === 'descend' ? '-' : ''}${by.columnKey}` : undefined;
        change({ sort, page: current && current > 1 ? String(current) : undefined });
      }}
      columns={columns.map(({ key, title, render, sort, width, wide }) => ({
        key,
        title,
        width,
        render: (_: unknown, row: T) => render(row),
        responsive: wide ? (['md'] as const).slice() : undefined,
        onCell: () => ({ 'data-label': title }) as object,
        sorter: sort && ((a: T, b: T) => compare(sort(a), sort(b))),
        sortOrder: view.sort === key ? 'ascend' : view.sort === `-${key}` ? 'descend' : null,
      }))}
    />
  );
}
