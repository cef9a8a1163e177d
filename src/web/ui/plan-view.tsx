import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { text } from '../messages/messages.en.ts';
import { WhenReady } from './state-views.tsx';
import type { PlanViewProps } from './types.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Every consequence in words, before it happens: what is changed, who gets mail. A refusal shows its reason instead. */
export function PlanView({ state, sentences }: PlanViewProps) {
  const styles = useStyles();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {text('plan.title')}
      </h3>
      <WhenReady state={state}>
        {() => (
          <>
            <ul className={styles.list}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className={styles.note}>{text('plan.note')}</p>
          </>
        )}
      </WhenReady>
    </section>
  );
}
