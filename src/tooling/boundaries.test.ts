/** Proves that the rules of .dependency-cruiser.cjs bite, even for imports used only in Svelte markup. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from './run.mjs';

// Each starts a separate program, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const file of [
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'package.json',
    'svelte.config.js',
  ])
    cpSync(join(ROOT, file), join(project, file));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

interface Violation {
  rule: { name: string };
  /** Path of the file with the forbidden import. */
  from: string;
}

/** Names of the rules broken by a project made of these files. */
function brokenRules(files: Record<string, string>): string[] {
  return [...new Set(violations(files).map(({ rule }) => rule.name))].sort();
}

function violations(files: Record<string, string>): Violation[] {
  for (const [name, content] of Object.entries(files)) {
    const path = join(project, 'src', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(
    'node',
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: project, encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const useOf = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;
const X = 'export const x = 1;\n';

/** A rule and files that break it; `a` and `b` are renamed, so that all can stand side by side in one project. */
const BREAKS: readonly (readonly [rule: string, files: Record<string, string>])[] = [
  ['domain-is-pure', { 'storage/a.ts': X, 'domain/record/b.ts': useOf('../../storage/a') }],
  [
    'domain-is-pure',
    { 'domain/record/b.ts': "import Dexie from 'dexie';\nexport const y = Dexie;\n" },
  ],
  ['sealing', { 'storage/a.ts': X, 'sealing/b.ts': useOf('../storage/a') }],
  ['practice', { 'storage/a.ts': X, 'practice/b.ts': useOf('../storage/a') }],
  ['backup', { 'storage/a.ts': X, 'backup/b.ts': useOf('../storage/a') }],
  [
    'heavy-libraries-only-on-demand',
    { 'backup/read-backup.ts': X, 'ui/b.ts': useOf('../backup/read-backup') },
  ],
  ['catalog', { 'storage/a.ts': X, 'catalog/b.ts': useOf('../storage/a') }],
  ['storage', { 'ui/a.ts': X, 'storage/b.ts': useOf('../ui/a') }],
  ['exports', { 'i18n/a.ts': X, 'exports/b.ts': useOf('../i18n/a') }],
  [
    'exports-know-only-the-keys-of-the-texts',
    {
      'i18n/de.json': '{}',
      'exports/b.ts': "import de from '../i18n/de.json';\nexport const y = de;\n",
    },
  ],
  ['i18n', { 'domain/record/a.ts': X, 'i18n/b.ts': useOf('../domain/record/a') }],
  ['search', { 'ui/a.ts': X, 'search/b.ts': useOf('../ui/a') }],
  ['pwa', { 'ui/a.ts': X, 'pwa/b.ts': useOf('../ui/a') }],
  ['components-are-dumb', { 'storage/a.ts': X, 'ui/components/b.ts': useOf('../../storage/a') }],
  [
    'components-take-only-types-of-the-domain',
    { 'domain/record/a.ts': X, 'ui/components/b.ts': useOf('../../domain/record/a') },
  ],
  [
    'screens-do-not-know-each-other',
    { 'ui/screens/one/a.ts': X, 'ui/screens/two/b.ts': useOf('../one/a') },
  ],
  [
    'heavy-libraries-only-on-demand',
    { 'exports/pdf/pdf-file.ts': X, 'ui/b.ts': useOf('../exports/pdf/pdf-file') },
  ],
  [
    'heavy-libraries-only-on-demand',
    { 'exports/docx/docx-file.ts': X, 'ui/b.ts': useOf('../exports/docx/docx-file') },
  ],
  ['product-does-not-know-its-tools', { 'tooling/a.ts': X, 'ui/b.ts': useOf('../tooling/a') }],
  [
    'no-cycles',
    {
      'ui/a.ts': useOf('./b'),
      'ui/b.ts': "import { y } from './a';\nexport const x = () => y;\n",
    },
  ],
  ['no-orphans', { 'ui/alone.ts': X }],
];

/** The same files with the number of their case in their names. */
function numbered(files: Record<string, string>, number: number): Record<string, string> {
  const name = (text: string): string =>
    text.replace(/\/([ab])(?=\.ts$|')/g, `/$1${String(number)}`);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [name(path), name(text)]));
}

describe('the boundaries', () => {
  it('let a clean project pass', () => {
    expect(
      brokenRules({ 'domain/record/a.ts': X, 'storage/b.ts': useOf('../domain/record/a') }),
    ).toEqual([]);
  });

  it('bite, each of them', () => {
    const cases = BREAKS.map(([rule, files], index) => ({ rule, files: numbered(files, index) }));
    const found = violations(
      Object.assign({}, ...cases.map(({ files }) => files)) as Record<string, string>,
    );
    for (const { rule, files } of cases)
      expect(
        found.filter(({ from }) => from.replace('src/', '') in files).map((one) => one.rule.name),
        `${rule}: ${Object.keys(files).join(', ')}`,
      ).toContain(rule);
  });

  it('let a domain folder import the floors below it, and nothing beside or above it', () => {
    const floors = [
      ['values', 'body', 'profile'],
      ['record'],
      ['change'],
      ['modelling'],
      ['check'],
      ['structure'],
      ['setup', 'plan', 'document'],
      ['contradictions'],
    ];
    const heights = floors.flatMap((floor, height) =>
      floor.map((folder) => [folder, height] as const),
    );
    const files: Record<string, string> = {};
    const forbidden: string[] = [];
    for (const [folder, height] of heights) {
      files[`domain/${folder}/x.ts`] = X;
      for (const [other, otherHeight] of heights.filter(([other]) => other !== folder)) {
        const file = `domain/${folder}/on-${other}.ts`;
        files[file] = useOf(`../${other}/x`);
        if (otherHeight >= height) forbidden.push(`floor-of-${folder}: src/${file}`);
      }
    }
    expect(
      violations(files)
        .map(({ rule, from }) => `${rule.name}: ${from}`)
        .sort(),
    ).toEqual(forbidden.sort());
  });

  it('require a floor for every domain folder', () => {
    const loose = { 'domain/a.ts': X, 'domain/record/b.ts': useOf('../a') };
    const nameless = { 'domain/cellar/c.ts': X, 'storage/d.ts': useOf('../domain/cellar/c') };
    const found = violations({ ...loose, ...nameless })
      .filter(({ rule }) => rule.name === 'domain-stands-on-floors')
      .map(({ from }) => from);
    expect(found.sort()).toEqual(['src/domain/record/b.ts', 'src/storage/d.ts']);
  });

  it('see an import used only in the markup of a component', () => {
    const screen = (other: string): string =>
      `<script lang="ts">\n  import Other from '${other}';\n</script>\n\n<Other />\n`;
    const files = {
      'main.ts': "import './ui/screens/two/Two.svelte';\n",
      'ui/screens/one/One.svelte': '<p>one</p>\n',
      'ui/screens/two/Two.svelte': screen('../one/One.svelte'),
    };
    expect(brokenRules(files)).toContain('screens-do-not-know-each-other');
  });

  it('allow a component the types of the domain', () => {
    const files = {
      'domain/record/a.ts': 'export interface Tally { part: number }\n',
      'ui/components/b.ts':
        "import type { Tally } from '../../domain/record/a';\nexport const y = (t: Tally): number => t.part;\n",
    };
    expect(brokenRules(files)).toEqual([]);
  });
});
