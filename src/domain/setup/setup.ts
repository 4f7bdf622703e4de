/** The guided set-up: plain questions about what a municipality has, and what each answer proposes. */
import * as z from 'zod/mini';
import { CARRIERS } from '../record/fields';
import { setupId } from '../record/setup-answers';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const id = setupId;
/** A text in the languages of the interface, by their two letters; German is always there. */
const localized = (max: number) => z.catchall(z.object({ de: text(max) }), text(max));
const someIds = z.array(id).check(z.minLength(1));

/** A module that certain answers add to those of an object's kind. */
const furtherSchema = z.strictObject({
  modules: z.array(text(20)).check(z.minLength(1)),
  /** Options of which one must be chosen, and options of which none may be. */
  when: z.strictObject({ question: id, options: someIds, without: z.optional(someIds) }),
  /** Why, in the profile's language. */
  reason: text(300),
});
const proposalSchema = z.strictObject({
  /** Id of an `ObjectKind` of the profile. */
  kind: id,
  /** Instead of the title of the kind. */
  title: z.optional(localized(200)),
  /** Id of the question whose chosen option says who operates the object. */
  operatedFrom: z.optional(id),
  /** Who operates it, whatever the answers. */
  by: z.optional(z.enum(CARRIERS)),
  /** Row of the question about operators that says more: the provider, or the operator if nothing else does. */
  row: z.optional(id),
  /** Where it stands. */
  place: z.optional(localized(200)),
  /** The module needs each one as an object of its own: at most this many, then one for the rest. */
  each: z.optional(
    z.strictObject({
      most: z.int().check(z.gte(1), z.lte(50)),
      title: localized(200),
      rest: localized(200),
    }),
  ),
  /** One object without a number, however many answers propose it. */
  once: z.optional(z.boolean()),
  /** Proposed once, while nothing of these kinds is: no answer remains without consequence. */
  unlessKinds: z.optional(someIds),
  /** Only for what a provider runs. */
  onlyProvided: z.optional(z.boolean()),
  /** Refers to the scope as a whole, which already exists. */
  whole: z.optional(z.boolean()),
  further: z.optional(z.array(furtherSchema)),
});
const optionSchema = z.strictObject({
  id,
  text: localized(200),
  carrier: z.optional(z.enum(CARRIERS)),
  /** Location of things operated as this option says. */
  place: z.optional(localized(200)),
  objects: z.optional(z.array(proposalSchema)),
  /** True for "I do not know yet": what the question could have proposed stays undecided. */
  unknown: z.optional(z.boolean()),
  /** Chosen beforehand, in sight, because nearly every municipality has it; it counts once the page is passed on. */
  usual: z.optional(z.boolean()),
});
const numberSchema = z.strictObject({
  id,
  label: localized(200),
  objects: z.array(proposalSchema),
  /** True for what no provider can run for the municipality, and for what is counted wherever it is. */
  own: z.optional(z.boolean()),
});
/** Opens a question: one of the options is chosen, or one of the fields is filled in. */
const gateSchema = z.strictObject({
  question: id,
  options: z.optional(someIds),
  fields: z.optional(someIds),
});
const operatorSchema = z.strictObject({
  id,
  label: localized(200),
  /** Question whose option says who operates it; then only the provider is asked for. */
  from: z.optional(id),
  /** Known from the start; then only the provider is asked for. */
  carrier: z.optional(z.enum(CARRIERS)),
  when: z.optional(gateSchema),
});
const questionSchema = z.strictObject({
  id,
  text: localized(200),
  hint: z.optional(localized(400)),
  /** Id of the topic it is asked under; the questions of a topic are adjacent. */
  topic: z.optional(id),
  when: z.optional(gateSchema),
  /** A question has options, numbers, names or operators: exactly one of them. */
  options: z.optional(z.array(optionSchema).check(z.minLength(2))),
  /** True if several options may be chosen. */
  many: z.optional(z.boolean()),
  numbers: z.optional(z.array(numberSchema).check(z.minLength(1), z.maxLength(9))),
  /** True for a free list of providers' names. */
  names: z.optional(z.boolean()),
  operators: z.optional(z.array(operatorSchema).check(z.minLength(1))),
});
/** The shape alone; `setupSchema` adds the rules across fields. */
export const plainSetupSchema = z.strictObject({
  /** What is asked on one page, in the order of the questions; without topics every question is a page. */
  topics: z.optional(z.array(z.strictObject({ id, title: localized(100) }))),
  questions: z.array(questionSchema).check(z.minLength(1)),
  /** One object for each provider that runs something of a kind other than these. */
  perProvider: z.optional(
    z.strictObject({ kind: id, title: localized(100), exceptKinds: z.array(id) }),
  ),
  /** Location of things that a provider runs for the municipality. */
  providedPlace: z.optional(localized(100)),
  /** By kind, in the profile's language: why its modules are left out when there is none. */
  absent: z.record(id, text(300)),
  /** By module, replacing the reasons of the kinds that carry it. */
  absentModules: z.optional(z.record(text(20), text(300))),
});
export type Setup = z.infer<typeof plainSetupSchema>;
export type SetupQuestion = Setup['questions'][number];
export type SetupOption = NonNullable<SetupQuestion['options']>[number];
export type OperatorRow = NonNullable<SetupQuestion['operators']>[number];
export type Gate = z.infer<typeof gateSchema>;
export type Proposal = z.infer<typeof proposalSchema>;

export interface PlacedProposal {
  origin: string;
  /** Id of the option or field. */
  at: string;
  proposal: Proposal;
}

/** Everything a question could propose. */
export function proposalsOf(question: SetupQuestion): PlacedProposal[] {
  return [...(question.options ?? []), ...(question.numbers ?? [])].flatMap(
    ({ id: at, objects = [] }) =>
      objects.map((proposal) => ({
        origin: `${question.id}/${at}/${proposal.kind}`,
        at,
        proposal,
      })),
  );
}

/** True for what becomes one object, however many answers propose it. */
export function isOnce(proposal: Proposal | undefined): boolean {
  return proposal?.once === true || proposal?.unlessKinds !== undefined;
}
