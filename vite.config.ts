import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { licencesPlugin } from './src/tooling/licences-plugin';
import { keptOffline } from './src/tooling/offline-copy';
import { openerPlugin } from './src/tooling/opener-plugin';
import { pdfFontsPlugin } from './src/tooling/pdf-fonts-plugin';
import { profilesPlugin } from './src/tooling/profiles-plugin';
import { textsPlugin } from './src/tooling/texts-plugin';
import tsconfig from './tsconfig.json' with { type: 'json' };

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** `$domain/…` and its like stand in tsconfig.json, once for every tool. Vite would read them there for scripts, not for components. */
const aliases = Object.fromEntries(
  Object.entries(tsconfig.compilerOptions.paths).map(([name, [folder = '']]) => [
    name.replace('/*', ''),
    path(folder.replace('/*', '')),
  ]),
);
const nothing = path('./src/tooling/nothing.ts');

export default defineConfig({
  root: path('./src'),
  // Relative, so that the built files work in any folder of any static web server.
  base: './',
  publicDir: path('./public'),
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  resolve: {
    // Optional parts of jsPDF that draw HTML. We draw text; they would add 600 kB and an HTML parser.
    alias: {
      ...aliases,
      html2canvas: nothing,
      canvg: nothing,
      dompurify: nothing,
      // The same Dexie for today's browsers; the default is translated for ones from 2015 and larger.
      dexie: 'dexie/dist/modern/dexie.mjs',
    },
  },
  // KERN UX is written for an older Sass and says so on every build.
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } } },
  build: {
    outDir: path('./dist'),
    emptyOutDir: true,
    // Says which file needs which; the size budgets are counted from it.
    manifest: true,
    license: { fileName: 'licences/licenses.md' },
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // A screen names the files it needs itself; a list of all of them would be a part of every first visit (2 kB).
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // The first screen carries the names of all later files; letters of a hash are what packs worst of all.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // What the first screen needs comes in one piece: fewer requests, and it packs better than twenty small ones.
        // The entry stays a file of its own: it waits at its top level, and no screen may have to wait for that.
        codeSplitting: {
          groups: [
            {
              name: 'start',
              tags: ['$initial'],
              test: (id) => !/[\\/](index\.html|main\.ts)$/.test(id),
            },
          ],
        },
      },
    },
  },
  plugins: [
    svelte({ configFile: path('./svelte.config.js') }),
    profilesPlugin({ folder: path('./profiles') }),
    textsPlugin({ folder: path('./src/i18n'), languages: ['de', 'en'] }),
    pdfFontsPlugin(),
    openerPlugin({
      folder: path('./src'),
      alias: aliases,
      licences: [path('./node_modules/zod/LICENSE')],
    }),
    VitePWA({
      strategies: 'generateSW',
      // We register through workbox-window, because an update must be asked, never forced.
      injectRegister: null,
      registerType: 'prompt',
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,woff2,ttf,svg,png,webmanifest,txt,md}'],
        maximumFileSizeToCacheInBytes: 5_000_000,
        // One file less that could arrive half.
        inlineWorkboxRuntime: true,
        manifestTransforms: [(entries) => keptOffline(path('./dist'), entries)],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
      },
    }),
  ],
  // Files are made in a worker; it loads each library when it is wanted, and knows the fonts as the page does.
  worker: {
    format: 'es',
    plugins: () => [pdfFontsPlugin(), licencesPlugin({ fileName: 'licences/licenses-files.md' })],
  },
  server: { port: 5173 },
  preview: { port: 4173, host: 'localhost' },
  test: {
    root: path('.'),
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // A busy or old machine is no reason to fail.
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
