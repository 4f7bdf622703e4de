/**
 * Vite plugin for the worker that makes files: writes the licences of the libraries it contains. Those in the page
 * itself are written by Vite (`build.license`), which does not look into workers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'node_modules/';

export function licencesPlugin({ fileName }: { fileName: string }): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const source = packagesOf(modules).map(noticeOf).join('\n');
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** Folders of the packages to which modules belong, each once, sorted by name. */
export function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap((id) => {
    const at = id.lastIndexOf(FOLDER);
    if (at === -1) return [];
    const [scope = '', name = ''] = id.slice(at + FOLDER.length).split('/');
    return [id.slice(0, at + FOLDER.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope)];
  });
  return [...new Set(folders)].sort();
}

interface PackageFile {
  name: string;
  version: string;
  license?: string;
}

/** Name, version, licence and the text of the licence, as the package ships it. */
export function noticeOf(folder: string): string {
  const path = join(folder, 'package.json');
  const { name, version, license = '?' } = JSON.parse(readFileSync(path, 'utf8')) as PackageFile;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `## ${name} - ${version} (${license})\n${text}`;
}
