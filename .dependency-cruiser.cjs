/** Who may import whom. `src/tooling/boundaries.test.ts` proves that these rules bite. */
/** Tests and the made-up data they share. */
const TEST = '\\.(test|fixture)\\.ts$';
const own = (path) => `^src/${path}`;
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: own(`${from}/`), pathNot: TEST },
  to: { pathNot: [own(`${from}/`), ...allowed] },
});
const VIRTUAL = '^virtual:';

/**
 * The floors of the domain, lowest first. A folder may import the floors below it and nothing beside or above it: so no
 * two of them import each other, and what stands low can be read without what stands above.
 */
const FLOORS = [
  ['values', 'body', 'profile'],
  ['record'],
  ['change'],
  ['modelling', 'difference'],
  ['check'],
  ['structure', 'measures'],
  ['setup', 'plan', 'document', 'profile-change', 'handout', 'merge'],
  ['contradictions', 'next-step', 'waiting'],
];
const domainFolders = (folders) => own(`domain/(${folders.join('|')})/`);
const floorRules = FLOORS.flatMap((floor, height) =>
  floor.map((folder) => ({
    name: `floor-of-${folder}`,
    severity: 'error',
    from: { path: domainFolders([folder]), pathNot: TEST },
    to: {
      path: own('domain/'),
      pathNot: domainFolders([folder, ...FLOORS.slice(0, height).flat()]),
    },
  })),
);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      // A section may hold sections; a component names itself by importing itself.
      from: { pathNot: own('ui/document/view/SectionView\\.svelte$') },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.(scss|css)$', '^src/tooling/'] },
      to: {},
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: VIRTUAL },
    },
    only('domain-is-pure', 'domain', ['node_modules/(zod|fractional-indexing)/']),
    ...floorRules,
    {
      name: 'domain-stands-on-floors',
      severity: 'error',
      from: {},
      to: { path: own('domain/'), pathNot: [domainFolders(FLOORS.flat()), TEST] },
    },
    only('catalog', 'catalog', [own('domain/'), 'node_modules/zod/', VIRTUAL]),
    only('sealing', 'sealing', []),
    only('storage', 'storage', [own('domain/'), own('sealing/'), 'node_modules/(zod|dexie)/']),
    only('exports', 'exports', [
      own('domain/'),
      // Types of its keys: words come in as an argument, the language file itself never.
      own('i18n/de\\.json$'),
      'node_modules/(jspdf|docx|hucre|uqr|papaparse)/',
      VIRTUAL,
    ]),
    {
      name: 'exports-know-only-the-keys-of-the-texts',
      severity: 'error',
      from: { path: own('exports/'), pathNot: TEST },
      to: { path: own('i18n/de\\.json$'), dependencyTypesNot: ['type-only'] },
    },
    only('imports', 'imports', [own('domain/'), 'node_modules/(zod|papaparse)/']),
    only('practice', 'practice', [own('domain/')]),
    only('backup', 'backup', [own('domain/'), own('sealing/'), 'node_modules/zod/']),
    only('pwa', 'pwa', ['node_modules/workbox-window/', 'node_modules/svelte/']),
    only('search', 'search', ['node_modules/minisearch/']),
    only('i18n', 'i18n', ['node_modules/i18next/', 'node_modules/svelte/', VIRTUAL]),
    {
      name: 'components-are-dumb',
      comment:
        'Shared components know types of the domain, but no screens, storage or domain functions.',
      severity: 'error',
      from: { path: own('ui/components/') },
      to: {
        path: own('(ui/(screens|shell|answering|details)|storage|catalog|exports|imports|pwa)/'),
      },
    },
    {
      name: 'components-take-only-types-of-the-domain',
      severity: 'error',
      from: { path: own('ui/components/') },
      to: { path: own('domain/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/ui/screens/([^/]+)/' },
      to: { path: '^src/ui/screens/', pathNot: '^src/ui/screens/$1/' },
    },
    {
      name: 'heavy-libraries-only-on-demand',
      severity: 'error',
      from: {
        pathNot: [own('(exports/(pdf|docx|tables|calendar)|imports|backup|search|tooling)/'), TEST],
      },
      to: {
        path: [
          'node_modules/(jspdf|docx|hucre|papaparse|minisearch)/',
          own('exports/(pdf|docx|tables|calendar)/'),
          own('imports/'),
          own('backup/(?!backup-content)'),
        ],
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'product-does-not-know-its-tools',
      severity: 'error',
      from: { path: '^src/', pathNot: [own('tooling/'), TEST] },
      to: { path: own('tooling/') },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: [own('tooling/'), TEST, '\\.scss$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.mjs', '.js', '.json'],
    },
  },
};
