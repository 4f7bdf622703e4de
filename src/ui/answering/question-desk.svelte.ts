/**
 * The questions of a screen, of which one is open: which that is, what comes after an answer, and what is said about it.
 * After a status the next open question takes the place; "teilweise", "nein" and "entbehrlich" ask something more first.
 */
import { tick, untrack } from 'svelte';
import { isTouched, type AnswerChange, type Status } from '$domain/record/assessment';
import type { RequirementRow } from '$domain/check/requirement-filter';
import { copiedFields } from '$domain/structure/structure-plan';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { AnswerEditor } from './answer-editor.svelte';
import { focusIn, type FocusPlace } from './question-focus';

/** A status that asks for words before the next question. */
export const asksMore = (status: Status): boolean => status !== 'ja' && status !== 'unbearbeitet';

export class QuestionDesk {
  readonly session: AssessmentSession;
  readonly editors: readonly AnswerEditor[] = $derived.by(() =>
    this.#rows().map((row) => new AnswerEditor(this.session, row)),
  );
  /** Ids of the objects that are to get the same answer. */
  also = $state.raw<readonly string[]>([]);
  /** What was done last, for people who cannot see it. */
  said = $state('');
  /** Where focus goes when nothing is open any more. */
  end: HTMLElement | undefined;
  readonly #rows: () => readonly RequirementRow[];
  #openKey = $state<string>();

  /** The one that is open. */
  readonly current: AnswerEditor | undefined = $derived.by(() =>
    this.editors.find(({ key }) => key === this.#openKey),
  );
  readonly openCount = $derived.by(() => this.editors.filter((editor) => editor.open).length);

  /** Opens the requirement asked for, otherwise the first that is open; `closed`: only the one asked for. */
  constructor(
    session: AssessmentSession,
    rows: () => readonly RequirementRow[],
    { requirementId, closed }: { requirementId: string | undefined; closed: boolean },
  ) {
    this.session = session;
    this.#rows = rows;
    this.#openKey = untrack(() => {
      const wanted = this.editors.find(({ requirement }) => requirement.id === requirementId);
      return (wanted ?? (closed ? undefined : this.editors.find((editor) => editor.open)))?.key;
    });
  }

  isOpen(editor: AnswerEditor): boolean {
    return editor.key === this.#openKey;
  }

  /** Opens one question and closes the other; `place`: where the focus goes. */
  async open(key: string | undefined, place: FocusPlace = 'question'): Promise<void> {
    if (key !== this.#openKey) this.leave();
    this.#openKey = key;
    if (key !== undefined) await focusIn(key, place);
  }

  /** Closes the open one; its line keeps the focus. */
  async close(): Promise<void> {
    const key = this.#openKey;
    this.leave();
    this.#openKey = undefined;
    if (key !== undefined) await focusIn(key, 'question');
  }

  /** The open question is answered; the next one follows unless the status asks for words. */
  async answer(status: Status): Promise<void> {
    const editor = this.current;
    if (editor === undefined) return;
    editor.setStatus(status);
    void this.#say(editor, status);
    if (status === 'unbearbeitet') return focusIn(editor.key, 'question');
    if (asksMore(status)) return focusIn(editor.key, 'field');
    await this.goOn();
  }

  /** Takes what the ticks propose; without a proposal, or once answered, goes on. */
  async takeOrGoOn(): Promise<void> {
    const { current } = this;
    if (current?.status === 'unbearbeitet' && current.suggested !== undefined)
      return this.answer(current.suggested);
    await this.goOn();
  }

  /** The next open question after this one, otherwise the first; if there is none, the end of the list. */
  async goOn(): Promise<void> {
    const { editors, current } = this;
    const at = current === undefined ? -1 : editors.indexOf(current);
    const open = (editor: AnswerEditor): boolean => editor !== current && editor.open;
    const next = editors.slice(at + 1).find(open) ?? editors.slice(0, at + 1).find(open);
    if (next !== undefined) return this.open(next.key);
    await this.open(undefined);
    await tick();
    // Enter on the way to the next module is the next key.
    const way = this.end?.querySelector<HTMLElement>('a, button') ?? this.end;
    way?.focus();
    way?.scrollIntoView({ block: 'nearest' });
  }

  /** The neighbour in the list, whether answered or not. False: there is none. */
  step(by: 1 | -1): boolean {
    const at = this.editors.findIndex((editor) => this.isOpen(editor));
    const next = at === -1 && by === -1 ? this.editors.at(-1) : this.editors[at + by];
    if (next === undefined) return false;
    void this.open(next.key);
    return true;
  }

  /** Undoes what was done last in this window, and opens the question it was about. */
  async undo(): Promise<void> {
    const { last } = this.session.undoDesk;
    if (last === undefined) return;
    if (!(await this.session.undo(t('undo.reason'), last))) return;
    const { place } = last;
    const editor =
      place &&
      this.editors.find(
        ({ objectId, requirement }) =>
          objectId === place.objectId && requirement.id === place.requirementId,
      );
    this.said = t('undo.said', { id: place?.requirementId ?? '' });
    if (editor !== undefined && last.action !== 'together') await this.open(editor.key);
  }

  /** To be called when the open question is left: what was given for other objects is entered there. */
  leave(): void {
    const { current, also, session } = this;
    this.also = [];
    if (current === undefined || current.open || also.length === 0) return;
    const plan = () => ({ changes: [], answers: also.flatMap((id) => copyOf(current, id)) });
    void session.carryOut(plan, 'together');
  }

  /** Said once it is true. */
  async #say(editor: AnswerEditor, status: Status): Promise<void> {
    const saved = await this.session.flush();
    const values = { id: editor.requirement.id, status: t(`status.${status}`) };
    this.said = t(saved ? 'requirement.said' : 'requirement.saidUnsaved', values);
  }
}

/** The same answer for another object, which must have none: nothing written is ever replaced. */
function copyOf(editor: AnswerEditor, objectId: string): AnswerChange[] {
  const { answer, session } = editor;
  const at = { ...editor.place, objectId };
  if (answer === undefined || isTouched(session.answer(objectId, at.moduleId, at.requirementId)))
    return [];
  return copiedFields(answer, false).map((change) => ({ ...at, ...change, copied: true as const }));
}
