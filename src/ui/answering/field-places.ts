/** Where each field of an answer is asked; the compiler demands a place for every new one. */
import {
  ANSWER_FIELD_TABLE,
  ANSWER_FIELDS,
  type Answer,
  type AnswerField,
  type AnswerFieldOf,
  type AnswerShape,
  type Status,
} from '$domain/record/assessment';

/** Fields that a generic component can draw by the shape of their value. */
export type DrawnField = AnswerFieldOf<'text' | 'longText' | 'day' | 'euros' | 'flag' | 'choice'>;

/** `own`: by a component that knows more about it; the others by their shape, in the order of the record. */
type Place = 'own' | 'plan' | 'proof';

const PLACES: Readonly<Record<AnswerField, Place>> = {
  status: 'own',
  reasonKind: 'own',
  reason: 'own',
  implementation: 'own',
  responsible: 'own',
  dueDate: 'plan',
  carriedOutBy: 'own',
  providerId: 'own',
  confirmedOn: 'own',
  costOnce: 'plan',
  costYearly: 'plan',
  evidence: 'own',
  checkedOn: 'proof',
  checkedBy: 'proof',
  interviewed: 'proof',
  toClarify: 'own',
  askProvider: 'own',
  review: 'own',
  note: 'own',
  ticks: 'own',
};

/** True if values of the field have that shape; also narrows the type. */
export function hasShape<Shape extends AnswerShape>(
  field: AnswerField,
  shape: Shape,
): field is AnswerFieldOf<Shape> {
  return ANSWER_FIELD_TABLE[field].shape === shape;
}

const isDrawn = (field: AnswerField): field is DrawnField =>
  !['provider', 'ticks'].includes(ANSWER_FIELD_TABLE[field].shape);

export function fieldsAt(place: Exclude<Place, 'own'>): DrawnField[] {
  return ANSWER_FIELDS.filter(isDrawn).filter((field) => PLACES[field] === place);
}

/** A field that a status asks for besides the text. */
type AskedField = DrawnField & ('responsible' | 'evidence' | 'dueDate' | 'costOnce' | 'costYearly');

const ASKED: Readonly<Record<Status, readonly AskedField[]>> = {
  unbearbeitet: [],
  ja: ['evidence'],
  teilweise: ['responsible', 'dueDate', 'costOnce', 'costYearly'],
  nein: ['responsible', 'dueDate', 'costOnce', 'costYearly'],
  entbehrlich: [],
};

/** What is asked at once, besides the text, when this status is chosen. */
export const askedFields = (status: Status): readonly AskedField[] => ASKED[status];

/** Where the fields stand that are always in sight. */
const IN_SIGHT: ReadonlySet<AnswerField> = new Set([
  'status',
  'reasonKind',
  'reason',
  'implementation',
  'toClarify',
  'askProvider',
  'review',
  'ticks',
] as const);

/** True if something is filled in that the status does not ask for. */
export function holdsFurther(answer: Answer | undefined, status: Status): boolean {
  const asked = new Set<AnswerField>(askedFields(status));
  return ANSWER_FIELDS.some(
    (field) => !IN_SIGHT.has(field) && !asked.has(field) && Boolean(answer?.[field]),
  );
}
