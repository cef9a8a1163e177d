import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { qrSymbol } from './qr-symbol.ts';

const useStyles = makeStyles({
  // Dark on light in every theme: few cameras read it the other way round.
  picture: {
    display: 'block',
    width: '200px',
    maxWidth: '100%',
    height: 'auto',
    backgroundColor: 'white',
    borderRadius: tokens.borderRadiusMedium,
  },
});

const QUIET = 4;

/** A text for a camera. `what` says to whoever does not see it what it holds and where else it stands. */
export function QrCode({ value, what }: { value: string; what: string }) {
  const styles = useStyles();
  const { size, path } = useMemo(() => drawn(value), [value]);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={what}>
      <path d={path} fill="black" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(value: string): { size: number; path: string } {
  const symbol = qrSymbol(value);
  const dots = symbol.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return { size: symbol.length + 2 * QUIET, path: dots.join('') };
}
