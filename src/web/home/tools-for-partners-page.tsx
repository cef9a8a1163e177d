import { makeStyles, tokens } from '@fluentui/react-components';
import { text } from '../messages/home.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';

const useStyles = makeStyles({
  text: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** Where **For Partners** leads: what registering takes, and its beginning (PP-2, PP-35). */
export function ToolsForPartnersPage() {
  const styles = useStyles();
  return (
    <Page
      title={text('tools.title')}
      crumbs={[{ label: text('home.crumb'), href: '/' }, { label: text('tools.title') }]}
      commands={[{ id: 'register', label: text('tools.register'), href: '/partner/register' }]}
      width="text"
    >
      <p className={styles.text}>{text('tools.lead')}</p>
      <h2 className={styles.heading}>{text('tools.need')}</h2>
      <ul className={styles.list}>
        <li>{text('tools.need.account')}</li>
        <li>{text('tools.need.organization')}</li>
        <li>{text('tools.need.never')}</li>
      </ul>
      <p className={styles.text}>
        {text('tools.registered')}{' '}
        <AppLink href="/sign-in?returnTo=/organizations">{text('tools.open')}</AppLink>
      </p>
    </Page>
  );
}
