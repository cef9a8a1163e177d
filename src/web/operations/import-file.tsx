import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/operations.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Progress } from '../ui/progress.tsx';
import { ImportPlan } from './import-plan.tsx';
import { checkFile, importsKey, sendFile } from './registry-queries.ts';

/** Choose or drop a file, see what would happen, then import it: the result has a page of its own. */
export function ImportFile({ organizationId }: { organizationId: string }) {
  const go = useGo();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const check = useMutation({ mutationFn: (chosen: File) => checkFile(organizationId, chosen) });
  const sending = useSubmission({
    send: ({ file: chosen }: { file: File; name: string; size: number; changed: number }, headers) =>
      sendFile(organizationId, chosen, headers),
    refresh: [
      importsKey(organizationId),
      ['registry-partners', organizationId],
      ['registry-customers', organizationId],
      ['audit-events', organizationId],
    ],
    onDone: ({ id }) => go(`/operations/${organizationId}/imports/${id}`),
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setMissing(false);
    check.reset();
    sending.reset();
    if (chosen) check.mutate(chosen);
  };
  const checkAgain = () => {
    setMissing(!file);
    if (file) check.mutate(file);
  };
  const send = () => {
    if (file) sending.mutate({ file, name: file.name, size: file.size, changed: file.lastModified });
  };
  const busy = check.isPending || sending.isPending;
  const failure = sending.error ?? check.error;
  return (
    <section aria-label={text('import.label')}>
      <p>{text('import.intro')}</p>
      <WhyNot organizationId={organizationId} action="importRegistry">
        <FileField
          label={text('import.file')}
          help={text('import.file.help')}
          accept=".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={missing ? text('import.missing') : undefined}
          disabled={busy}
          onChoose={choose}
        />
        {!check.data && (
          <p>
            <CommandButton
              appearance="primary"
              command={{ id: 'check', label: text('import.check'), busy, onClick: checkAgain }}
            />
          </p>
        )}
        <div aria-live="polite">
          {check.isPending && <Progress label={text('import.checking')} done={0} />}
          {sending.isPending && <Progress label={text('import.importing')} done={0} />}
          {failure && <Failure error={failure} />}
        </div>
        {check.data && <ImportPlan plan={check.data} busy={sending.isPending} onImport={send} />}
      </WhyNot>
    </section>
  );
}
