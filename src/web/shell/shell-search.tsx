import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { useGo } from '../ui/app-link.tsx';

const useStyles = makeStyles({
  form: {
    width: '100%',
    maxWidth: '400px',
    display: 'grid',
    '@media (max-width: 639px)': { display: 'none' },
  },
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
          aria-label={label}
          placeholder={label}
          value={wanted}
          onChange={(_, change) => setWanted(change.value)}
        />
      </form>
    </search>
  );
}
