import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../kernel/context.ts';

const YEAR = 31_536_000_000;
/** Where the built pages are. */
export const WEB_FOLDER = join(import.meta.dirname, '../../../dist/web');

export type Pages = {
  routes(app: FastifyInstance): void;
  /** The document for an address that is a page's; undefined for everything else. */
  answerUnknown(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | undefined;
};

/** What the document tells besides the settings; asked for with each page. */
export type PageFacts = () => Promise<{ demo: boolean }>;

/** The built web interface: files that never change, and one document that every page address gets. */
export function openPages(folder: string, settings: Settings, facts: PageFacts): Pages {
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = async (reply: FastifyReply) => {
    const { demo } = await facts();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        template
          .replace('__BRANDING__', () => branding(settings, demo))
          .replaceAll('__STYLE_NONCE__', reply.cspNonce.style)
          .replaceAll('__SCRIPT_NONCE__', reply.cspNonce.script),
      );
  };
  return {
    routes(app) {
      app.register(fastifyStatic, {
        root: folder,
        index: false,
        immutable: true,
        maxAge: YEAR,
        preCompressed: true,
        allowedPath: (path) => path !== '/index.html',
        setHeaders: (reply, path) => {
          if (!path.includes('/assets/')) reply.header('cache-control', 'public, max-age=3600');
        },
      });
      app.get('/', { schema: { hide: true } }, (_request, reply) => page(reply));
    },
    answerUnknown(request, reply) {
      const isPage = wantsPage(request) && !/^\/(api|assets|auth)\//.test(request.url);
      return isPage ? page(reply) : undefined;
    },
  };
}

/** Browsers name HTML first; what follows the links of a mail to look into them takes anything, and often asks by HEAD. */
function wantsPage({ method, headers: { accept = '*/*' } }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (accept === '*/*' || accept.includes('text/html'));
}

function branding(settings: Settings, demo: boolean): string {
  const { productName, vendorName, accentColor, mailbox } = settings;
  const facts = { productName, vendorName, accentColor, logoText: productName.slice(0, 1), mailbox, demo };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
