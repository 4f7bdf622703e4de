import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import de from './de.json';
import { TEXT_BUNDLES, textBundle, type TextBundle } from './text-bundles';

const SRC = join(import.meta.dirname, '..');
const KEY = new RegExp(`['"\`](${Object.keys(de).join('|')})\\.[a-z]`, 'gi');

interface Edge {
  to: string;
  /** The texts loaded together with the imported module. */
  brings: readonly TextBundle[];
}

/** What a module imports, at once or later; type-only imports do not count. */
function importsOf(file: string, source: string): Edge[] {
  const edges: Edge[] = [];
  const add = (path: string | undefined, brings: readonly TextBundle[] = []): void => {
    const to = path === undefined ? undefined : resolved(file, path);
    if (to !== undefined) edges.push({ to, brings });
  };
  const statics =
    /(?:^|[\s;>])(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s*)?['"]([.$][^'"]+)['"]/g;
  for (const [, path] of source.matchAll(statics)) add(path);
  const later = /(withTexts\(\s*'(\w+)',\s*\(\)\s*=>\s*)?import\(\s*'([.$][^']+)'/g;
  for (const [, , bundle, path] of source.matchAll(later))
    add(path, bundle === undefined ? [] : [bundle as TextBundle]);
  return edges;
}

function resolved(from: string, path: string): string | undefined {
  const base = path.startsWith('$') ? join(SRC, path.slice(1)) : join(SRC, dirname(from), path);
  const found = [base, `${base}.ts`, `${base}.svelte.ts`].find(
    (candidate) => /\.(ts|svelte)$/.test(candidate) && existsSync(candidate),
  );
  return found === undefined ? undefined : relative(SRC, found);
}

/** For every module, the bundles already loaded on each path that leads to it. */
function bundlesByModule(): Map<string, { bundles: Set<TextBundle>; source: string }> {
  const known = new Map([
    ['main.ts', { bundles: new Set<TextBundle>(['first']), source: read('main.ts') }],
  ]);
  const waiting = ['main.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const { bundles, source } = known.get(file) ?? { bundles: new Set(), source: '' };
    for (const { to, brings } of importsOf(file, source)) {
      const here = new Set([...bundles, ...brings]);
      const before = known.get(to);
      const both =
        before === undefined ? here : new Set([...before.bundles].filter((p) => here.has(p)));
      if (before?.bundles.size === both.size) continue;
      known.set(to, { bundles: both, source: before?.source ?? read(to) });
      waiting.push(to);
    }
  }
  return known;
}

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

it('every screen has its texts before it is drawn, whatever path leads to it', () => {
  const modules = bundlesByModule();
  // The walk has reached the screens that need the most.
  expect(modules.get('ui/screens/papers/PapersScreen.svelte')?.bundles).toContain('document');
  const missing = [...modules]
    .filter(([file]) => file.startsWith('ui/'))
    .flatMap(([file, { bundles, source }]) =>
      [...source.matchAll(KEY)].flatMap(([, key = '']) =>
        bundles.has(textBundle(key)) ? [] : [`${file}: ${key} is in „${textBundle(key)}“`],
      ),
    );
  expect([...new Set(missing)]).toEqual([]);
});

it('every bundle holds texts', () => {
  const used = new Set(Object.keys(de).map(textBundle));
  expect([...used].sort()).toEqual([...TEXT_BUNDLES].sort());
});
