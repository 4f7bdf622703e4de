import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noticeOf, packagesOf } from './licences-plugin';
import { ROOT } from './run.mjs';

it('finds every package once, including scoped and nested ones', () => {
  const modules = [
    '/p/node_modules/jspdf/dist/jspdf.es.min.js',
    '/p/node_modules/jspdf/dist/other.js',
    '/p/node_modules/@babel/runtime/helpers/esm/typeof.js',
    '/p/node_modules/docx/node_modules/sax/lib/sax.js',
    '/p/src/exports/pdf/report-pdf.ts',
  ];
  expect(packagesOf(modules)).toEqual([
    '/p/node_modules/@babel/runtime',
    '/p/node_modules/docx/node_modules/sax',
    '/p/node_modules/jspdf',
  ]);
});

it('gives name, version and licence, with the text the package ships', () => {
  const notice = noticeOf(join(ROOT, 'node_modules/jspdf'));
  expect(notice).toMatch(/^## jspdf - 4\.2\.1 \(MIT\)\n/);
  expect(notice).toContain('Permission is hereby granted');
});
