import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import tsconfig from './tsconfig.json' with { type: 'json' };

/** Tops of the folders below src/; their aliases stand in tsconfig.json. */
const areas = Object.keys(tsconfig.compilerOptions.paths)
  .map((alias) => alias.slice(1, -2))
  .join('|');

/** No trick gets a file under a limit of lines: what belongs to a literal is written in it. Data has no limit (below). */
const NO_LITERAL_IN_LITERAL = {
  selector:
    'SpreadElement > :matches(ObjectExpression, ArrayExpression), SpreadElement > TSAsExpression > :matches(ObjectExpression, ArrayExpression)',
  message: 'Write these in the literal itself: a spread of a literal only saves lines.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, __APP_VERSION__: 'readonly' },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', 4],
      complexity: ['error', 16],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_LITERAL_IN_LITERAL],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers that return the value of an assignment or a promise nobody waits for read better short.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'svelte/no-at-html-tags': 'error',
      // Our addresses live behind "#"; there is no router that has to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // Dates and maps that are made, read and thrown away need not be reactive.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // A component is read without types: for each one the whole program would be made anew, 0.9 s against 0.1 s, and
    // types themselves are held by svelte-check. What needs the rules of types stands in *.ts and *.svelte.ts.
    files: ['**/*.svelte'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['src/tooling/**', '*.js', '*.cjs', 'vite.config.ts', 'e2e/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.test.ts', 'e2e/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    // Data is as long as it is: tables that are read by key, and made-up data of tests.
    files: [
      '**/*.fixture.ts',
      'src/catalog/setup-check/*.ts',
      'src/domain/body/*-nouns.ts',
      'src/practice/{answers-*,town-*}.ts',
    ],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // What vite.config.ts reaches is read before the aliases are known.
    files: ['src/**', 'e2e/**'],
    ignores: ['src/tooling/**', 'src/catalog/profile-*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./){2}|^(\\.\\./)+(${areas})/`,
              message:
                'Further than the neighbour folder: name it from its top ($domain/…, $ui/…).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'crypto', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain is pure: pass the time in.' },
        { object: 'Math', property: 'random', message: 'The domain is pure: pass ids in.' },
      ],
      'no-restricted-syntax': [
        'error',
        NO_LITERAL_IN_LITERAL,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The domain is pure: pass the time in.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/domain/**', 'src/storage/local-memory.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage'].map((name) => ({
          name,
          message: 'Throws where site data are blocked: $storage/local-memory.',
        })),
      ],
    },
  },
  {
    files: ['src/ui/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Missing without https: newId().' },
      ],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_LITERAL_IN_LITERAL,
        {
          selector:
            'SvelteElement[name.name="details"] > SvelteStartTag > SvelteAttribute[key.name="open"]',
          message:
            'Written anew whenever anything else changes: it closes what a person opened. Use bind:open.',
        },
        {
          selector: 'SvelteAttribute[key.name="class"] > SvelteLiteral[value=/kern-btn/]',
          message: 'A button, or a link that looks like one, is components/action/Button.svelte.',
        },
        {
          selector: 'SvelteElement[name.name="form"]',
          message: 'A form goes to what is wrong first: components/form/Form.svelte.',
        },
      ],
    },
  },
  { files: ['src/ui/components/form/Form.svelte'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs', '*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
