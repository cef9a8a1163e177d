import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { text } from '../messages/life.en.ts';
import { When } from '../ui/when.tsx';
import type { Moment } from './life-queries.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '720px',
  },
  moment: { display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '20px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  effects: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Every date of a life, past and to come, with what it does to people, data and mail. */
export function LifePlan({ moments }: { moments: readonly Moment[] }) {
  const styles = useStyles();
  return (
    <section>
      <h2>{text('life.plan')}</h2>
      <p className={styles.note}>{text('life.plan.note')}</p>
      <ol aria-label={text('life.plan')} className={styles.list}>
        {moments.map((moment) => (
          <MomentLine key={`${moment.kind} ${moment.at} ${moment.daysBefore}`} moment={moment} />
        ))}
      </ol>
    </section>
  );
}

function MomentLine({ moment }: { moment: Moment }) {
  const styles = useStyles();
  const Icon = moment.done ? CheckmarkCircleFilled : CircleRegular;
  const effects = (['people', 'data', 'mail'] as const).flatMap((kind) =>
    moment.effects[kind].map((sentence) => ({ kind, sentence })),
  );
  return (
    <li className={styles.moment}>
      <Icon aria-hidden className={styles.icon} />
      <div>
        <span className={styles.name}>{nameOfMoment(moment)}</span> · <When at={moment.at} />
        {effects.length > 0 && (
          <ul className={styles.effects}>
            {effects.map(({ kind, sentence }) => (
              <li key={`${kind} ${sentence}`}>
                {kind === 'mail' ? sentence : `${text(`effect.${kind}`)}: ${sentence}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function nameOfMoment({ kind, done, daysBefore }: Moment): string {
  switch (kind) {
    case 'reminder':
      return text('moment.reminder', { count: daysBefore ?? 0 });
    case 'end':
    case 'erasure':
      return text(`moment.${kind}.${done ? 'done' : 'ahead'}`);
    default:
      return text(`moment.${kind}`);
  }
}
