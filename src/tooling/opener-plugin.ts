/**
 * Vite plugin: makes `oeffnen.html`, the page that opens a backup without the application. Script, style and words lie in
 * the one file; its policy allows exactly them, by their hashes, and nothing else.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const FILE = 'oeffnen.html';
/** First keys of the language files that the page has words from. */
const TEXTS = ['opener', 'answerField', 'status', 'reasonKind', 'carrier', 'details'];

interface Options {
  /** `src`. */
  folder: string;
  alias: Record<string, string>;
  /** Whose licence has to go with the page; by its path. */
  licences: readonly string[];
}

export function openerPlugin(options: Options): Plugin {
  return {
    name: 'opener',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await openerPage(options) });
    },
  };
}

/** The whole page. */
export async function openerPage({ folder, alias, licences }: Options): Promise<string> {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const texts = Object.fromEntries(
    ['de', 'en'].map((language) => {
      const all = JSON.parse(read(`i18n/${language}.json`)) as Record<string, unknown>;
      return [language, Object.fromEntries(TEXTS.map((key) => [key, all[key]]))];
    }),
  );
  const script = await scriptOf(join(folder, 'backup/opener/opener.ts'), alias, texts);
  const style = read('backup/opener/opener.css');
  const fill = (page: string, parts: Record<string, string>): string =>
    page.replace(/%([A-Z]+)%/g, (mark, name: string) => parts[name] ?? mark);
  const page = fill(read('backup/opener/opener.html'), {
    LICENCES: licences.map((file) => readFileSync(file, 'utf8').replaceAll('--', '- -')).join('\n'),
    STYLE: style,
    SCRIPT: script,
  });
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(page, 'script')}`,
    `style-src ${hashOf(page, 'style')}`,
    // The photos of the file, and nothing that would have to be fetched.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return fill(page, { POLICY: policy.join('; ') });
}

/** Of the whole content of the element, blanks at its ends included. */
function hashOf(page: string, tag: 'script' | 'style'): string {
  const start = page.indexOf(`<${tag}>`) + tag.length + 2;
  const content = page.slice(start, page.indexOf(`</${tag}>`));
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

async function scriptOf(
  entry: string,
  alias: Record<string, string>,
  texts: unknown,
): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias },
    define: { __OPENER_TEXTS__: JSON.stringify(texts) },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'opener' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = result[0]?.output[0].code ?? '';
  // What would end the element, or begin a comment in it, is written otherwise; only strings can hold it.
  return code.replace(/<(?=\/script|!--)/gi, '\\x3c');
}
