/** What several styles of the Word document share. Sizes are half points, lengths twentieths of a point. */
import { LineRuleType, type IParagraphStyleOptions } from 'docx';

export const GREY = '595959';
export const LINE_GREY = 'A6A6A6';
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
/** Stays in one piece, and with what follows. */
export const TOGETHER = { keepNext: true, keepLines: true };

/** A style offered in Word's gallery. */
export function styleNamed(
  id: string,
  look: Pick<IParagraphStyleOptions, 'paragraph' | 'run' | 'next' | 'basedOn'>,
  name = id,
): IParagraphStyleOptions {
  return { id, name, quickFormat: true, ...look };
}
