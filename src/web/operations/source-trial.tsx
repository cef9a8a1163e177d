import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/sources.en.ts';
import { PlainTable } from '../rapidstart/plain-table.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { FormContext } from '../ui/form-context.ts';
import { nested } from '../ui/form-values.ts';
import { Progress } from '../ui/progress.tsx';
import { sourceSchema, valuesOf } from './source-form.ts';
import type { Source, Trial } from './source-queries.ts';

/** **Try it**: one page of each list, and how its rows would be taken; changes nothing. */
export function SourceTrial({
  organizationId,
  source,
}: {
  organizationId: string;
  source: Source | undefined;
}) {
  const form = useContext(FormContext);
  const trial = useMutation({
    mutationFn: () => {
      const names = [...Object.keys(valuesOf(source)), 'secret'];
      const values = Object.fromEntries(names.map((name) => [name, form?.value(name)]));
      const parsed = sourceSchema(source).safeParse(nested(values));
      if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
      const { definition, secret } = parsed.data;
      return answered(
        api.POST('/api/v1/organizations/{organizationId}/registry/sources/trial', {
          params: { path: { organizationId } },
          body: { definition, ...(secret && { secret }), ...(source && { sourceId: source.id }) },
        }),
      );
    },
  });
  return (
    <section aria-label={text('trial.title')} aria-live="polite">
      <p>
        <CommandButton
          command={{
            id: 'try',
            label: text('source.try'),
            busy: trial.isPending,
            onClick: () => trial.mutate(),
          }}
        />
      </p>
      {trial.isPending && <Progress label={text('trial.trying')} done={0} />}
      {trial.error && <Failure error={trial.error} />}
      {trial.data?.feeds.map((feed) => (
        <TrialFeed key={feed.record} feed={feed} />
      ))}
    </section>
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
    </>
  );
}
