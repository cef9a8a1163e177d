import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useId } from 'react';
import { countryName } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { FormContext } from '../ui/form-context.ts';
import { useSettled } from '../ui/use-settled.ts';
import { type CandidateRow, useCandidates } from './customer-queries.ts';

const pauseMs = 250;

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  about: { color: tokens.colorNeutralForeground2 },
  because: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** While the form is filled: customers and registry accounts that may be the same company, and why. */
export function CandidatePanel({ organizationId }: { organizationId: string }) {
  const styles = useStyles();
  const titleId = useId();
  const form = useContext(FormContext);
  const entered = (name: string) => String(form?.value(name) ?? '').trim();
  const wanted = useSettled(
    {
      name: entered('name'),
      number: entered('number'),
      country: entered('country'),
      city: entered('city'),
      signInName: entered('administrator/signInName').toLowerCase(),
      contactEmail: entered('contactEmail').toLowerCase(),
    },
    pauseMs,
  );
  const candidates = useCandidates(organizationId, wanted).data?.items ?? [];
  return (
    <div role="status">
      {candidates.length > 0 && (
        <section aria-labelledby={titleId} className={styles.panel}>
          <h3 id={titleId} className={styles.title}>
            {text('candidates.title')}
          </h3>
          <ul className={styles.list}>
            {candidates.map((candidate) => (
              <li key={candidate.id ?? candidate.number}>
                <CandidateLine organizationId={organizationId} candidate={candidate} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CandidateLine({ organizationId, candidate }: { organizationId: string; candidate: CandidateRow }) {
  const styles = useStyles();
  const form = useContext(FormContext);
  const { id, name, number, city, country, standing } = candidate;
  const about = [
    number ?? text('kind.prospect'),
    city,
    countryName(country, readerLocale),
    id === null ? text('candidates.registry') : standing === 'active' ? '' : text(`standing.${standing}`),
  ];
  return (
    <>
      {id === null ? (
        <strong>{name}</strong>
      ) : (
        <AppLink href={`/partner/${organizationId}/customers/${id}`}>{name}</AppLink>
      )}
      <span className={styles.about}> {about.filter(Boolean).join(', ')}</span>
      <span className={styles.because}>{candidate.because.map(({ words }) => words).join('. ')}.</span>
      {id === null && number !== null && (
        <CommandButton
          size="small"
          command={{
            id: 'use',
            label: text('candidates.use', { number }),
            onClick: () => form?.change('number', number),
          }}
        />
      )}
    </>
  );
}
