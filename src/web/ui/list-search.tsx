import { SearchBox } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { isTyping } from './typing.ts';

const pauseMs = 250;

export interface ListSearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Search as you type: reports after a short pause, at once on Enter. The key `/` leads here. */
export function ListSearch({ label, value, onChange }: ListSearchProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setTyped(value);
    return () => clearTimeout(timer.current);
  }, [value]);
  const boxId = useId();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      document.getElementById(boxId)?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [boxId]);
  const report = (next: string, wait: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), wait);
  };
  return (
    <SearchBox
      id={boxId}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={label}
      value={typed}
      onChange={(_, change) => report(change.value, change.value ? pauseMs : 0)}
      onKeyDown={(event) => event.key === 'Enter' && report(typed, 0)}
    />
  );
}
