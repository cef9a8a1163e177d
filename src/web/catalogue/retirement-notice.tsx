import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/offerings.en.ts';
import { Day } from '../ui/when.tsx';

type Retirement = components['schemas']['Retirement'];

interface RetirementNoticeProps {
  service: string;
  /** Null while the service stays: then nothing is shown. */
  retirement: Retirement | null | undefined;
}

/** On every page of a service that ends: the day, what to do, and where the data goes (PP-93). */
export function RetirementNotice({ service, retirement }: RetirementNoticeProps) {
  if (!retirement) return null;
  const { from, notice, data, retired } = retirement;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {text(retired ? 'retirement.retired' : 'retirement.announced', { service })} <Day on={from} />
        </MessageBarTitle>
        {text(retired ? 'retirement.since' : 'retirement.until')} {notice} {data}
      </MessageBarBody>
    </MessageBar>
  );
}

interface RetiringServicesProps {
  services: readonly { offeringName: string; retirement: Retirement | null }[];
}

/** The same above a list of services: once for each that ends. */
export function RetiringServices({ services }: RetiringServicesProps) {
  const ending = new Map(services.map(({ offeringName, retirement }) => [offeringName, retirement]));
  return [...ending].map(([name, retirement]) => (
    <RetirementNotice key={name} service={name} retirement={retirement} />
  ));
}
