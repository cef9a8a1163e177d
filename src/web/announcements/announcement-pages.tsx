import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import type { WriteAnnouncement } from '../../modules/announcements/announcements.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { explainedKey, useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/announcements.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { AnnouncementForm } from './announcement-form.tsx';
import { useWrittenAnnouncement, type WrittenAnnouncement, writtenKey } from './announcement-queries.ts';
import { AnnouncementBar } from './announcements.tsx';

const WRITTEN = '/api/v1/organizations/{organizationId}/written-announcements';
const ONE = `${WRITTEN}/{announcementId}` as const;

/** The list that the page belongs to, at the desk of operators or of Support. */
function useList() {
  const { pathname } = useLocation();
  return pathname.replace(/\/[^/]+$/, '');
}

/** An operator or Support announces something, and sees it as its readers will. */
export function NewAnnouncementPage() {
  return <SignedInOnly>{() => <NewAnnouncement />}</SignedInOnly>;
}

function NewAnnouncement() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = useList();
  const go = useGo();
  const notices = useNotices();
  const publishing = useSubmission({
    send: (body: WriteAnnouncement, headers) =>
      answered(api.POST(WRITTEN, { params: { path: { organizationId } }, body, headers })),
    refresh: [writtenKey(organizationId)],
  });
  return (
    <Page
      title={text('new')}
      crumbs={[{ label: text('title'), href: list }, { label: text('new') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="publishAnnouncement">
        <AnnouncementForm
          label={text('new')}
          submitLabel={text('publish')}
          back={list}
          draftKey={`announcement.${organizationId}`}
          onSend={async (body) => {
            const { title } = await publishing.mutateAsync(body);
            notices.note(text('published', { title }));
            go(list);
          }}
        />
      </WhyNot>
    </Page>
  );
}

/** One announcement: to change while it is not over, and to end at once. */
export function AnnouncementPage() {
  return <SignedInOnly>{() => <OneAnnouncement />}</SignedInOnly>;
}

function OneAnnouncement() {
  const { organizationId = '', announcementId = '' } = useParams({ strict: false });
  const list = useList();
  const found = useWrittenAnnouncement(organizationId, announcementId);
  const explained = useExplained(organizationId, ['endAnnouncement'], announcementId);
  const ending = useEnding(organizationId, announcementId);
  const title = found.data?.data.title ?? text('one');
  const end = explained('endAnnouncement', {
    id: 'end',
    label: text('end'),
    busy: ending.isPending,
    onClick: () => ending.mutate(undefined),
  });
  return (
    <Page
      title={title}
      crumbs={[{ label: text('title'), href: list }, { label: title }]}
      commands={found.data ? [end] : []}
      width="text"
    >
      {ending.error && <ErrorView error={ending.error} />}
      <WhenReady state={stateOf(found)}>
        {() =>
          found.data && (
            <>
              <AnnouncementBar announcement={found.data.data} />
              <WhyNot organizationId={organizationId} action="changeAnnouncement" subject={announcementId}>
                <Change
                  organizationId={organizationId}
                  list={list}
                  announcement={found.data.data}
                  version={found.data.version ?? ''}
                />
              </WhyNot>
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

function useEnding(organizationId: string, announcementId: string) {
  const queries = useQueryClient();
  const notices = useNotices();
  return useSubmission({
    send: () => api.POST(`${ONE}/end`, { params: { path: { organizationId, announcementId } } }),
    refresh: [writtenKey(organizationId)],
    onDone: () => {
      notices.note(text('ended'));
      void queries.invalidateQueries({ queryKey: explainedKey(organizationId) });
    },
  });
}

interface ChangeProps {
  organizationId: string;
  list: string;
  announcement: WrittenAnnouncement;
  version: string;
}

function Change({ organizationId, list, announcement, version }: ChangeProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  return (
    <AnnouncementForm
      key={version}
      label={text('change')}
      submitLabel={text('save')}
      back={list}
      announcement={announcement}
      onSend={async (body) => {
        const path = { organizationId, announcementId: announcement.id };
        await answered(api.PUT(ONE, { params: { path }, body, headers: ifMatch(version) }));
        notices.note(text('changed', { title: body.title }));
        await queries.invalidateQueries({ queryKey: writtenKey(organizationId) });
        go(list);
      }}
    />
  );
}
