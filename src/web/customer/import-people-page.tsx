import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/people-import.en.ts';
import { Failure } from '../ui/failure.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { checkPeople, sendPeople } from './import-people-queries.ts';
import { ImportedPeople } from './imported-people.tsx';
import { peopleKey } from './use-people.ts';
import { servicesKey } from './use-services.ts';

/** Many users from a spreadsheet: choose the file, see what becomes of each row, add them (PP-77). */
export function ImportPeoplePage() {
  return <SignedInOnly>{() => <ImportPeople />}</SignedInOnly>;
}

function ImportPeople() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = `/customer/${organizationId}/people`;
  const [file, setFile] = useState<File>();
  const check = useMutation({ mutationFn: (chosen: File) => checkPeople(organizationId, chosen) });
  const adding = useSubmission({
    send: ({ invite, chosen }: { invite: boolean; chosen: File; name: string; size: number }) =>
      sendPeople(organizationId, chosen, invite),
    refresh: [peopleKey(organizationId), servicesKey(organizationId)],
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    check.reset();
    adding.reset();
    if (chosen) check.mutate(chosen);
  };
  const failure = adding.error ?? check.error;
  const told = adding.data ?? check.data;
  return (
    <Page title={text('title')} crumbs={[{ label: text('people'), href: list }, { label: text('title') }]}>
      <p>{text('intro')}</p>
      <WhyNot organizationId={organizationId} action="importPeople">
        <FileField
          label={text('file')}
          help={text('file.help')}
          accept=".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={undefined}
          disabled={check.isPending || adding.isPending}
          onChoose={choose}
        />
        <div aria-live="polite">
          {check.isPending && <Progress label={text('checking')} done={0} />}
          {adding.isPending && <Progress label={text('adding')} done={0} />}
          {failure && <Failure error={failure} />}
        </div>
        {told && file && (
          <ImportedPeople
            told={told}
            busy={adding.isPending}
            onAdd={(invite) => adding.mutate({ invite, chosen: file, name: file.name, size: file.size })}
          />
        )}
      </WhyNot>
    </Page>
  );
}
