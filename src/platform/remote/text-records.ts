import { Resolver } from 'node:dns/promises';
import { DomainError } from '../../kernel/errors.ts';

const NONE = new Set(['ENOTFOUND', 'ENODATA', 'ENONAME']);

/** The TXT records of a name; none where there are none. 503 while the name servers do not answer. */
export async function textRecordsOf(name: string, servers: readonly string[]): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
  } catch (error) {
    if (NONE.has(String((error as { code?: unknown }).code))) return [];
    throw new DomainError(
      'unavailable',
      `The name servers of ${name} do not answer at the moment. Try again.`,
      {
        reason: 'name-servers-away',
        retryAfterSeconds: 30,
      },
    );
  }
}
