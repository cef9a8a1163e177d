import { useQuery } from '@tanstack/react-query';
import { countryChoices } from '../../kernel/countries.ts';
import { ACTIVITY_CHOICES, STANDINGS } from '../../modules/customers/customer-list.rules.ts';
import { answered, api } from '../api/client.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import type { Filter } from '../ui/types.ts';
import { useOfferings } from './customer-queries.ts';

export const tagsKey = (organizationId: string) => ['customer-tags', organizationId] as const;

/** The organization's own tags. */
export function useTags(organizationId: string) {
  return useQuery({
    queryKey: tagsKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customer-tags', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}

/** What the list of customers can be narrowed by. */
export function useCustomerFilters(organizationId: string): readonly Filter[] {
  const offerings = useOfferings(organizationId).data?.items ?? [];
  const tags = useTags(organizationId).data?.items ?? [];
  return [
    ...FIXED,
    {
      id: 'service',
      label: text('filter.service'),
      choices: [
        ...offerings.map(({ code, name }) => ({ value: code, label: name })),
        { value: 'none', label: text('services.none') },
      ],
    },
    {
      id: 'tag',
      label: text('filter.tag'),
      choices: tags.map(({ id, name }) => ({ value: id, label: name })),
    },
    { id: 'country', label: text('column.country'), choices: countryChoices(readerLocale) },
  ];
}

const FIXED: readonly Filter[] = [
  {
    id: 'kind',
    label: text('kind.label'),
    choices: (['existing', 'prospect'] as const).map((value) => ({ value, label: text(`kind.${value}`) })),
  },
  {
    id: 'standing',
    label: text('column.standing'),
    choices: STANDINGS.map((value) => ({ value, label: text(`standing.${value}`) })),
  },
  {
    id: 'daysLeft',
    label: text('column.daysLeft'),
    choices: [1, 7, 14, 30].map((count) => ({
      value: String(count),
      label: text('filter.daysLeft', { count }),
    })),
  },
  {
    id: 'activity',
    label: text('column.lastActivity'),
    choices: ACTIVITY_CHOICES.map((value) => ({ value, label: text(`filter.activity.${value}`) })),
  },
];
