/** What a person reads of a requirement, and so what an answer refers to. */
import type { ProfileFacts, ProfileTexts, Requirement } from '../profile/profile';

/** A profile with its texts in its own language. */
export interface WordedProfile {
  facts: ProfileFacts;
  texts: ProfileTexts;
}

/** In the order in which they are shown. */
export const WORDING_FIELDS = [
  'title',
  'level',
  'question',
  'fulfilledWhen',
  'why',
  'evidence',
  'effort',
] as const;
export type WordingField = (typeof WORDING_FIELDS)[number];
/** Each as paragraphs; empty if the profile says nothing. */
export type Wording = Readonly<Record<WordingField, readonly string[]>>;

/** A requirement with its module, as one version of a profile has it. */
export interface WordedRequirement {
  moduleId: string;
  requirement: Requirement;
  wording: Wording;
}

/** Every requirement of a profile by its id, in its order. */
export function wordedRequirements({
  facts,
  texts,
}: WordedProfile): ReadonlyMap<string, WordedRequirement> {
  return new Map(
    facts.modules.flatMap(({ id: moduleId, requirements }) =>
      requirements.map((requirement) => [
        requirement.id,
        { moduleId, requirement, wording: wordingOf(requirement, texts) },
      ]),
    ),
  );
}

function wordingOf(requirement: Requirement, { requirements }: ProfileTexts): Wording {
  const { id, title, level, effort } = requirement;
  const texts = Object.hasOwn(requirements, id) ? requirements[id] : undefined;
  const one = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
  return {
    title: [title],
    level: [level],
    question: one(texts?.question),
    fulfilledWhen: texts?.fulfilledWhen ?? [],
    why: one(texts?.why),
    evidence: texts?.evidence ?? [],
    effort: one(effort),
  };
}

/** The fields in which two wordings differ; white space at the ends and between words aside. */
export function differingFields(before: Wording, after: Wording): WordingField[] {
  const plain = (texts: readonly string[]): string =>
    JSON.stringify(texts.map((text) => text.trim().replace(/\s+/g, ' ')));
  return WORDING_FIELDS.filter((field) => plain(before[field]) !== plain(after[field]));
}

/** What the digest of a profile covers: all that a person reads, answers or counts by, and nothing of how it is stored. */
export function digestedText(profile: WordedProfile): string {
  const { modules } = profile.facts;
  const { texts } = profile;
  const worded = wordedRequirements(profile);
  return JSON.stringify(
    modules.map(({ id, title, requirements }) => [
      id,
      title,
      texts.modules[id]?.intro ?? '',
      requirements.map((requirement) => [
        requirement.id,
        requirement.duty ?? '',
        requirement.roles,
        worded.get(requirement.id)?.wording,
      ]),
    ]),
  );
}
