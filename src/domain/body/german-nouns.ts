/**
 * What each kind of body, its head, its council and its house are called in German. Councils and some heads are named
 * by the law of the Land (Gemeindeordnungen, Amtsordnungen; as of November 2026).
 */
import type { BodyKind } from './body-kind';
import type { Noun } from './german-case';

export interface BodyNouns {
  body: Noun;
  /** Female and male form; one noun where it is not a person's title. */
  head: readonly [Noun] | readonly [Noun, Noun];
  council: Noun;
  house: Noun;
}

const f = (text: string): Noun => ({ text, gender: 'f' });
const m = (text: string, genitive = `${text}s`): Noun => ({ text, gender: 'm', genitive });
const n = (text: string, genitive = `${text}s`): Noun => ({ text, gender: 'n', genitive });

const MAYOR = [f('Bürgermeisterin'), m('Bürgermeister')] as const;
const CHAIR = [f('Verbandsvorsteherin'), m('Verbandsvorsteher')] as const;
const TOWN_HALL = n('Rathaus', 'Rathauses');

const NOUNS: Readonly<Record<BodyKind, BodyNouns>> = {
  gemeinde: { body: f('Gemeinde'), head: MAYOR, council: m('Gemeinderat'), house: TOWN_HALL },
  stadt: { body: f('Stadt'), head: MAYOR, council: m('Stadtrat'), house: TOWN_HALL },
  markt: {
    body: m('Markt', 'Marktes'),
    head: MAYOR,
    council: m('Marktgemeinderat'),
    house: TOWN_HALL,
  },
  amt: {
    body: n('Amt', 'Amtes'),
    head: [f('Amtsvorsteherin'), m('Amtsvorsteher')],
    council: m('Amtsausschuss', 'Amtsausschusses'),
    house: n('Amtsgebäude'),
  },
  verbandsgemeinde: {
    body: f('Verbandsgemeinde'),
    head: MAYOR,
    council: m('Verbandsgemeinderat'),
    house: TOWN_HALL,
  },
  samtgemeinde: {
    body: f('Samtgemeinde'),
    head: [f('Samtgemeindebürgermeisterin'), m('Samtgemeindebürgermeister')],
    council: m('Samtgemeinderat'),
    house: TOWN_HALL,
  },
  verwaltungsgemeinschaft: {
    body: f('Verwaltungsgemeinschaft'),
    head: [
      f('Gemeinschaftsvorsitzende'),
      m('Gemeinschaftsvorsitzende', 'Gemeinschaftsvorsitzenden'),
    ],
    council: f('Gemeinschaftsversammlung'),
    house: n('Verwaltungsgebäude'),
  },
  landkreis: {
    body: m('Landkreis', 'Landkreises'),
    head: [f('Landrätin'), m('Landrat')],
    council: m('Kreistag'),
    house: n('Kreishaus', 'Kreishauses'),
  },
  zweckverband: {
    body: m('Zweckverband', 'Zweckverbandes'),
    head: CHAIR,
    council: f('Verbandsversammlung'),
    house: f('Geschäftsstelle'),
  },
  andere: {
    body: f('Verwaltung'),
    head: [f('Leitung der Verwaltung')],
    council: n('Gremium'),
    house: n('Verwaltungsgebäude'),
  },
};

const KREIS: Partial<BodyNouns> = { body: m('Kreis', 'Kreises') };
const LANDRATSAMT = { house: n('Landratsamt', 'Landratsamtes') };
const VERTRETUNG = (of: string): Partial<BodyNouns> => ({ council: f(`${of}vertretung`) });
const STADTVERORDNETE: Partial<BodyNouns> = { council: f('Stadtverordnetenversammlung') };

/** Where the law of a Land uses another word. */
const BY_STATE: Readonly<Record<string, Partial<Record<BodyKind, Partial<BodyNouns>>>>> = {
  BW: { stadt: { council: m('Gemeinderat') }, landkreis: LANDRATSAMT },
  BY: { landkreis: LANDRATSAMT },
  BB: {
    gemeinde: VERTRETUNG('Gemeinde'),
    stadt: STADTVERORDNETE,
    verbandsgemeinde: VERTRETUNG('Verbandsgemeinde'),
    amt: { head: [f('Amtsdirektorin'), m('Amtsdirektor')] },
  },
  HE: { gemeinde: VERTRETUNG('Gemeinde'), stadt: STADTVERORDNETE },
  MV: { gemeinde: VERTRETUNG('Gemeinde'), stadt: VERTRETUNG('Stadt') },
  NW: { landkreis: KREIS },
  SN: { landkreis: LANDRATSAMT },
  TH: { landkreis: LANDRATSAMT },
  SH: { gemeinde: VERTRETUNG('Gemeinde'), stadt: VERTRETUNG('Stadt'), landkreis: KREIS },
};

/** `state`: the Land; '' if unknown. */
export function germanNouns(kind: BodyKind, state: string): BodyNouns {
  return { ...NOUNS[kind], ...BY_STATE[state]?.[kind] };
}
