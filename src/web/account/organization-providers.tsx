import { Link } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { isDomain } from '../../modules/sign-in-providers/sign-in-providers.rules.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { useFieldValue } from '../ui/form-context.ts';
import { writeItem } from '../ui/stored-state.ts';
import { useSettled } from '../ui/use-settled.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

const PAUSE_MS = 300;
/** Where the address waits that was typed before the provider was chosen: it may have to be proved afterwards. */
export const TYPED_ADDRESS = 'address.typed';

/** Providers that sign in people of a mail domain, beside those that everybody is offered. */
export function useProvidersOf(address: string) {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const asked = useSettled(address.includes('@') && isDomain(domain) ? domain : '', PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['identity-providers', asked],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/identity-providers', { params: { query: { domain: asked } }, signal })),
    enabled: asked !== '',
    staleTime: 60_000,
  });
  const known = useQuery({
    queryKey: ['identity-providers'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/identity-providers', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const offered = new Set(known.data?.items.map(({ id }) => id));
  return {
    domain: asked,
    items: (asked === '' ? [] : (data?.items ?? [])).filter(({ id }) => !offered.has(id)),
  };
}

/** Whoever types an address of an organization that brings its own provider is offered that one. */
export function OrganizationProviders({ returnTo }: { returnTo: string }) {
  const address = useFieldValue('signInName', '');
  const { domain, items } = useProvidersOf(address);
  return (
    <>
      <VisuallyHidden live>{items.length > 0 ? text('signIn.organization', { domain }) : ''}</VisuallyHidden>
      {items.map(({ id, name, startUrl }) => (
        <Link
          key={id}
          href={`${startUrl}?returnTo=${encodeURIComponent(returnTo)}`}
          onClick={() => writeItem(sessionStorage, TYPED_ADDRESS, address)}
        >
          {text('signIn.provider', { name })}
        </Link>
      ))}
    </>
  );
}
