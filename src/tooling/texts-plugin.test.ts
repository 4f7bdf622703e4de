import { expect, it } from 'vitest';
import de from '../i18n/de.json';
import { TEXT_BUNDLES } from '../i18n/text-bundles';
import { cutTexts } from './texts-plugin';

it('the bundles of a language hold every text, none twice, and a new text changes the address', () => {
  const files = cutTexts('de', JSON.stringify(de));
  const bundles = files.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
  expect(bundles.flatMap((bundle) => Object.keys(bundle)).sort()).toEqual(Object.keys(de).sort());
  expect(Object.assign({}, ...bundles)).toEqual(de);
  expect(files.map(({ bundle }) => bundle)).toEqual([...TEXT_BUNDLES]);
  const changed = cutTexts('de', JSON.stringify({ ...de, app: { name: 'x' } }));
  expect(changed.map(({ name }, index) => name === files[index]?.name)).toEqual([
    false,
    true,
    true,
  ]);
});
