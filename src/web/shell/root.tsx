import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { AgreementsGate } from '../agreements/gate.tsx';
import { text } from '../messages/messages.en.ts';
import { portals } from '../portals.ts';
import { ReaderProvider } from '../preferences/reader-provider.tsx';
import { AppShell } from '../ui/app-shell.tsx';
import { LaterNow } from '../ui/now.tsx';
import { Loading } from '../ui/state-views.tsx';
import { useBranding } from './branding-context.ts';
import { type CurrentPortal, currentPortal } from './current-portal.ts';
import { DemoBand } from './demo-band.tsx';
import { useDensity } from './density.ts';
import { organizationLinks } from './organization-links.ts';
import { SandboxBand } from './sandbox-band.tsx';
import { useSession } from './session.ts';
import { ShellSearch } from './shell-search.tsx';
import { StepUp } from './step-up.tsx';
import { VisitorLinks } from './visitor-links.tsx';

// Menus come after the first paint: visitors never need them.
const AccountMenu = lazy(() =>
  import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu })),
);
const OrganizationSwitcher = lazy(() =>
  import('./organization-switcher.tsx').then((module) => ({ default: module.OrganizationSwitcher })),
);

const OtherAccount = lazy(() =>
  import('./other-account.tsx').then((module) => ({ default: module.OtherAccount })),
);

/** The frame around every page, filled for the signed-in person and the portal of the address. */
export function Root() {
  const branding = useBranding();
  const { session, loading } = useSession();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [density, setDensity] = useDensity();
  const current = currentPortal(portals, pathname);
  const organizationId = current?.organizationId;
  const membership = session?.memberships.find((one) => one.organizationId === organizationId);
  const sandbox = membership?.sandbox;
  const clock = membership?.kind === 'partner' ? `/partner/${organizationId}/sandbox` : undefined;
  const demoBand = branding.demo ? <DemoBand /> : undefined;
  const stranger = session !== undefined && organizationId !== undefined && membership === undefined;
  useFocusOnNewPage();
  return (
    <ReaderProvider signedIn={session !== undefined} organizationId={organizationId}>
      <LaterNow aheadMs={sandbox?.aheadMs ?? 0}>
        <AppShell
          product={{ name: branding.productName, logoText: branding.logoText, vendor: branding.vendorName }}
          band={sandbox ? <SandboxBand href={clock} /> : demoBand}
          organization={
            session && (
              <Suspense fallback={null}>
                <OrganizationSwitcher
                  links={organizationLinks(session.memberships)}
                  organizationId={current?.organizationId}
                />
              </Suspense>
            )
          }
          search={current && <PortalSearch current={current} />}
          operations={current && <PortalTopBar current={current} />}
          account={
            session ? (
              <Suspense fallback={null}>
                <AccountMenu session={session} density={density} onDensityChange={setDensity} />
              </Suspense>
            ) : (
              !loading && <VisitorLinks />
            )
          }
          places={current?.places ?? []}
          pathname={pathname}
          density={density}
        >
          <NextPage />
          <Suspense fallback={<Loading />}>
            <AgreementsGate current={current}>
              {stranger && current && session ? (
                <OtherAccount session={session} portal={current.portal.id} />
              ) : (
                <Outlet />
              )}
            </AgreementsGate>
            <StepUp />
          </Suspense>
        </AppShell>
      </LaterNow>
    </ReaderProvider>
  );
}

/** While the next page is on its way, the present one stays; on a slow line a bar says that something comes. */
function NextPage() {
  const isComing = useRouterState({ select: ({ status }) => status === 'pending' });
  return isComing ? (
    <div className="next-page-opens" role="progressbar" aria-label={text('shell.nextPage')} />
  ) : null;
}

function PortalSearch({ current }: { current: CurrentPortal }) {
  const { search } = current.portal;
  return search ? <ShellSearch label={search.label} address={current.base + search.path} /> : null;
}

function PortalTopBar({ current }: { current: CurrentPortal }) {
  const Bar = current.portal.topBar;
  if (!Bar) return null;
  return (
    <Suspense fallback={null}>
      <Bar base={current.base} organizationId={current.organizationId} />
    </Suspense>
  );
}

/** After a move to another page the focus goes to its title, so that screen readers say where the reader is. */
function useFocusOnNewPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname) return;
        document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
