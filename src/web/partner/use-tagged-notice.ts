import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/customers.en.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { tagsKey } from './customer-filters.ts';
import { customersKey } from './customer-queries.ts';

/** Says what a tagging did, and offers Undo where it changed something. */
export function useTaggedNotice(
  organizationId: string,
): (sentence: string, taggingId: string | null) => void {
  const notices = useNotices();
  const queries = useQueryClient();
  const undo = async (taggingId: string) => {
    try {
      await answered(
        api.POST('/api/v1/organizations/{organizationId}/customers/tagging/{taggingId}/undo', {
          params: { path: { organizationId, taggingId } },
        }),
      );
      notices.note(text('tags.undone'));
    } catch (thrown) {
      notices.note(thrown instanceof Error ? thrown.message : text('tags.notUndone'));
    }
    await queries.invalidateQueries({ queryKey: customersKey(organizationId) });
    await queries.invalidateQueries({ queryKey: tagsKey(organizationId) });
  };
  return (sentence, taggingId) =>
    taggingId === null ? notices.note(sentence) : notices.offerUndo(sentence, () => undo(taggingId));
}
