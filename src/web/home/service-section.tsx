import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { z } from 'zod';
import type { Home } from '../../modules/home/home.contract.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { noteOn } from '../catalogue/sign-up-fields.tsx';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/home.en.ts';
import { text as offeringText } from '../messages/offerings.en.ts';

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
  plans: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: '720px' },
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

/** One service: its supported countries/regions (PP-3), plans, sign-up from the ERP product (PP-70) and end (PP-93). */
export function ServiceSection({ service }: { service: Service }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.name}>
        {service.name}
      </h2>
      <RetirementNotice service={service.name} retirement={service.retirement} />
      <p className={styles.text}>{service.description}</p>
      {service.languages.length > 0 && (
        <p className={styles.text}>
          {offeringText('languages', { languages: languageNames(service.languages) })}
        </p>
      )}
      <h3 className={styles.heading}>{offeringText('plans.title')}</h3>
      <ul className={styles.plans}>
        {service.plans.map((plan) => (
          <li key={plan.name}>
            <strong>{plan.name}</strong>: {noteOn(plan)}
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{text('home.countries')}</h3>
      <ul className={styles.countries}>
        {service.countries.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
      <p className={styles.text}>{text('home.countries.missing')}</p>
      {service.erpSignUp && (
        <>
          <h3 className={styles.heading}>{offeringText('erp.title')}</h3>
          <p className={styles.text}>
            {service.erpSignUp.instructions}{' '}
            <Link inline href={service.erpSignUp.url} rel="noreferrer">
              {offeringText('erp.open', { service: service.name })}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** "English, Portuguese", in the reader's language. */
function languageNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames([readerLocale], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
