import { expect, it } from 'vitest';
import { filterOf, noFilter, queryFor } from './filter-query';

it('the address says what is shown, and another way round', () => {
  const filter = filterOf({ ort: 'serverraum', stand: 'nein', klaeren: 'ja' }, false);
  expect(filter).toMatchObject({
    place: 'serverraum',
    status: 'nein',
    toClarify: true,
    wiba: false,
  });
  expect(queryFor({ place: 'serverraum', toClarify: true })).toEqual({
    ort: 'serverraum',
    klaeren: 'ja',
  });
  expect(queryFor({ place: undefined })).toEqual({ ort: '' });
});

it('what is to be reviewed is shown by the page unless the address says otherwise', () => {
  expect(filterOf({}, true).toReview).toBe(true);
  expect(filterOf(noFilter(), true).toReview).toBe(false);
  expect(filterOf({ stand: 'vielleicht' }, false).status).toBeUndefined();
});
