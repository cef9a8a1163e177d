import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { fileBody } from '../api/file-body.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/rapidstart.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { OpenedService } from './opened-service.tsx';
import { PackageView } from './package-view.tsx';
import { useService } from './service-queries.ts';

/** Reads a package back: tables, records, findings. */
export function ReadPackagePage() {
  return <OpenedService>{() => <ReadPackage />}</OpenedService>;
}

function ReadPackage() {
  const { path } = useService();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const reading = useMutation({ mutationFn: (chosen: File) => readFile(path, chosen) });
  const read = () => {
    setMissing(!file);
    if (file) reading.mutate(file);
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setMissing(false);
    reading.reset();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };
  return (
    <Page title={text('read.title')}>
      <p>{text('read.intro')}</p>
      <WhyNot
        organizationId={path.organizationId}
        action="readRapidStartPackage"
        subject={path.subscriptionId}
      >
        <form onSubmit={onSubmit} aria-label={text('read.title')}>
          <FileField
            label={text('read.file')}
            help={text('read.file.help')}
            accept=".rapidstart"
            error={missing ? text('read.missing') : undefined}
            onChoose={choose}
          />
          <p>
            <CommandButton
              appearance="primary"
              command={{ id: 'read', label: text('read.submit'), busy: reading.isPending, onClick: read }}
            />
          </p>
        </form>
        <div aria-live="polite">
          {reading.isPending && <Progress label={text('read.reading')} done={0} />}
          {reading.error && <Failure error={reading.error} />}
        </div>
        {reading.data && <PackageView reading={reading.data} />}
      </WhyNot>
    </Page>
  );
}

function readFile(path: ReturnType<typeof useService>['path'], file: File) {
  return answered(
    api.POST('/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/packages/reading', {
      params: { path },
      ...fileBody(file),
    }),
  );
}
