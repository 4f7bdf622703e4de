/** What the sections of the page are made of. No text typed by a person ends up in an attribute. */
import type { LabelledText, ReportBlock } from '../report/report-model';
import { pictureMarkup } from './html-picture';
import { tableMarkup } from './html-table';
import { markup, type Markup } from './markup';

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

/** The position of a block. */
export interface Place {
  /** Unique within the page; identifies the block. */
  id: string;
  /** Level of headings in the block. */
  level: number;
}

/** A block, ready to follow the others in its section. */
export function blockMarkup(block: ReportBlock, place: Place): Markup | undefined {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${block.text}</p>`;
    case 'list':
      return listMarkup('bullets', block.items);
    case 'table':
      return tableMarkup(block, place.id);
    case 'facts':
      return factsMarkup(block.facts);
    case 'requirement':
      return requirementMarkup(block, place);
    case 'picture':
      return figureMarkup(block, place);
    case 'form':
      return formMarkup(block);
    case 'question':
      return questionMarkup(block, place);
  }
}

/** Pairs of label and text; nothing if there are none. */
export function factsMarkup(facts: readonly LabelledText[]): Markup | undefined {
  return definitions(facts.map(({ label, text }) => ({ label, said: markup`${text}` })));
}

/** A heading of the level; HTML has six. */
export function headingMarkup(level: number, words: Markup, id?: string): Markup {
  const tag = `h${String(Math.min(level, 6))}`;
  const named = id === undefined ? undefined : markup` id="${id}"`;
  return markup`<${tag}${named}>${words}</${tag}>`;
}

function definitions(pairs: readonly { label: string; said: Markup }[]): Markup | undefined {
  if (pairs.length === 0) return undefined;
  const rows = pairs.map(
    ({ label, said }) => markup`<div><dt>${label}</dt><dd>${said}</dd></div>\n`,
  );
  return markup`<dl>\n${rows}</dl>`;
}

function listMarkup(look: string, items: readonly string[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return markup`<ul class="${look}">\n${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`;
}

function requirementMarkup(block: Block<'requirement'>, { level }: Place): Markup {
  return markup`<article class="requirement status-${block.status}">
${headingMarkup(level, markup`${block.id} ${block.title}`)}
<p class="status">${block.statusText}</p>
${factsMarkup(block.fields)}
</article>`;
}

function figureMarkup({ caption, alternative, picture }: Block<'picture'>, { id }: Place): Markup {
  return markup`<figure>
<figcaption id="${id}">${caption}</figcaption>
<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">${pictureMarkup(picture, alternative, `${id}-words`)}</div>
</figure>`;
}

function formMarkup({ caption, fields }: Block<'form'>): Markup {
  const pairs = fields.map(({ label, text, lines }) => ({ label, said: linesMarkup(lines, text) }));
  return markup`<figure class="form">
<figcaption>${caption}</figcaption>
${definitions(pairs)}
</figure>`;
}

function questionMarkup(block: Block<'question'>, { level }: Place): Markup {
  const { id, title, question, points, boxes, fields } = block;
  const pairs = fields.map(({ label, lines }) => ({ label, said: linesMarkup(lines) }));
  return markup`<article class="question">
${headingMarkup(level, markup`${id} ${title}`)}
<p>${question}</p>
${listMarkup('points', points)}
${listMarkup('boxes', boxes)}
${definitions(pairs)}
</article>`;
}

/** Ruled lines; the first holds what is known. */
function linesMarkup(count: number, text = ''): Markup {
  const lines = Array.from({ length: Math.max(count, 1) }, (_, index) => (index === 0 ? text : ''));
  return markup`${lines.map((words) => markup`<div class="line">${words}</div>`)}`;
}
