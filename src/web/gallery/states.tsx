import { Problem } from '../api/problem.ts';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ErrorView, Loading, NoPermission, Offline } from '../ui/state-views.tsx';

const explanation = {
  reason: 'sole-administrator',
  sentence: 'Ana is the only administrator of Contoso.',
  remedy: 'Make somebody else an administrator first.',
  who: 'Ana Sousa can do that.',
};

/** What stands in the place of content. */
export function StateGallery() {
  return (
    <Page
      title="States"
      crumbs={[{ label: 'Gallery', href: '/ui-gallery' }, { label: 'States' }]}
      state={{ tone: 'success', sentence: 'Everything is in order.' }}
    >
      <Explain
        explanation={explanation}
        command={{ id: 'ask', label: 'Ask Ana', onClick: () => undefined }}
      />
      <Loading lines={3} />
      <Empty
        sentence="No case is open."
        command={{ id: 'open', label: 'Open a case', onClick: () => undefined }}
      />
      <ErrorView
        error={
          new Problem({
            title: 'Not available',
            detail: 'The database does not answer at the moment. Nothing was changed; try again.',
            status: 503,
            code: 'unavailable',
            correlationId: '5f0f1c9e-8a47-4c0e-9f52-1b1f7c6f5b7a',
            retryAfter: 5,
          })
        }
        retry={() => undefined}
      />
      <Offline retry={() => undefined} />
      <NoPermission explanation={explanation} />
    </Page>
  );
}
