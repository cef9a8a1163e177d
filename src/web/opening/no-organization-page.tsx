import { ORGANIZATION_NOT_CHOSEN } from '../../modules/people/opening.rules.ts';
import { OrganizationChoice } from '../account/organizations-page.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { text } from '../messages/opening.en.ts';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';

/** A service without its organization, as an old bookmark or a shortened address has it. */
export function NoOrganizationPage() {
  return (
    <Page title={text('title')} width="text">
      <SignedInOnly>
        {(session) => (
          <OrganizationChoice session={session} why={<Explain explanation={ORGANIZATION_NOT_CHOSEN} />} />
        )}
      </SignedInOnly>
    </Page>
  );
}
