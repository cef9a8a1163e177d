import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { ANNOUNCEMENT_SENTENCES, decideChanging } from './announcements.rules.ts';
import { readWrittenAnnouncement } from './writing.service.ts';

const ofVendor = { permission: 'announcements:write', onlyFor: 'vendor' } as const;
const announcement = { kind: 'announcement', by: 'id' } as const;

async function considerOpen(ctx: MemberContext, id: string) {
  const found = await readWrittenAnnouncement(ctx, id);
  return verdictOf(found.title, decideChanging(found, ctx.clock.now()), ANNOUNCEMENT_SENTENCES);
}

export const announcementActions: ActionDefinition[] = [
  {
    ...ofVendor,
    action: 'publishAnnouncement',
    words: 'publish an announcement',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...ofVendor,
    action: 'changeAnnouncement',
    words: 'change the announcement',
    subject: announcement,
    consider: considerOpen,
  },
  {
    ...ofVendor,
    action: 'endAnnouncement',
    words: 'end the announcement',
    subject: announcement,
    consider: considerOpen,
  },
];
