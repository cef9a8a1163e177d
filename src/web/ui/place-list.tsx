import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';
import { AppLink } from './app-link.tsx';
import type { Place } from './types.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      color: tokens.colorNeutralForeground1,
      textDecorationLine: 'none',
    },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground2Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  icon: { display: 'inline-flex', fontSize: '20px' },
  count: {
    marginInlineStart: 'auto',
    minWidth: '12px',
    paddingInline: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface PlaceListProps {
  places: readonly Place[];
  pathname: string;
  onFollow?: (() => void) | undefined;
}

/** The places of a portal; the current one is marked for eyes and screen readers. */
export function PlaceList({ places, pathname, onFollow }: PlaceListProps) {
  const styles = useStyles();
  return (
    <nav aria-label={text('shell.places')}>
      <ul className={styles.list}>
        {places.map((place) => {
          const current = isCurrent(place, pathname);
          return (
            <li key={place.id}>
              <AppLink
                href={place.href}
                className={mergeClasses(styles.place, current && styles.current)}
                current={current ? 'page' : undefined}
                onFollow={onFollow}
              >
                {place.icon && (
                  <span aria-hidden className={styles.icon}>
                    {place.icon}
                  </span>
                )}
                {place.label}
                {place.count !== undefined && place.count > 0 && (
                  <span className={styles.count}>{place.count}</span>
                )}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function isCurrent({ href, exact, also = [] }: Place, pathname: string): boolean {
  const below = (place: string) => pathname === place || pathname.startsWith(`${place}/`);
  return pathname === href || (!exact && below(href)) || also.some(below);
}
