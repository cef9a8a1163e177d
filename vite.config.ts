import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The built page has places that the server fills for each answer: the nonce, and the vendor's names and colours. */
const placesForServer: Plugin = {
  name: 'places-for-server',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'application/json', id: 'branding', nonce: '__SCRIPT_NONCE__' },
      children: '__BRANDING__',
      injectTo: 'head',
    },
  ],
};

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), placesForServer],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Nothing is inlined: the content security policy allows this server's own files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
