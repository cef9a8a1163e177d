import { useParams } from '@tanstack/react-router';
import { text } from '../messages/operations.en.ts';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { ProblemList } from './problem-list.tsx';
import { type RegistryImport, useImport } from './registry-queries.ts';

/** What one import did, and its wrong rows to look at and to download. */
export function ImportPage() {
  const { organizationId = '', importId = '' } = useParams({ strict: false });
  const found = useImport(organizationId, importId);
  const base = `/operations/${organizationId}`;
  const refused = found.data?.refused ?? 0;
  const file = `/api/v1/organizations/${organizationId}/registry/imports/${importId}/problems.csv`;
  const download = {
    id: 'download',
    label: text('result.download'),
    onClick: () => window.location.assign(file),
  };
  return (
    <Page
      title={found.data?.fileName ?? text('registry.title')}
      crumbs={[{ label: text('registry.title'), href: base }, { label: found.data?.fileName ?? '' }]}
      commands={[
        { id: 'another', label: text('result.another'), href: base },
        ...(refused > 0 ? [download] : []),
      ]}
    >
      <WhenReady state={stateOf(found)}>{() => found.data && <Result result={found.data} />}</WhenReady>
    </Page>
  );
}

function Result({ result }: { result: RegistryImport }) {
  const { added, changed, unchanged, refused } = result;
  return (
    <>
      <p role="status">{text('result.sentence', { added, changed, unchanged, refused })}</p>
      <p>
        {text('result.by')} {result.importedBy}, <When at={result.importedAt} />
      </p>
      {refused > 0 ? (
        <ProblemList problems={result.problems} total={refused} />
      ) : (
        <p>{text('problems.empty')}</p>
      )}
    </>
  );
}
