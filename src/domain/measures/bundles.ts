/**
 * Proposals to close several gaps by one measure, each with its one reason. Proposed is only what has no measure yet; a
 * proposal a person declined is not made again.
 */
import type { AnsweredPair } from '../check/answered-pairs';
import { providerOf, responsibleOf } from '../check/carrier';
import type { Assessment } from '../record/assessment';
import { MAX_KEY } from '../record/fields';
import { WHOLE_SCOPE_ID, objectTitle } from '../record/target-object';
import { groupBy } from '../values/group-by';

/**
 * What the gaps have in common, strongest first: `object`: things of one group, and one module. `requirement`: the same
 * requirement at several objects. `role`: who is responsible, in one module. `place`: where the objects stand.
 * `provider`: who carries them out, in one module.
 */
const BUNDLE_KINDS = ['object', 'requirement', 'role', 'place', 'provider'] as const;
type BundleKind = (typeof BUNDLE_KINDS)[number];

export interface Bundle {
  /** The same as long as the reason is the same, whatever gaps come and go. */
  id: string;
  kind: BundleKind;
  /** What they have in common, in words: the object, the place, the person. */
  name: string;
  /** Name and id of the provider, if all of them have the same. */
  provider: string;
  providerId: string;
  /** Who is responsible, if it is the same for all of them. */
  responsible: string;
  gaps: AnsweredPair[];
}

/** A bundle somebody can look at and carry out. */
const SIZE = { least: 2, most: 6 };

/** `gaps`: those without a measure, in the order of the plan. A gap is proposed once. */
export function proposeBundles(gaps: readonly AnsweredPair[], assessment: Assessment): Bundle[] {
  const declined = new Set(assessment.dismissedBundles);
  const taken = new Set<AnsweredPair>();
  return BUNDLE_KINDS.flatMap((kind) =>
    [...groupBy(gaps, (gap) => commonOf(gap, kind, assessment))].flatMap(([common, alike]) => {
      const id = bundleId(kind, common);
      if (common === '' || declined.has(id)) return [];
      const free = alike.filter((gap) => !taken.has(gap)).slice(0, SIZE.most);
      if (free.length < SIZE.least) return [];
      for (const gap of free) taken.add(gap);
      return [bundleOf({ id, kind }, free, assessment)];
    }),
  );
}

/** What a gap has in common with others of its bundle; empty if it belongs to none of this kind. */
function commonOf(gap: AnsweredPair, kind: BundleKind, assessment: Assessment): string {
  const { object, module, requirement, target, answer } = gap;
  const provider = providerOf(gap, assessment)?.id ?? '';
  switch (kind) {
    case 'object':
      return object.id === WHOLE_SCOPE_ID ? '' : joined(object.id, module.id, provider);
    case 'requirement':
      return joined(requirement.id, provider);
    case 'role': {
      const responsible = folded(responsibleOf(answer, target));
      return responsible === '' ? '' : joined(responsible, module.id);
    }
    case 'place': {
      const place = folded(target?.location);
      return place === '' ? '' : joined(place, module.layer);
    }
    case 'provider':
      return provider === '' ? '' : joined(provider, module.id);
  }
}

const joined = (...parts: readonly string[]): string => parts.join('\n');
const folded = (text = ''): string => text.trim().toLowerCase();

/** Short enough to be stored, and the same on every device. */
function bundleId(kind: BundleKind, common: string): string {
  const name = `${kind}/${common.replaceAll('\n', '/')}`;
  return name.length <= MAX_KEY ? name : `${kind}/${hashOf(common)}`;
}

/** FNV-1a over code units, twice, from the front and from the back. */
function hashOf(text: string): string {
  const hash = (units: Iterable<string>): string => {
    let sum = 0x811c9dc5;
    for (const unit of units) sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return sum.toString(16).padStart(8, '0');
  };
  return `${hash(text)}${hash(Array.from(text).reverse())}`;
}

function bundleOf(
  { id, kind }: Pick<Bundle, 'id' | 'kind'>,
  gaps: AnsweredPair[],
  assessment: Assessment,
): Bundle {
  const providers = gaps.map((gap) => providerOf(gap, assessment));
  const [provider] = providers;
  const shared = providers.every((one) => one?.id === provider?.id) ? provider : undefined;
  const people = gaps.map(({ answer, target }) => responsibleOf(answer, target));
  const [person = ''] = people;
  const [first] = gaps;
  return {
    id,
    kind,
    name: first === undefined ? '' : nameOf(first, kind, shared?.name ?? ''),
    provider: shared?.name ?? '',
    providerId: shared?.id ?? '',
    responsible: people.every((one) => one === person) ? person : '',
    gaps,
  };
}

function nameOf(gap: AnsweredPair, kind: BundleKind, provider: string): string {
  switch (kind) {
    case 'object':
      return objectTitle(gap.target ?? gap.object);
    case 'requirement':
      return `${gap.requirement.id} ${gap.requirement.title}`;
    case 'role':
      return responsibleOf(gap.answer, gap.target);
    case 'place':
      return gap.target?.location?.trim() ?? '';
    case 'provider':
      return provider;
  }
}
