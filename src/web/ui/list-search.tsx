import { SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const pauseMs = 250;

export interface ListSearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Search as you type: reports after a short pause, at once on Enter. */
export function ListSearch({ label, value, onChange }: ListSearchProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setTyped(value);
    return () => clearTimeout(timer.current);
  }, [value]);
  const report = (next: string, wait: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), wait);
  };
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, change) => report(change.value, change.value ? pauseMs : 0)}
      onKeyDown={(event) => event.key === 'Enter' && report(typed, 0)}
    />
  );
}
