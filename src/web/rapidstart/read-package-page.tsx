import { Field } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/rapidstart.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { OpenedService } from './opened-service.tsx';
import { PackageView } from './package-view.tsx';
import { useService } from './service-queries.ts';

/** Reads a package back: tables, records, findings. */
export function ReadPackagePage() {
  return <OpenedService>{() => <ReadPackage />}</OpenedService>;
}

function ReadPackage() {
  const { path } = useService();
  const fileId = useId();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const reading = useMutation({ mutationFn: (chosen: File) => readFile(path, chosen) });
  const read = () => {
    setMissing(!file);
    if (file) reading.mutate(file);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };
  return (
    <Page title={text('read.title')}>
      <p>{text('read.intro')}</p>
      <form onSubmit={onSubmit} aria-label={text('read.title')}>
        <Field
          label={{ children: text('read.file'), htmlFor: fileId }}
          hint={text('read.file.help')}
          required
          validationState={missing ? 'error' : 'none'}
          validationMessage={missing ? text('read.missing') : null}
        >
          <input
            id={fileId}
            type="file"
            accept=".rapidstart"
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              setMissing(false);
              reading.reset();
            }}
          />
        </Field>
        <p>
          <CommandButton
            appearance="primary"
            command={{ id: 'read', label: text('read.submit'), busy: reading.isPending, onClick: read }}
          />
        </p>
      </form>
      <div aria-live="polite">
        {reading.isPending && <Progress label={text('read.reading')} done={0} />}
        {reading.error && <Unreadable error={reading.error} />}
      </div>
      {reading.data && <PackageView reading={reading.data} />}
    </Page>
  );
}

function Unreadable({ error }: { error: Error }) {
  return error instanceof Problem && error.explanation ? (
    <Explain explanation={error.explanation} tone="danger" />
  ) : (
    <ErrorView error={error} />
  );
}

function readFile(path: ReturnType<typeof useService>['path'], file: File) {
  const form = new FormData();
  form.append('file', file);
  return answered(
    api.POST('/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/packages/reading', {
      params: { path },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
}
