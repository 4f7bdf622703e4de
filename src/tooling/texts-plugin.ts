/**
 * Vite plugin: cuts the texts of the interface into the bundles of `src/i18n/text-bundles.ts`, one small file per
 * language and bundle. `virtual:texts` holds their addresses; the page asks early for the first German bundle.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { TEXT_BUNDLES, textBundle, type TextBundle } from '../i18n/text-bundles';

const VIRTUAL = 'virtual:texts';
const RESOLVED = `\0${VIRTUAL}`;

interface TextFile {
  language: string;
  bundle: TextBundle;
  /** Relative to the page. */
  name: string;
  content: string;
}

/** `languages`: names of the files in `folder`, without extension. */
export function textsPlugin(options: { folder: string; languages: readonly string[] }): Plugin {
  const build = (): TextFile[] =>
    options.languages.flatMap((language) =>
      cutTexts(language, readFileSync(join(options.folder, `${language}.json`), 'utf8')),
    );
  return {
    name: 'texts',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const language of options.languages)
        this.addWatchFile(join(options.folder, `${language}.json`));
      return `export const textFiles = ${JSON.stringify(addresses(build()))};`;
    },
    generateBundle() {
      for (const { name, content } of build())
        this.emitFile({ type: 'asset', fileName: name, source: content });
    },
    transformIndexHtml() {
      const href = `./${build()[0]?.name ?? ''}`;
      const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split('?')[0]?.replace(/^\//, '');
        const file = build().find((candidate) => candidate.name === name);
        if (file === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(file.content);
      });
    },
  };
}

/** The files of one language; together they hold every text once. */
export function cutTexts(language: string, source: string): TextFile[] {
  const texts = Object.entries(JSON.parse(source) as Record<string, unknown>);
  return TEXT_BUNDLES.map((bundle) => {
    const own = texts.filter(([key]) => textBundle(key) === bundle);
    const content = JSON.stringify(Object.fromEntries(own));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    return { language, bundle, name: `texts/${language}.${bundle}.${hash}.json`, content };
  });
}

function addresses(files: readonly TextFile[]): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const { language, bundle, name } of files) (found[language] ??= {})[bundle] = name;
  return found;
}
