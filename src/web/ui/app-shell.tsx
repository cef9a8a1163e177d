import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { text } from '../messages/messages.en.ts';
import { AppLink } from './app-link.tsx';
import { PlaceList } from './place-list.tsx';
import type { Place } from './types.ts';
import { isTyping } from './typing.ts';
import { useDrawerNavigation } from './use-media.ts';

const PlaceDrawer = lazy(() =>
  import('./place-drawer.tsx').then((module) => ({ default: module.PlaceDrawer })),
);

const barHeight = '48px';

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  skip: {
    position: 'fixed',
    insetInlineStart: tokens.spacingHorizontalS,
    top: '-64px',
    zIndex: 1000,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': { top: tokens.spacingVerticalS },
  },
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    '& a': { color: 'inherit', textDecorationLine: 'underline' },
  },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: barHeight,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    whiteSpace: 'nowrap',
  },
  logo: {
    display: 'inline-grid',
    placeItems: 'center',
    minWidth: '28px',
    height: '28px',
    paddingInline: '4px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  productName: {
    '@media (max-width: 479px)': {
      position: 'absolute',
      width: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  search: { flexGrow: 1, display: 'flex', justifyContent: 'center', minWidth: 0 },
  body: { display: 'flex', flexGrow: 1, minWidth: 0 },
  side: {
    width: '232px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalM,
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sideInner: { position: 'sticky', top: `calc(${barHeight} + 12px)` },
  main: {
    flexGrow: 1,
    minWidth: 0,
    padding: tokens.spacingHorizontalXXL,
    outlineStyle: 'none',
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalL },
  },
  footer: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface AppShellProps {
  product: { name: string; logoText: string; vendor: string };
  /** Says that this is not the real thing; shown as a coloured band. */
  band?: ReactNode;
  organization?: ReactNode;
  search?: ReactNode;
  operations?: ReactNode;
  account?: ReactNode;
  /** At most seven; none hides the navigation. */
  places: readonly Place[];
  /** The address where the reader is. */
  pathname: string;
  density?: 'comfortable' | 'dense' | undefined;
  children: ReactNode;
}

/** The frame of every page: skip link, band, top bar, places on the left (a drawer when narrow), content, footer. */
export function AppShell(props: AppShellProps) {
  const styles = useStyles();
  const drawer = useDrawerNavigation();
  useSearchKey();
  const hasPlaces = props.places.length > 0;
  const rowHeight = props.density === 'dense' ? '32px' : '40px';
  return (
    <div
      className={styles.shell}
      style={{ ['--row-height' as string]: rowHeight, ['--shell-top' as string]: '49px' }}
    >
      <a href="#content" className={styles.skip} data-screen-only>
        {text('shell.skip')}
      </a>
      {props.band && (
        <aside aria-label={text('shell.band')} className={styles.band} data-screen-only>
          {props.band}
        </aside>
      )}
      <TopBar {...props} withDrawer={drawer && hasPlaces} />
      <div className={styles.body}>
        {hasPlaces && !drawer && (
          <div className={styles.side} data-screen-only>
            <div className={styles.sideInner}>
              <PlaceList places={props.places} pathname={props.pathname} />
            </div>
          </div>
        )}
        <main id="content" tabIndex={-1} className={styles.main}>
          {props.children}
        </main>
      </div>
      <footer className={styles.footer}>{props.product.vendor}</footer>
    </div>
  );
}

function TopBar(props: AppShellProps & { withDrawer: boolean }) {
  const styles = useStyles();
  return (
    <header className={styles.bar} data-screen-only>
      {props.withDrawer && (
        <Suspense fallback={null}>
          <PlaceDrawer places={props.places} pathname={props.pathname} />
        </Suspense>
      )}
      <AppLink href="/" className={styles.product}>
        <span aria-hidden className={styles.logo}>
          {props.product.logoText}
        </span>
        <span className={styles.productName}>{props.product.name}</span>
      </AppLink>
      {props.organization}
      <div className={styles.search} data-shell-search>
        {props.search}
      </div>
      {props.operations}
      {props.account}
    </header>
  );
}

/** The key `/` leads into the search of the top bar. */
function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const field = document.querySelector<HTMLInputElement>('[data-shell-search] input, main search input');
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
