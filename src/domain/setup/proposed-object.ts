/** An object as the set-up proposes it. */
import type { Carrier } from '../record/fields';

export interface ProposedObject {
  /** `question/option or field/kind`, plus whatever tells several of them apart; the same in every run. */
  origin: string;
  kind: string;
  title: string;
  count: number | null;
  operatedBy: Carrier | '';
  /** Name of the provider; empty if none is involved or nobody has said which. */
  provider: string;
  /** Location; empty if nobody has said. */
  location: string;
  /** Modules it carries beyond those of its kind, each with the reason. */
  further: { moduleId: string; reason: string }[];
  /** True for one of several that each need a name of their own. */
  nameable: boolean;
}
