import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import { RegistrySourceTrial } from '../../modules/registry/sources/sources.contract.ts';
import type { RecordKind } from '../../modules/registry/sources/sources.rules.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/sources.en.ts';
import { PlainTable } from '../rapidstart/plain-table.tsx';
import { FormContext, pointedOut } from '../ui/form-context.ts';
import { nested } from '../ui/form-values.ts';
import { sourceSchema, valuesOf } from './source-form.ts';
import type { Source, Trial } from './source-queries.ts';
import { TrialSection } from './trial-section.tsx';

/** Where values stand in the rows of each kind of record. */
export type Places = Partial<Record<RecordKind, readonly string[]>>;

interface SourceTrialProps {
  organizationId: string;
  source: Source | undefined;
  onPlaces: (places: Places) => void;
}

const schemaOf = (source: Source | undefined) =>
  sourceSchema<RegistrySourceTrial>(source, {
    safeParse: (value) => {
      const { definition, secret } = value as RegistrySourceTrial;
      return RegistrySourceTrial.safeParse({ definition, ...(secret && { secret }) });
    },
  });

/** **Try the connection**: one page of each list, what stands in its rows and how they would be taken; changes nothing. */
export function SourceTrial({ organizationId, source, onPlaces }: SourceTrialProps) {
  const form = useContext(FormContext);
  const trial = useMutation({
    mutationFn: () => {
      const names = [...Object.keys(valuesOf(source)), 'secret'];
      const values = Object.fromEntries(names.map((name) => [name, form?.value(name)]));
      const parsed = schemaOf(source).safeParse(nested(values));
      if (!parsed.success) throw new Error(pointedOut(form, parsed.error.issues));
      const { definition, secret } = parsed.data;
      return answered(
        api.POST('/api/v1/organizations/{organizationId}/registry/sources/trial', {
          params: { path: { organizationId } },
          body: { definition, ...(secret && { secret }), ...(source && { sourceId: source.id }) },
        }),
      );
    },
    onSuccess: ({ feeds }) =>
      onPlaces(Object.fromEntries(feeds.map(({ record, places }) => [record, places]))),
  });
  return (
    <TrialSection
      organizationId={organizationId}
      title={text('trial.title')}
      action="tryRegistrySource"
      words={{ start: text('source.try'), trying: text('trial.trying') }}
      trial={trial}
    >
      {trial.data?.feeds.map((feed) => (
        <TrialFeed key={feed.record} feed={feed} />
      ))}
    </TrialSection>
  );
}

function TrialFeed({ feed }: { feed: Trial['feeds'][number] }) {
  const label = text('trial.feed', {
    record: text(`record.${feed.record}`),
    rows: feed.rows,
    more: text(feed.more ? 'trial.more' : 'trial.noMore'),
  });
  return (
    <>
      <h3>{label}</h3>
      {feed.places.length > 0 && <p>{text('trial.places', { places: feed.places.join(', ') })}</p>}
      {isUnmapped(feed) ? (
        <p>{text('trial.unmapped')}</p>
      ) : (
        <PlainTable
          label={label}
          headings={[text('trial.row'), text('trial.fields'), text('trial.verdict')]}
          rows={feed.sample.map(({ fields, problem }, place) => ({
            id: String(place),
            cells: [
              String(place + 1),
              Object.entries(fields)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', '),
              problem ? `${problem.field} ${problem.sentence} ${problem.remedy}` : text('trial.good'),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Nothing of any row is taken: it is not said yet where the fields stand. */
const isUnmapped = ({ sample }: Trial['feeds'][number]) =>
  sample.length > 0 && sample.every(({ fields }) => Object.keys(fields).length === 0);
