import { CommandButton } from './command-button.tsx';
import type { PagesLike } from './listed-pages.ts';

/** Reads the next page where the items stand in no `DataList`. */
export function MorePages({ pages, label }: { pages: PagesLike<unknown>; label: string }) {
  if (!pages.hasNextPage) return null;
  const command = {
    id: 'more',
    label,
    busy: pages.isFetchingNextPage,
    onClick: () => void pages.fetchNextPage(),
  };
  return (
    <div>
      <CommandButton command={command} />
    </div>
  );
}
