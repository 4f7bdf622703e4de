export type Child = Node | string;

/** An element with attributes; every text in it stays text. An attribute that is undefined is not set. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Pairs of label and text; those without a text are left out. */
export function facts(pairs: readonly (readonly [string, string, string?])[]): HTMLElement {
  const rows = pairs.flatMap(([label, text, look]) => {
    if (text === '') return [];
    const said = element('dd', { class: 'text' }, text);
    return [element('div', { class: look }, element('dt', {}, label), said)];
  });
  return element('dl', {}, ...rows);
}
