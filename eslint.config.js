/** What the code may not contain; formatting is prettier's, the rooms are tests/rooms.test.ts's. */
import js from '@eslint/js';
import * as regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const NO_HTML = 'Draw nodes with Svelte: no HTML string exists after compile.';
const htmlProperty = (name) => ({ selector: `MemberExpression[property.name='${name}']`, message: NO_HTML });

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'tests/fixtures/', 'tests/corpus/foreign/files/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    plugins: { regexp },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Types know the globals of each room; rooms.test.ts knows which room may name them.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn'] }],
      'no-control-regex': 'off',
      // Of this plugin only what is a mistake; how a pattern is spelled is its author's choice.
      'regexp/no-empty-character-class': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-useless-backreference': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'].map(
          htmlProperty,
        ),
        { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write/]", message: NO_HTML },
        { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      // Template bindings are read where the linter does not look.
      'prefer-const': 'off',
    },
  },
  {
    // Scripts that speak on a terminal.
    files: ['tests/bench/**', 'tests/corpus/**', 'tests/e2e/**', 'src/cli/launch.js'],
    rules: { 'no-console': 'off' },
  },
);
