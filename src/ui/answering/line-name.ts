/** How a line is told from the others of its list. */
import type { AnswerEditor } from './answer-editor.svelte';

/** `requirement`: within one module and object; `module`: over several; `object`: one requirement for several objects. */
export type LineName = 'requirement' | 'module' | 'object';

export function lineName(editor: AnswerEditor, by: LineName): string {
  const { module, requirement, objectTitle, session } = editor;
  if (by === 'object') return objectTitle;
  if (by === 'requirement') return shortId(module.id, requirement.id);
  return session.severalObjects ? `${requirement.id} · ${objectTitle}` : requirement.id;
}

/** "A3" for ISMS.1.A3 within ISMS.1; anything else as it is. */
function shortId(moduleId: string, requirementId: string): string {
  return requirementId.startsWith(`${moduleId}.`)
    ? requirementId.slice(moduleId.length + 1)
    : requirementId;
}
