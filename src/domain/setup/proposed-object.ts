/** An object as the set-up proposes it. */
import type { Carrier } from '../record/fields';

export interface ProposedObject {
  /** `question/option or field/kind`, with what tells several of them apart: the same in every run. */
  origin: string;
  kind: string;
  title: string;
  count: number | null;
  operatedBy: Carrier | '';
  /** Name of the provider; empty if none has a part in it or nobody has said which. */
  provider: string;
  /** Where it stands; empty if nobody has said so. */
  location: string;
  /** Modules it carries beyond its kind, each with the reason. */
  further: { moduleId: string; reason: string }[];
  /** True for one of several that each want a name of their own. */
  nameable: boolean;
}
