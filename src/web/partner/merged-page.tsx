import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/merging.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Explain } from '../ui/explain.tsx';
import { Failure } from '../ui/failure.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { SummaryFact } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { type CustomerMerge, customersKey, subscriptionsKey, useMerge } from './customer-queries.ts';

/** The receipt of a merge, with **Undo merge**, or why it cannot be undone. */
export function MergedPage() {
  const { organizationId = '', mergeId = '' } = useParams({ strict: false });
  const query = useMerge(organizationId, mergeId);
  const merge = query.data;
  const base = `/partner/${organizationId}/customers`;
  const undoing = useUndo(organizationId, mergeId);
  const title = merge ? text('merged.title', { name: merge.survivor.name }) : text('merge.title');
  const because = merge?.undo.explanation ?? undefined;
  const explained = useExplained(organizationId, ['undoCustomerMerge'], mergeId);
  return (
    <Page
      title={title}
      crumbs={[{ label: customerText('list.title'), href: base }, { label: title }]}
      width="text"
      state={merge?.undoneAt ? { tone: 'success', sentence: text('merge.undone') } : undefined}
      commands={
        merge
          ? [
              {
                id: 'open',
                label: text('gone.open', { name: merge.survivor.name }),
                href: `${base}/${merge.survivor.id}`,
              },
              explained('undoCustomerMerge', {
                id: 'undo',
                label: text('merge.undo'),
                busy: undoing.busy,
                disabledBecause: because,
                onClick: () => void undoing.undo(),
              }),
            ]
          : []
      }
    >
      <WhenReady state={stateOf(query)}>{() => merge && <Facts facts={factsOf(merge, base)} />}</WhenReady>
      {because && !merge?.undoneAt && <Explain explanation={because} />}
      {undoing.error !== undefined && <Failure error={undoing.error} />}
    </Page>
  );
}

function useUndo(organizationId: string, mergeId: string) {
  const notices = useNotices();
  const [error, setError] = useState<unknown>();
  const undoing = useSubmission({
    send: (_: undefined, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customer-merges/{mergeId}/undo', {
          params: { path: { organizationId, mergeId } },
          headers,
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
  });
  const undo = async () => {
    setError(undefined);
    try {
      await undoing.mutateAsync(undefined);
      notices.note(text('merge.undone'));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { undo, error, busy: undoing.isPending };
}

const factsOf = (merge: CustomerMerge, base: string): SummaryFact[] => [
  {
    label: text('merged.survivor'),
    value: <AppLink href={`${base}/${merge.survivor.id}`}>{merge.survivor.name}</AppLink>,
  },
  {
    label: text('merged.others'),
    value: merge.merged.map(({ name, number }) => (number ? `${name} (${number})` : name)).join(', '),
  },
  { label: text('merged.when'), value: <When at={merge.mergedAt} /> },
  { label: text('merged.by'), value: merge.mergedBy },
  ...(merge.undoneAt
    ? [{ label: text('merged.undone'), value: <When at={merge.undoneAt} /> }]
    : [{ label: text('merged.until'), value: <When at={merge.undoableUntil} /> }]),
];
