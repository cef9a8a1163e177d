import { differencesOf } from '../../modules/catalogue/differences.rules.ts';
import type { OfferingContent } from '../../modules/catalogue/offerings.rules.ts';
import { text } from '../messages/catalogue-desk.en.ts';
import { DataList } from '../ui/data-list.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { inUseWords } from './catalogue-page.tsx';
import type { CatalogueOffering } from './desk-queries.ts';

const WHOLE: ListView = { search: '', filters: {} };
const asItIs = () => undefined;
type Difference = ReturnType<typeof differencesOf>[number];
type Version = CatalogueOffering['versions'][number];

/** The draft against what is published, thing by thing. */
export function Changes({ offering: { draft, published } }: { offering: CatalogueOffering }) {
  if (!draft) return <p>{text('changes.none')}</p>;
  if (!published) return <p>{text('changes.first')}</p>;
  return (
    <DataList
      label={text('tab.changes')}
      columns={differenceColumns}
      rows={differencesOf(published as OfferingContent, draft as OfferingContent)}
      state={{ kind: 'ready' }}
      rowId={(row) => row.what}
      rowName={(row) => row.what}
      view={WHOLE}
      onViewChange={asItIs}
      empty={{ sentence: text('changes.same') }}
    />
  );
}

const differenceColumns: readonly Column<Difference>[] = [
  { id: 'what', label: text('changes.what'), cell: (row) => row.what },
  { id: 'before', label: text('changes.before'), cell: (row) => row.before || text('changes.nothing') },
  { id: 'after', label: text('changes.after'), cell: (row) => row.after || text('changes.nothing') },
];

/** What was published, the newest first, and how many services stand on each. */
export function Versions({ offering: { versions } }: { offering: CatalogueOffering }) {
  return (
    <DataList
      label={text('tab.versions')}
      columns={versionColumns}
      rows={versions}
      state={{ kind: 'ready' }}
      rowId={(row) => String(row.version)}
      rowName={(row) => text('version.of', { version: String(row.version) })}
      view={WHOLE}
      onViewChange={asItIs}
      empty={{ sentence: text('versions.none') }}
    />
  );
}

const versionColumns: readonly Column<Version>[] = [
  {
    id: 'version',
    label: text('column.version'),
    cell: (row) => text('version.of', { version: String(row.version) }),
  },
  { id: 'at', label: text('versions.at'), cell: (row) => <When at={row.publishedAt} as="time" /> },
  { id: 'by', label: text('versions.by'), cell: (row) => row.publishedBy ?? text('versions.product') },
  { id: 'inUse', label: text('column.inUse'), cell: (row) => inUseWords(row.inUse), align: 'end' },
];
