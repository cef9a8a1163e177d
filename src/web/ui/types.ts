import type { ReactElement, ReactNode } from 'react';

/** Why something can't be done, what would change it and who can do that: the shape that the API sends too. */
export interface Explanation {
  /** Stable code; never shown as the only text. */
  reason: string;
  sentence: string;
  remedy?: string | undefined;
  who?: string | undefined;
}

/** Somebody else can mend it: one click asks them. */
export interface HelpOffer {
  /** Says whom it asks: "Ask an administrator". */
  label: string;
  /** Sends the request with a note, which may be empty. Missing while an earlier request waits for its answer. */
  onAsk?: ((note: string) => Promise<void>) | undefined;
  /** How an earlier request stands: "Asked yesterday, by Rui Costa." */
  standing?: string | undefined;
}

/** What stands against something, and whom one click asks. */
export interface Refused {
  explanation: Explanation;
  /** As it stands behind "cannot": "merge the customers". */
  refuses?: string | undefined;
  help?: HelpOffer | undefined;
}

/** One button or link. Disabling needs a reason: there is no `disabled` flag. */
export interface Command {
  id: string;
  /** Says what happens: "Send activation". */
  label: string;
  /** Said in the place of the label, where several commands of one label stand on a page. */
  spoken?: string | undefined;
  icon?: ReactElement | undefined;
  onClick?: (() => void) | undefined;
  /** A place inside the application; takes the place of `onClick`. */
  href?: string | undefined;
  disabledBecause?: Explanation | string | undefined;
  /** What the reason stands against, behind "cannot", where no label says it. */
  refuses?: string | undefined;
  /** Stands beside a disabled command where somebody else can mend it. */
  help?: HelpOffer | undefined;
  /** Takes something away: never what a page is for, even where it stands first. */
  takesAway?: boolean | undefined;
  /** Shown with a spinner, still focusable. */
  busy?: boolean | undefined;
}

export interface Crumb {
  label: string;
  href?: string | undefined;
}

/** A place in the left navigation; at most seven for one portal. */
export interface Place {
  id: string;
  label: string;
  href: string;
  icon?: ReactElement | undefined;
  /** A number that waits for the reader, said after the label. */
  count?: number | undefined;
  /** True: only the very address is current; otherwise places below it count too. */
  exact?: boolean | undefined;
  /** Further addresses from which people come back to this place. */
  also?: readonly string[] | undefined;
}

export type Tone = 'neutral' | 'informative' | 'success' | 'warning' | 'danger';

/** One sentence at the top of a page when something needs attention. */
export interface StateSentence {
  tone: Tone;
  sentence: string;
  command?: Command | undefined;
}

/** What data-bearing components show. `error` takes what was thrown; a Problem shows its own sentence and correlation id. */
export type DataState =
  | { kind: 'loading' }
  | { kind: 'ready' }
  | { kind: 'error'; error: unknown; retry?: () => void };

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Sorting is the server's work: the id goes into the view. */
  sortable?: boolean | undefined;
  /** Hidden until the reader chooses it. */
  hiddenFirst?: boolean | undefined;
  align?: 'start' | 'end' | undefined;
  /** Cannot be hidden by the reader; the first column never can. */
  always?: boolean | undefined;
  /** Left out of the card that a row becomes on narrow screens. */
  wideOnly?: boolean | undefined;
}

export interface FilterChoice {
  value: string;
  label: string;
}

export interface Filter {
  id: string;
  label: string;
  choices: readonly FilterChoice[];
}

/** What the reader asked a list for; kept in the address, so that back and reload lose nothing. */
export interface ListView {
  search: string;
  filters: Readonly<Record<string, string>>;
  sort?: { column: string; direction: 'ascending' | 'descending' } | undefined;
}

export interface Count {
  value: number;
  /** False: shown as "about". */
  exact: boolean;
}

/** Chosen rows by id; `all` means every row that matches the view, loaded or not. */
export interface Selection {
  ids: ReadonlySet<string>;
  all: boolean;
}

export interface EmptySentence {
  /** Why it is empty. */
  sentence: string;
  /** The first step. */
  command?: Command | undefined;
}

export interface DataListProps<Row> {
  /** Names the list for screen readers: "Customers". */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row's name for people, said with its check box. */
  rowName: (row: Row) => string;
  /** Where Enter and the name lead. */
  rowHref?: ((row: Row) => string) | undefined;
  state: DataState;
  view: ListView;
  onViewChange: (view: ListView) => void;
  searchLabel?: string | undefined;
  /** For lists that cannot be searched. */
  withoutSearch?: boolean | undefined;
  filters?: readonly Filter[] | undefined;
  count?: Count | undefined;
  selection?: Selection | undefined;
  onSelectionChange?: ((selection: Selection) => void) | undefined;
  /** Also on the key `n`. */
  newCommand?: Command | undefined;
  /** Like `newCommand`, where its button stands elsewhere: only the key. */
  newOnKey?: Command | undefined;
  empty: EmptySentence;
  /** Set while the server has a next cursor. */
  onLoadMore?: (() => void) | undefined;
  loadingMore?: boolean | undefined;
  /** Remembers the reader's choice of columns on this device. */
  columnsKey?: string | undefined;
  /** Hidden columns, where the page keeps them. */
  hidden?: ReadonlySet<string> | undefined;
  onHiddenChange?: ((hidden: ReadonlySet<string>) => void) | undefined;
  /** Saved views, before the search. */
  views?: ReactNode;
}

/** A view that somebody saved. */
export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  /** The reader's list opens with it. */
  byDefault: boolean;
}

export interface PageProps {
  title: string;
  crumbs?: readonly Crumb[] | undefined;
  state?: StateSentence | undefined;
  commands?: readonly Command[] | undefined;
  /** Lists use the screen; text and forms stop at 720 pixels. */
  width?: 'full' | 'text' | undefined;
  children: ReactNode;
}

export interface SummaryFact {
  label: string;
  value: ReactNode;
}

export interface DetailTab {
  id: string;
  /** A question: "Who may do what?" */
  label: string;
  content: ReactNode;
}

export interface DetailPageProps extends Omit<PageProps, 'children' | 'width'> {
  summaryLabel: string;
  summary: readonly SummaryFact[];
  /** Under the facts: links to what belongs together. */
  related?: ReactNode;
  tabs: readonly DetailTab[];
}

export interface TimelineEntry {
  id: string;
  /** ISO instant. */
  at: string;
  who: string;
  what: ReactNode;
  why?: string | undefined;
  tone?: Tone | undefined;
}

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped' | 'cancelled';

export interface TrackerAttempt {
  number: number;
  startedAt: string;
  endedAt?: string | undefined;
  result: string;
}

export interface TrackerStep {
  id: string;
  name: string;
  state: StepState;
  /** Who is at work or waited for. */
  who?: string | undefined;
  /** ISO instant since when it is in this state. */
  since?: string | undefined;
  note?: string | undefined;
  /** ISO instant; it is tried again by itself then. */
  nextTry?: string | undefined;
  attempts?: readonly TrackerAttempt[] | undefined;
}

export interface TrackerPromise {
  /** ISO instant. */
  by: string;
  state: 'running' | 'at-risk' | 'kept' | 'broken';
}

export interface TrackerProps {
  title: string;
  steps: readonly TrackerStep[];
  /** With its honesty: "Usually 2 min, 9 of 10 under 6; from 41 earlier ones." */
  eta?: string | undefined;
  promise?: TrackerPromise | undefined;
  /** What the reader can do in the meantime. */
  meanwhile?: ReactNode;
}

export interface WizardStep {
  id: string;
  name: string;
}

export interface WizardProps {
  label: string;
  steps: readonly WizardStep[];
  current: string;
  /** The furthest step reached; this one and all before it can be opened. */
  furthest: string;
  onOpen: (id: string) => void;
  /** Content of the current step, usually a Form whose submit opens the next. */
  children: ReactNode;
}

export interface ExplainProps {
  explanation: Explanation;
  /** As it stands behind "cannot": "merge the customers". Missing where the page has just tried it. */
  refuses?: string | undefined;
  /** The one button that helps. */
  command?: Command | undefined;
  /** In its place where somebody else can mend it. */
  help?: HelpOffer | undefined;
  tone?: Tone | undefined;
}

export interface PlanViewProps {
  state: DataState;
  /** Empty while it loads. */
  sentences: readonly string[];
}

export interface ConfirmProps {
  open: boolean;
  /** Names the thing: "Erase the data of Contoso?" */
  title: string;
  /** What follows, with the date. */
  children: ReactNode;
  /** Says what happens: "Erase data". */
  confirmLabel: string;
  /** "Keep as it is", unless something else fits better. */
  cancelLabel?: string | undefined;
  /** Typed by the reader before the button works; for what can't be undone at all. */
  typeToConfirm?: string | undefined;
  onConfirm: () => void | Promise<void>;
  onClose: () => void;
}

export interface Bar {
  id: string;
  label: string;
  value: number;
  /** Beside the number: "4 of them waiting for three days". */
  detail?: string | undefined;
  href?: string | undefined;
  tone?: Tone | undefined;
}

export interface PictureProps {
  /** The finding, not the subject: "Half of the activations wait for the customer". */
  finding: string;
  labelHeading: string;
  valueHeading: string;
  bars: readonly Bar[];
  /** Default: the number by locale. */
  format?: ((value: number) => string) | undefined;
}
