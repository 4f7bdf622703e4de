/** Where each field of an answer is asked; the compiler demands a place for every new one. */
import {
  ANSWER_FIELD_TABLE,
  ANSWER_FIELDS,
  type AnswerField,
  type AnswerFieldOf,
  type AnswerShape,
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
