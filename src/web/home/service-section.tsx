import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { z } from 'zod';
import type { Home } from '../../modules/home/home.contract.ts';
import { text } from '../messages/home.en.ts';

type Service = z.output<typeof Home>['services'][number];

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, maxWidth: '720px' },
  countries: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    columnWidth: '136px',
    columnGap: tokens.spacingHorizontalL,
    maxWidth: '960px',
    lineHeight: tokens.lineHeightBase400,
  },
});

/** One service with its supported countries/regions (PP-3). */
export function ServiceSection({ service }: { service: Service }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.name}>
        {service.name}
      </h2>
      <p className={styles.text}>{service.description}</p>
      <h3 className={styles.heading}>{text('home.countries')}</h3>
      <ul className={styles.countries}>
        {service.countries.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
      <p className={styles.text}>{text('home.countries.missing')}</p>
    </section>
  );
}
