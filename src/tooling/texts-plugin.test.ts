import { expect, it } from 'vitest';
import de from '../i18n/de.json';
import { TEXT_PARTS } from '../i18n/text-parts';
import { cutTexts } from './texts-plugin';

it('the parts of a language hold every text, none twice, and a new text changes the address', () => {
  const files = cutTexts('de', JSON.stringify(de));
  const parts = files.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
  expect(parts.flatMap((part) => Object.keys(part)).sort()).toEqual(Object.keys(de).sort());
  expect(Object.assign({}, ...parts)).toEqual(de);
  expect(files.map(({ part }) => part)).toEqual([...TEXT_PARTS]);
  const changed = cutTexts('de', JSON.stringify({ ...de, app: { name: 'x' } }));
  expect(changed.map(({ name }, index) => name === files[index]?.name)).toEqual([
    false,
    true,
    true,
  ]);
});
