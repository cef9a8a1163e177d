import { useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type Announcement = components['schemas']['Announcement'];
export type WrittenAnnouncement = components['schemas']['WrittenAnnouncement'];

export const announcementsKey = (organizationId: string) => ['announcements', organizationId] as const;
export const writtenKey = (organizationId: string) => ['written-announcements', organizationId] as const;

/** What is announced to the reader now; with a service only what is about it. */
export function useAnnouncements(organizationId: string, offering: string | undefined) {
  return useQuery({
    queryKey: [...announcementsKey(organizationId), offering],
    enabled: organizationId !== '',
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/announcements', {
          params: { path: { organizationId }, query: { ...(offering && { offering }) } },
          signal,
        }),
      ),
  });
}

/** Everything that the vendor has announced, page by page. */
export function useWrittenAnnouncements(organizationId: string) {
  return usePages([...writtenKey(organizationId), 'list'], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/written-announcements', {
        params: { path: { organizationId }, query: next },
        signal,
      }),
    ),
  );
}

/** One announcement with the version that a change has to name. */
export function useWrittenAnnouncement(organizationId: string, announcementId: string) {
  return useQuery({
    queryKey: [...writtenKey(organizationId), 'one', announcementId],
    enabled: announcementId !== '',
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET('/api/v1/organizations/{organizationId}/written-announcements/{announcementId}', {
          params: { path: { organizationId, announcementId } },
          signal,
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}
