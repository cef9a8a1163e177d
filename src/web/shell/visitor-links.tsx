import { makeStyles } from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';
import { AppLink } from '../ui/app-link.tsx';

const useStyles = makeStyles({
  visitor: { display: 'flex', gap: '16px', whiteSpace: 'nowrap' },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
});

/** The ways in. */
export function VisitorLinks() {
  const styles = useStyles();
  return (
    <span className={styles.visitor}>
      <AppLink href="/sign-up" className={styles.link}>
        {text('shell.signUp')}
      </AppLink>
      <AppLink href="/sign-in" className={styles.link}>
        {text('shell.signIn')}
      </AppLink>
    </span>
  );
}
