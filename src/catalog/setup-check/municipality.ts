/**
 * Five different municipalities, and the modelling that the sections on modelling in the modules ask for. Both
 * were written by hand before the set-up was compared with them; if they differ, one of the two has a bug.
 */
import type { SetupAnswers } from '$domain/record/setup-answers';

/** Kind, number (null: not known), who operates it, which provider, modules. */
export type ExpectedObject = [
  kind: string,
  count: number | null,
  operatedBy: string,
  provider: string,
  modules: string,
];
export interface Municipality {
  answers: SetupAnswers;
  /** The order does not matter. */
  objects: ExpectedObject[];
  /** Modules of the profile that nothing in the scope needs. */
  leftOut: string;
}

export const one = (...options: string[]) => ({ options });
export const times = (n: number, object: ExpectedObject): ExpectedObject[] =>
  Array.from({ length: n }, () => object);
export const D = 'dienstleister';
export const G = 'gemeinsam';
export const W = 'wir';
/** Modules that apply once to the scope as a whole. */
export const SCOPE =
  'ISMS.1 ORP.1 ORP.2 ORP.3 ORP.4 ORP.5 CON.1 CON.2 CON.3 CON.6 CON.9 OPS.1.1.1 OPS.1.1.2 OPS.1.1.3 OPS.1.1.4 OPS.1.1.5 OPS.1.2.5 DER.1 DER.2.1 DER.2.2';
