import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** So many views one person may keep. */
export const MOST_VIEWS = 100;

export type ViewReason = 'too-many-views' | 'view-name-taken' | 'not-your-view' | 'sharing-needs-editing';

/** One keeps at most 100 views; who may not edit customers does not arrange the list of others either. */
export function decideSaving(facts: {
  kept: number;
  shared: boolean;
  mayEdit: boolean;
}): Decision<ViewReason> {
  if (facts.shared && !facts.mayEdit) return refuse('sharing-needs-editing');
  return facts.kept < MOST_VIEWS ? allow : refuse('too-many-views');
}

/** Who saved a view changes and removes it; a shared one may be removed by an administrator too. */
export function decideView(facts: {
  deed: 'change' | 'remove';
  own: boolean;
  shared: boolean;
  administrator: boolean;
  mayEdit: boolean;
}): Decision<ViewReason> {
  if (facts.own) return facts.shared && !facts.mayEdit ? refuse('sharing-needs-editing') : allow;
  return facts.deed === 'remove' && facts.administrator ? allow : refuse('not-your-view');
}

export const VIEW_SENTENCES: Sentences<ViewReason> = {
  'too-many-views': {
    sentence: `You have ${MOST_VIEWS} saved views.`,
    remedy: 'Remove one that you do not need.',
    who: 'You',
  },
  'view-name-taken': {
    sentence: 'There is a view of this name already.',
    remedy: 'Choose another name, or change the view that is there.',
    who: 'You',
  },
  'not-your-view': {
    sentence: 'A colleague saved this view, and only its owner changes it.',
    remedy: 'Save it under another name, and change that one.',
    who: 'You; for this view: its owner, and to remove it an administrator',
  },
  'sharing-needs-editing': {
    sentence: 'Your role may save views for yourself, and share none.',
    remedy: 'Save the view without sharing it, or ask for the role member or administrator.',
    who: 'You; for the role: an administrator of your organization',
    ask: 'administrators',
  },
};
