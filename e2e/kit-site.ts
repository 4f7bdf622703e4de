/** Builds the page with the parts of the interface into a folder of its own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { textsPlugin } from '../src/tooling/texts-plugin';
import tsconfig from '../tsconfig.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

/** The folder with the built page. */
export async function buildKit(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'basis-check-kit-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, 'kit'),
    base: './',
    resolve: {
      alias: Object.fromEntries(
        Object.entries(tsconfig.compilerOptions.paths).map(([name, [path = '']]) => [
          name.replace('/*', ''),
          join(ROOT, path.replace('/*', '')),
        ]),
      ),
    },
    css: {
      preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } },
    },
    build: { outDir: folder, target: 'es2022', minify: false },
    plugins: [
      svelte({ configFile: join(ROOT, 'svelte.config.js') }),
      textsPlugin({ folder: join(ROOT, 'src/i18n'), languages: ['de', 'en'] }),
    ],
  });
  return folder;
}
