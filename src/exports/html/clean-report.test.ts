import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '../report/any-report.fixture';
import { cleanReport } from './clean-report';
import { cleanText } from './markup';

describe('a report that a page may show as it is', () => {
  it('is the report with every text cleaned; the given one stays unchanged', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const before = JSON.stringify(report);
        const expected: unknown = JSON.parse(before, (_, value: unknown) =>
          typeof value === 'string' ? cleanText(value) : value,
        );
        expect(JSON.parse(JSON.stringify(cleanReport(report)))).toEqual(expected);
        expect(JSON.stringify(report)).toBe(before);
      }),
    );
  });
});
