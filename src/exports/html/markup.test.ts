import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, Markup, markup } from './markup';
import { allowed } from './html.fixture';
import { attributeOf, elementsOf, readHtml, textOf } from './page.fixture';

const anyUnit = fc.string({ unit: 'binary', maxLength: 40 });
const anyLetters = fc.oneof(
  anyUnit,
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 })
    .map((codes) => String.fromCodePoint(...codes)),
  fc
    .array(
      fc.constantFrom('<', '>', '&', '"', "'", '&lt;', '&#0;', '-->', '\r', '\n', '`', '=', '/'),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('markup', () => {
  it('preserves any text, in text and in an attribute', () => {
    fc.assert(
      fc.property(anyLetters, (text) => {
        const { root, errors } = readHtml(markup`<p title="${text}">${text}</p>`.toString(), false);
        const [element, ...more] = elementsOf(root);
        if (element === undefined) throw new Error('no element');
        expect(errors).toEqual([]);
        expect(more).toEqual([]);
        expect(textOf(element)).toBe(allowed(text));
        expect(attributeOf(element, 'title')).toBe(allowed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('escapes what looks like markup and leaves markup alone, in lists too', () => {
    const bold = markup`<b>${'<'}</b>`;
    expect(markup`${bold}${'<b>'}${[bold, '&', 7]}${undefined}`.toString()).toBe(
      '<b>&lt;</b>&lt;b&gt;<b>&lt;</b>&amp;7',
    );
  });

  it('does not mistake an object that merely looks like markup', () => {
    const forged = { toString: () => '<b>', length: 1, map: () => ['<b>'] };
    expect(markup`${forged as never}`.toString()).toBe('&lt;b&gt;');
  });

  it('shows what HTML forbids, and unifies line breaks', () => {
    expect(cleanText('a\u0000b\u001b\u0085\ud800\ufffe\tc')).toBe(
      'a\ufffdb\ufffd\ufffd\ufffd\ufffd\tc',
    );
    expect(cleanText('1\r\n2\r3\n4')).toBe('1\n2\n3\n4');
    expect(cleanText('M̂ 😀 \u202e')).toBe('M̂ 😀 \u202e');
  });

  it('refuses a style sheet that could end itself', () => {
    expect(() => Markup.style('a { content: "</style>" }')).toThrow();
    expect(Markup.style('a { color: red }').toString()).toBe('a { color: red }');
  });
});
