/**
 * HTML that cannot forget to escape: `markup` escapes every value unless it is markup itself. What HTML forbids in a
 * text becomes U+FFFD, and every kind of line break becomes "\n"; nothing else is changed.
 */

/** Finished markup; only this file makes it. */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  static of(strings: TemplateStringsArray, values: readonly MarkupValue[]): Markup {
    return new Markup(strings.reduce((made, next, at) => made + sourceOf(values[at - 1]) + next));
  }

  /** A style sheet, unescaped: there is no escaping in `<style>`, so it must not contain "<". */
  static style(css: string): Markup {
    if (css.includes('<')) throw new Error('A style sheet must not hold "<".');
    return new Markup(css);
  }

  toString(): string {
    return this.#source;
  }
}

export type MarkupValue = string | number | Markup | readonly MarkupValue[] | undefined;

/** Values may only be used in text or in quoted attributes. An undefined value becomes nothing. */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  return Markup.of(strings, values);
}

function sourceOf(value: MarkupValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(sourceOf).join('');
  return cleanText(String(value)).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls, lone surrogates and noncharacters: HTML cannot represent them. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text as a document may hold it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (letter) => (letter === '\n' || letter === '\t' ? letter : '\u{FFFD}'));
}
