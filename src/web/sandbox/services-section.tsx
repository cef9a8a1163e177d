import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/sandbox.en.ts';
import { ErrorView } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { changeServices, sandboxKey } from './sandbox-queries.ts';

const SERVICES = ['at-once', 'hang', 'fail'] as const;

interface ServicesProps {
  organizationId: string;
  services: (typeof SERVICES)[number];
}

/** How the built-in broker answers that stands in for the services'. */
export function ServicesSection({ organizationId, services }: ServicesProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const choosing = useMutation({
    mutationFn: (chosen: (typeof SERVICES)[number]) => changeServices(organizationId, chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sandboxKey(organizationId) });
      notices.note(text('services.done'));
    },
  });
  return (
    <section aria-labelledby="sandbox-services">
      <h2 id="sandbox-services">{text('services')}</h2>
      {choosing.error && <ErrorView error={choosing.error} />}
      <WhyNot organizationId={organizationId} action="changeSandboxServices">
        <Field label={text('services.what')}>
          <RadioGroup
            value={choosing.isPending ? choosing.variables : services}
            onChange={(_, { value }) => choosing.mutate(SERVICES.find((one) => one === value) ?? 'at-once')}
          >
            {SERVICES.map((one) => (
              <Radio key={one} value={one} label={text(`services.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      </WhyNot>
    </section>
  );
}
