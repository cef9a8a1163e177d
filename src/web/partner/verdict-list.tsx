import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/registration.en.ts';

type Finding = components['schemas']['RegistryVerdict']['findings'][number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  icon: { fontSize: '20px', lineHeight: 1, display: 'flex', paddingTop: '2px' },
  matched: { color: tokens.colorPaletteGreenForeground1 },
  'not-matched': { color: tokens.colorPaletteRedForeground1 },
  'not-told': { color: tokens.colorNeutralForeground3 },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2 },
});

const icons = {
  matched: <CheckmarkCircleRegular />,
  'not-matched': <DismissCircleRegular />,
  'not-told': <QuestionCircleRegular />,
};

/** What the registry says, fact by fact: in words and shape, with what would settle what is missing. */
export function VerdictList({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={text('verdict.label')}>
      {findings.map((finding) => (
        <li key={finding.fact} className={styles.item}>
          <span className={`${styles.icon} ${styles[finding.outcome]}`} aria-hidden>
            {icons[finding.outcome]}
          </span>
          <span className={styles.what}>
            <span className={styles.name}>
              {text(`fact.${finding.fact}`)}: {text(`outcome.${finding.outcome}`)}
            </span>
            <span>{finding.sentence}</span>
            {finding.evidence && (
              <span className={styles.more}>{text('verdict.evidence', { evidence: finding.evidence })}</span>
            )}
            {finding.who && <span className={styles.more}>{text('verdict.who', { who: finding.who })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
