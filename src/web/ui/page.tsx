import {
  Breadcrumb,
  BreadcrumbDivider,
  BreadcrumbItem,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { text } from '../messages/messages.en.ts';
import { ActionPane } from './action-pane.tsx';
import { AppLink } from './app-link.tsx';
import { CommandButton } from './command-button.tsx';
import type { Crumb, PageProps, StateSentence, Tone } from './types.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    // The gap alone keeps paragraphs apart, and what can be pressed is as wide as its words.
    '& > p': { marginBlock: 0 },
    '& > :is(a, button)': { alignSelf: 'start' },
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  text: { maxWidth: '720px' },
  crumbs: {
    '& ol': { flexWrap: 'wrap' },
    '& li': { minWidth: 0, height: 'auto', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
});

/** One page of the application: where it is, what it is called, what needs attention, what can be done, and the content. */
export function Page({ title, crumbs = [], state, commands = [], width = 'full', children }: PageProps) {
  const styles = useStyles();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useHandedOnFocus(heading);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <article aria-labelledby={titleId} className={mergeClasses(styles.page, width === 'text' && styles.text)}>
      <header className={styles.head}>
        <Crumbs crumbs={crumbs} />
        <h1 ref={heading} id={titleId} className={styles.title} tabIndex={-1} data-page-title>
          {title}
        </h1>
        {state && <StateBar state={state} />}
        <ActionPane commands={commands} />
      </header>
      {children}
    </article>
  );
}

/** A title that went away with the focus on it: the next one takes it. */
let titleHadFocus = false;

/** A page that was loading and is there now is the same page to its reader: the focus stays on the title. */
function useHandedOnFocus(heading: RefObject<HTMLHeadingElement | null>) {
  useLayoutEffect(() => {
    const title = heading.current;
    if (titleHadFocus) title?.focus({ preventScroll: true });
    titleHadFocus = false;
    return () => {
      titleHadFocus = title !== null && document.activeElement === title;
    };
  }, [heading]);
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const styles = useStyles();
  if (crumbs.length === 0) return null;
  return (
    <Breadcrumb aria-label={text('page.breadcrumb')} size="small" className={styles.crumbs} data-screen-only>
      {crumbs.map((crumb, place) => (
        <Fragment key={`${crumb.href ?? ''} ${crumb.label}`}>
          {place > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            {crumb.href ? <AppLink href={crumb.href}>{crumb.label}</AppLink> : crumb.label}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}

/** A sentence that needs attention, with its one button. */
export function StateBar({ state }: { state: StateSentence }) {
  return (
    <MessageBar intent={barIntent(state.tone)} layout="auto">
      <MessageBarBody>{state.sentence}</MessageBarBody>
      {state.command && (
        <MessageBarActions>
          <CommandButton command={state.command} size="small" />
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Fluent's word for a tone. */
export function barIntent(tone: Tone): 'info' | 'success' | 'warning' | 'error' {
  switch (tone) {
    case 'danger':
      return 'error';
    case 'success':
    case 'warning':
      return tone;
    case 'neutral':
    case 'informative':
      return 'info';
    default:
      return tone satisfies never;
  }
}
