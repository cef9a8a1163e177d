import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { useGo } from '../ui/app-link.tsx';

const useStyles = makeStyles({
  place: {
    width: '100%',
    maxWidth: '400px',
    '@media (max-width: 639px)': { display: 'none' },
  },
  field: { width: '100%', maxWidth: 'none' },
});

/** The search of the top bar: Enter opens the page of results. */
export function ShellSearch({ label, address }: { label: string; address: string }) {
  const styles = useStyles();
  const go = useGo();
  const [wanted, setWanted] = useState('');
  return (
    <search aria-label={label} className={styles.place}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(`${address}?${new URLSearchParams({ q: wanted.trim() })}`);
        }}
      >
        <SearchBox
          className={styles.field}
          aria-label={label}
          placeholder={label}
          value={wanted}
          onChange={(_, change) => setWanted(change.value)}
        />
      </form>
    </search>
  );
}
