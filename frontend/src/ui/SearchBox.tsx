import { Input } from 'antd';
import { useWords } from './words';

interface Props {
  value: string | undefined;
  change: (wanted: string | undefined) => void;
  placeholder?: string;
  width?: number;
}

/** Narrows what a page shows; the key / leads to it. */
export function SearchBox({ value, change, placeholder, width }: Props) {
  const words = useWords();
  return (
    <Input.Search
      data-search
      allowClear
      aria-label={words('search')}
      placeholder={placeholder ?? words('search')}
      value={value}
      onChange={(event) => change(event.target.value || undefined)}
      style={{ width }}
    />
  );
}
