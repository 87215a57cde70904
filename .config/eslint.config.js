import js from '@eslint/js';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Rules with a message say what to do instead. */
export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'coverage/**', '.data/**', 'seeds/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Options are written as literals where a framework types them as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const tuple of slugs (see catalogue/scales.ts).' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
        {
          selector: 'CallExpression[callee.name="forwardRef"]',
          message: 'No forwardRef: a cycle of modules means that a cut is in the wrong place.',
        },
      ],
    },
  },
  {
    // Plain files of the core neither read the clock nor the environment: the shell passes both in.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: [
      'src/main.ts',
      'src/**/*.{module,resolver,controller,service,entity,command,args,input,filter,decorator,scalar}.ts',
      'src/database/migrations/**',
      'src/**/*spec.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message: 'Plain files get settings as arguments; name the file *.service.ts if it is shell.',
        },
        { name: 'fetch', message: 'Plain files do no I/O.' },
        { name: 'setTimeout', message: 'Plain files do not wait.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Plain files get the day as an argument.' },
        { object: 'Math', property: 'random', message: 'Plain files are functions of their arguments.' },
      ],
    },
  },
  {
    files: ['**/*spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // What a query answers depends on the query: these tests say what they expect of it.
    files: ['**/*.api-spec.ts', 'test/setup/api.ts'],
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'return', 'call', 'argument'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },
  {
    // Benchmarks measure the built program: they load it at run time and take only its types from the sources.
    files: ['test/bench/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    // Other people's stacks, in a package of their own: its types are there once `npm run bench:peers` has installed it,
    // which also checks them.
    files: ['test/bench/peers/**/*.ts'],
    extends: [ts.configs.disableTypeChecked],
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
