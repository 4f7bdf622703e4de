/** What stands after "?" in an address: how a screen is shown (filter, group, view), in German words. */

export type Query = Readonly<Record<string, string>>;

/** What stands after "?"; empty if nothing does. Takes anything. */
export function queryOf(hash: string): Query {
  const [, text = ''] = hash.split('?', 2);
  return Object.fromEntries(new URLSearchParams(text));
}

/** The address with these names set; an empty value takes its name away. */
export function withQuery(hash: string, changes: Query): string {
  const [page = ''] = hash.split('?', 1);
  const values = Object.entries({ ...queryOf(hash), ...changes }).filter(
    ([, value]) => value !== '',
  );
  const text = new URLSearchParams(values).toString();
  return text === '' ? page : `${page}?${text}`;
}
