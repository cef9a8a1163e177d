import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';
import { CommandButton, Help } from './command-button.tsx';
import { barIntent } from './page.tsx';
import type { ExplainProps } from './types.ts';

const useStyles = makeStyles({
  line: { display: 'block', marginTop: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold },
});

/** Why something is refused, what would change it, who can do that, and the one button that helps. */
export function Explain({ explanation, refuses, command, help, tone = 'warning' }: ExplainProps) {
  return (
    <MessageBar
      intent={barIntent(tone)}
      layout="multiline"
      politeness="polite"
      data-reason={explanation.reason}
    >
      <MessageBarBody>
        <MessageBarTitle>
          {refuses ? text('explain.cannot', { what: refuses }) : explanation.sentence}
        </MessageBarTitle>
        {refuses && explanation.sentence}
        <ExplainLine term={text('explain.remedy')} value={explanation.remedy} />
        <ExplainLine term={text('explain.who')} value={explanation.who} />
      </MessageBarBody>
      {(command ?? help) && (
        <MessageBarActions>
          {command && <CommandButton command={command} size="small" />}
          {help && <Help help={help} />}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function ExplainLine({ term, value }: { term: string; value: string | undefined }) {
  const styles = useStyles();
  if (!value) return null;
  return (
    <span className={styles.line}>
      <span className={styles.term}>{term}:</span> {value}
    </span>
  );
}
