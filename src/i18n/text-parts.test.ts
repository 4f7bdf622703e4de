import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import de from './de.json';
import { TEXT_PARTS, textPart, type TextPart } from './text-parts';

const SRC = join(import.meta.dirname, '..');
const KEY = new RegExp(`['"\`](${Object.keys(de).join('|')})\\.[a-z]`, 'gi');

interface Edge {
  to: string;
  /** What is loaded together with the imported module. */
  brings: readonly TextPart[];
}

/** What a module imports, at once or later; types alone are no import. */
function importsOf(file: string, source: string): Edge[] {
  const edges: Edge[] = [];
  const add = (path: string | undefined, brings: readonly TextPart[] = []): void => {
    const to = path === undefined ? undefined : resolved(file, path);
    if (to !== undefined) edges.push({ to, brings });
  };
  const statics =
    /(?:^|[\s;>])(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s*)?['"]([.$][^'"]+)['"]/g;
  for (const [, path] of source.matchAll(statics)) add(path);
  const later = /(withTexts\(\s*'(\w+)',\s*\(\)\s*=>\s*)?import\(\s*'([.$][^']+)'/g;
  for (const [, , part, path] of source.matchAll(later))
    add(path, part === undefined ? [] : [part as TextPart]);
  return edges;
}

function resolved(from: string, path: string): string | undefined {
  const base = path.startsWith('$') ? join(SRC, path.slice(1)) : join(SRC, dirname(from), path);
  const found = [base, `${base}.ts`, `${base}.svelte.ts`].find(
    (candidate) => /\.(ts|svelte)$/.test(candidate) && existsSync(candidate),
  );
  return found === undefined ? undefined : relative(SRC, found);
}

/** For every module the parts that are there on each way that leads to it. */
function partsByModule(): Map<string, { parts: Set<TextPart>; source: string }> {
  const known = new Map([
    ['main.ts', { parts: new Set<TextPart>(['first']), source: read('main.ts') }],
  ]);
  const waiting = ['main.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const { parts, source } = known.get(file) ?? { parts: new Set(), source: '' };
    for (const { to, brings } of importsOf(file, source)) {
      const here = new Set([...parts, ...brings]);
      const before = known.get(to);
      const both =
        before === undefined ? here : new Set([...before.parts].filter((p) => here.has(p)));
      if (before?.parts.size === both.size) continue;
      known.set(to, { parts: both, source: before?.source ?? read(to) });
      waiting.push(to);
    }
  }
  return known;
}

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

it('every screen has its words before it is drawn, whatever way leads to it', () => {
  const modules = partsByModule();
  // The walk has come as far as the screens that need the most.
  expect(modules.get('ui/screens/papers/PapersScreen.svelte')?.parts).toContain('document');
  const missing = [...modules]
    .filter(([file]) => file.startsWith('ui/'))
    .flatMap(([file, { parts, source }]) =>
      [...source.matchAll(KEY)].flatMap(([, key = '']) =>
        parts.has(textPart(key)) ? [] : [`${file}: ${key} is in „${textPart(key)}“`],
      ),
    );
  expect([...new Set(missing)]).toEqual([]);
});

it('every part holds words', () => {
  const used = new Set(Object.keys(de).map(textPart));
  expect([...used].sort()).toEqual([...TEXT_PARTS].sort());
});
