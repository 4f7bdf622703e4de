import { describe, expect, it } from 'vitest';
import { readNumber } from '$domain/values/amount';
import { readDay } from '$domain/values/read-day';
import { TypedValue } from './typed-value.svelte';

/** A field for a number, with everything that was ever stored. */
function numberField(value: number | null) {
  const stored = { value, all: [] as (number | null)[] };
  const field = new TypedValue<number | null>({
    value: () => stored.value,
    write: (number) => (number === null ? '' : String(number)),
    read: (text) => {
      const read = readNumber(text, { max: 99_999, euros: true });
      if (read.kind === 'number') return { value: read.value };
      return { value: read.kind === 'empty' ? null : undefined };
    },
    onchange: (number) => {
      stored.value = number;
      stored.all.push(number);
    },
  });
  return { field, stored };
}

function dayField(value: string) {
  const stored = { value };
  const field = new TypedValue<string>({
    value: () => stored.value,
    write: (day) => day,
    read: (text) => {
      const read = readDay(text);
      if (read.kind === 'day') return { value: read.day, unfinished: read.unfinished };
      return { value: read.kind === 'empty' ? '' : undefined };
    },
    onchange: (day) => (stored.value = day),
  });
  return { field, stored };
}

/** As a person types: character by character into the cleared field. */
function type(field: Pick<TypedValue<never>, 'enter' | 'input'>, text: string): void {
  field.enter();
  for (let length = 0; length <= text.length; length += 1) field.input(text.slice(0, length));
}

describe('a typed value', () => {
  it('is stored at every character while it is valid', () => {
    const { field, stored } = numberField(null);
    type(field, '4800');
    expect(stored.all).toEqual([4, 48, 480, 4800]);
  });

  it.each(['4.800,50', '99.90', '8.2', '12x', '100.000'])(
    'leaves what was there when %j turns out to be none',
    (text) => {
      const { field, stored } = numberField(77);
      type(field, text);
      expect(stored.value).toBe(77);
      field.leave();
      expect(stored.value).toBe(77);
      expect(field.text).toBe(text);
    },
  );

  it.each(['31.12.20277', '31.12.0027', '31.12.', '31.02.2027', '31.12.202'])(
    'leaves the day that was there when %j turns out to be none',
    (text) => {
      const { field, stored } = dayField('2027-03-31');
      type(field, text);
      field.leave();
      expect(stored.value).toBe('2027-03-31');
    },
  );

  it('waits for the end of what may be the beginning of another day', () => {
    const { field, stored } = dayField('');
    type(field, '31.12.20');
    expect(stored.value).toBe('');
    field.leave();
    expect([stored.value, field.text]).toEqual(['2020-12-31', '2020-12-31']);
    type(field, '31.12.27');
    expect(stored.value).toBe('2027-12-31');
  });

  it('is removed only when the field is really cleared', () => {
    const { field, stored } = dayField('2027-03-31');
    field.enter();
    field.input('31.03.202');
    expect(stored.value).toBe('2027-03-31');
    field.input('');
    field.leave();
    expect(stored.value).toBe('');
  });

  it('yields to a value from elsewhere, but not to its own', () => {
    const { field, stored } = numberField(5);
    type(field, '4.800');
    field.follow(stored.value);
    expect(field.text).toBe('4.800');
    stored.value = 12;
    field.follow(12);
    expect(field.text).toBe('12');
    field.input('12,5');
    expect(stored.value).toBe(12);
  });

  it('accepts a choice', () => {
    const { field, stored } = numberField(null);
    type(field, '99,90');
    field.take(100);
    field.leave();
    expect([stored.value, field.text]).toEqual([100, '100']);
  });
});
