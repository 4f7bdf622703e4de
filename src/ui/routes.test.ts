import { expect, it } from 'vitest';
import { PAGES, pageOf, type PageName } from './pages';
import { assessmentLink, parseRoute, type AssessmentPage } from './routes';

/** Every page with everything its address requires, and with everything it may have. */
const pages = (Object.keys(PAGES) as PageName[]).flatMap((page) => {
  const { address, other = address } = pageOf(page);
  return [address, other].flatMap((pattern) =>
    [false, true].map((whole) => {
      const names = pattern.split('/').filter((part) => part.startsWith(':'));
      const given = names.filter((part) => whole || !part.endsWith('?'));
      const filled = given.map((part) => [part.replace(/[:?]/g, ''), `${part} / ä`]);
      return { page, ...Object.fromEntries(filled) } as AssessmentPage;
    }),
  );
});

it.each(pages)('the address of $page leads to it, with all that it says', (page) => {
  expect(parseRoute(assessmentLink('a', page))).toEqual({
    screen: 'assessment',
    assessmentId: 'a',
    ...page,
  });
});

it('an address with surplus segments leads nowhere', () => {
  for (const hash of ['#/pruefung/a/angaben/b', '#/pruefung/a/zielobjekt', '#/pruefung/a/x'])
    expect(parseRoute(hash)).toEqual({ screen: 'notFound' });
  expect(parseRoute('#/pruefung/a/zielobjekt/o/M/R/x')).toEqual({ screen: 'notFound' });
});
