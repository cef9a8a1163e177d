import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { askAnew } from './agreements/agreement-queries.ts';
import { mayRetry, retryDelay } from './api/client.ts';
import { router } from './router.tsx';
import type { Branding } from './shell/branding.ts';
import { BrandingContext } from './shell/branding-context.ts';
import { useTheme } from './shell/theme.ts';
import { NowProvider } from './ui/now.tsx';
import { UndoToast } from './ui/undo-toast.tsx';

const queries: QueryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: (error) => askAnew(queries, error) }),
  defaultOptions: {
    queries: { retry: mayRetry, retryDelay, staleTime: 5_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export interface AppProps {
  branding: Branding;
  /** Styles that are added while running carry it, as the content security policy asks. */
  nonce: string;
}

/** The application with everything that pages rely on. */
export function App({ branding, nonce }: AppProps) {
  const theme = useTheme(branding.accentColor);
  const dir = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  return (
    <RendererProvider renderer={rendererFor(nonce)} targetDocument={document}>
      <FluentProvider theme={theme} dir={dir}>
        <BrandingContext value={branding}>
          <QueryClientProvider client={queries}>
            <NowProvider startsAt={branding.clockDate}>
              <UndoToast>
                <RouterProvider router={router} />
              </UndoToast>
            </NowProvider>
          </QueryClientProvider>
        </BrandingContext>
      </FluentProvider>
    </RendererProvider>
  );
}

const renderers = new Map<string, ReturnType<typeof createDOMRenderer>>();

function rendererFor(nonce: string): ReturnType<typeof createDOMRenderer> {
  const renderer = renderers.get(nonce) ?? createDOMRenderer(document, { styleElementAttributes: { nonce } });
  renderers.set(nonce, renderer);
  return renderer;
}
