import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { WriteAnnouncement } from '../../modules/announcements/announcements.contract.ts';
import { AUDIENCES, SEVERITIES } from '../../modules/announcements/announcements.rules.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/announcements.en.ts';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { DateField, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import type { WrittenAnnouncement } from './announcement-queries.ts';
import { AnnouncementBar } from './announcements.tsx';

const { title, body, severity, audiences } = WriteAnnouncement.shape;
const Written = z.object({
  ...{ title, body, severity, audiences },
  offeringCode: z.string().default(''),
  from: z.iso.date('Choose a day.'),
  until: z.iso.date('Choose a day.'),
});

/** Days of the writer's own calendar: from the beginning of the one to the end of the other. */
const beginningOf = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();
const dayOf = (at: string) => new Date(at).toLocaleDateString('sv-SE');

interface AnnouncementFormProps {
  label: string;
  submitLabel: string;
  back: string;
  announcement?: WrittenAnnouncement;
  draftKey?: string;
  onSend: (announcement: WriteAnnouncement) => Promise<void>;
}

/** An announcement as it is written, with how its readers will see it below. */
export function AnnouncementForm({
  label,
  submitLabel,
  back,
  announcement,
  draftKey,
  onSend,
}: AnnouncementFormProps) {
  const services = useCatalogue();
  return (
    <Form
      label={label}
      submitLabel={submitLabel}
      schema={Written}
      {...(draftKey && { draftKey })}
      initial={
        announcement
          ? {
              ...announcement,
              offeringCode: announcement.offeringCode ?? '',
              from: dayOf(announcement.startsAt),
              until: dayOf(announcement.endsAt),
            }
          : { severity: 'information', audiences: [...AUDIENCES], offeringCode: '' }
      }
      commands={[{ id: 'cancel', label: text('cancel'), href: back }]}
      onSubmit={({ from, until, offeringCode, ...rest }) =>
        onSend({
          ...rest,
          offeringCode: offeringCode || null,
          startsAt: beginningOf(from),
          endsAt: endOf(until),
        })
      }
    >
      <TextField name="title" label={text('column.title')} required />
      <TextArea name="body" label={text('body')} help={text('body.help')} rows={8} required />
      <SelectField
        name="severity"
        label={text('severity')}
        choices={SEVERITIES.map((value) => ({ value, label: text(`severity.${value}`) }))}
        required
      />
      <CheckboxesField
        name="audiences"
        label={text('audiences')}
        choices={AUDIENCES.map((value) => ({ value, label: text(`audience.${value}`) }))}
        required
      />
      <SelectField
        name="offeringCode"
        label={text('service')}
        help={text('service.help')}
        none={text('service.every')}
        choices={services.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <DateField name="from" label={text('from')} help={text('from.help')} required />
      <DateField name="until" label={text('untilDay')} help={text('untilDay.help')} required />
      <Preview services={services} />
    </Form>
  );
}

type Services = ReturnType<typeof useCatalogue>;

/** Every service of the installation, as visitors see them. */
function useCatalogue() {
  const home = useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/home', { signal })),
    staleTime: 60_000,
  });
  return home.data?.services ?? [];
}

/** The announcement as it is being typed. */
function Preview({ services }: { services: Services }) {
  const written = {
    title: useFieldValue('title', ''),
    body: useFieldValue('body', ''),
    severity: useFieldValue<WriteAnnouncement['severity']>('severity', 'information'),
  };
  const offering = useFieldValue('offeringCode', '');
  const until = useFieldValue('until', '');
  if (written.title.trim() === '' && written.body.trim() === '') return null;
  const serviceName = services.find(({ code }) => code === offering)?.name ?? null;
  const endsAt = z.iso.date().safeParse(until).success ? endOf(until) : new Date().toISOString();
  return (
    <div>
      <h2>{text('preview')}</h2>
      <AnnouncementBar announcement={{ ...written, serviceName, endsAt }} />
    </div>
  );
}
