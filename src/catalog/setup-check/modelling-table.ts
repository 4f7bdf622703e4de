/**
 * When each module applies, in our own words, taken from the sections on modelling in the modules (Kompendium
 * 2023). `to`: the kinds of objects that must carry it; `when`: kinds that carry it only after certain answers.
 */
export interface ModellingRule {
  /** `once`: one object for the whole scope; `each`: one object per thing; `group`: like things in one object. */
  unit: 'once' | 'each' | 'group';
  to: string;
  when?: string;
  /** Modules that the text requires on the same object. */
  together?: string;
  /** Answers what a reader of the text would ask. */
  note?: string;
}

const onScope: ModellingRule = { unit: 'once', to: 'verbund' };
const SERVERS =
  'server server-linux server-offen virtualisierung virtualisierung-windows virtualisierung-linux vdi-host terminalserver nas';
const CLIENTS =
  'client client-linux client-mac laptop laptop-linux laptop-mac virtueller-client thin-client';
const PHONES = 'ios ipad android android-tablet smartphone';

export const MODELLING: Readonly<Record<string, ModellingRule>> = {
  'ISMS.1': onScope,
  'ORP.1': { ...onScope, note: 'Separately for units under other conditions: added by hand.' },
  'ORP.2': onScope,
  'ORP.3': onScope,
  'ORP.4': onScope,
  'ORP.5': onScope,
  'CON.1': onScope,
  'CON.2': { ...onScope, note: 'Every municipality processes personal data.' },
  'CON.3': {
    unit: 'once',
    to: 'verbund datensicherung',
    note: 'Still once: the object stands for the scope where a provider makes the backups.',
  },
  'CON.6': onScope,
  'CON.9': { ...onScope, note: 'Every municipality exchanges information with others.' },
  'OPS.1.1.1': onScope,
  'OPS.1.1.2': onScope,
  'OPS.1.1.3': onScope,
  'OPS.1.1.4': onScope,
  'OPS.1.1.5': onScope,
  'OPS.1.2.4': { unit: 'group', to: 'haeuslicher-arbeitsplatz', together: 'INF.8' },
  'OPS.1.2.5': {
    ...onScope,
    note: 'Wherever remote maintenance is used; kept once for all of it.',
  },
  'OPS.2.2': { unit: 'each', to: 'cloud', note: 'Each concrete service; never with OPS.2.3.' },
  'OPS.2.3': { unit: 'each', to: 'outsourcing', note: 'Once per provider, not per contract.' },
  'DER.1': onScope,
  'DER.2.1': onScope,
  'DER.2.2': onScope,
  'APP.1.1': { unit: 'group', to: 'office', together: 'APP.6' },
  'APP.1.2': { unit: 'group', to: 'webbrowser', together: 'APP.6' },
  'APP.2.1': { unit: 'group', to: 'verzeichnisdienst verzeichnisdienst-anders' },
  'APP.2.2': { unit: 'group', to: 'verzeichnisdienst', together: 'APP.2.1' },
  'APP.3.1': { unit: 'each', to: 'webanwendung' },
  'APP.3.2': { unit: 'each', to: 'webanwendung' },
  'APP.3.3': { unit: 'group', to: 'fileserver nas' },
  'APP.3.6': { unit: 'group', to: 'dns' },
  'APP.4.3': { unit: 'group', to: 'datenbank' },
  'APP.5.2': { unit: 'group', to: 'exchange', together: 'APP.5.3' },
  'APP.5.3': { unit: 'group', to: 'e-mail exchange' },
  'APP.6': {
    unit: 'each',
    to: 'fachverfahren office webbrowser terminalserver',
    note: 'All software, a bundle once; office, browser and terminal server ask for it by name.',
  },
  'SYS.1.1': { unit: 'group', to: SERVERS },
  'SYS.1.2.3': {
    unit: 'group',
    to: 'server virtualisierung-windows terminalserver',
    together: 'SYS.1.1',
  },
  'SYS.1.3': { unit: 'group', to: 'server-linux virtualisierung-linux', together: 'SYS.1.1' },
  'SYS.1.5': {
    unit: 'group',
    to: 'virtualisierung virtualisierung-windows virtualisierung-linux vdi-host',
    together: 'SYS.1.1',
  },
  'SYS.1.8': {
    unit: 'group',
    to: 'nas',
    together: 'SYS.1.1 APP.3.3',
    note: 'Network storage serves files.',
  },
  'SYS.1.9': {
    unit: 'group',
    to: 'terminalserver virtueller-client thin-client',
    when: 'client client-linux client-mac laptop laptop-linux laptop-mac',
    note: 'The server, and every client that reaches it or a virtual client.',
  },
  'SYS.2.1': { unit: 'group', to: CLIENTS },
  'SYS.2.2.3': { unit: 'group', to: 'client laptop virtueller-client', together: 'SYS.2.1' },
  'SYS.2.3': { unit: 'group', to: 'client-linux laptop-linux', together: 'SYS.2.1' },
  'SYS.2.4': { unit: 'group', to: 'client-mac laptop-mac', together: 'SYS.2.1' },
  'SYS.2.5': { unit: 'group', to: 'virtueller-client vdi-host' },
  'SYS.2.6': {
    unit: 'group',
    to: 'virtueller-client vdi-host',
    together: 'SYS.2.5',
    note: 'A device that only reaches a virtual client is part of it implicitly: SYS.1.9 is enough.',
  },
  'SYS.3.1': { unit: 'group', to: 'laptop laptop-linux laptop-mac', together: 'SYS.2.1' },
  'SYS.3.2.1': { unit: 'group', to: PHONES },
  'SYS.3.2.2': { unit: 'once', to: 'mdm' },
  'SYS.3.2.3': { unit: 'group', to: 'ios ipad', together: 'SYS.3.2.1' },
  'SYS.3.2.4': { unit: 'group', to: 'android android-tablet', together: 'SYS.3.2.1' },
  'SYS.3.3': {
    unit: 'group',
    to: 'ios android smartphone mobiltelefon',
    note: 'Whatever telephones over the mobile network; tablets do not.',
  },
  'SYS.4.1': { unit: 'group', to: 'drucker' },
  'SYS.4.4': { unit: 'group', to: 'iot' },
  'SYS.4.5': { unit: 'group', to: 'wechseldatentraeger' },
  'NET.1.1': { unit: 'once', to: 'lan' },
  'NET.1.2': { unit: 'once', to: 'lan' },
  'NET.2.1': { unit: 'group', to: 'wlan' },
  'NET.2.2': { unit: 'group', to: 'wlan wlan-nutzung' },
  'NET.3.1': { unit: 'group', to: 'router-switch' },
  'NET.3.2': { unit: 'group', to: 'firewall' },
  'NET.3.3': { unit: 'group', to: 'vpn' },
  'NET.4.1': { unit: 'group', to: 'tk-anlage' },
  'NET.4.2': { unit: 'group', to: 'voip' },
  'NET.4.3': { unit: 'group', to: 'fax' },
  'INF.1': { unit: 'each', to: 'gebaeude' },
  'INF.2': { unit: 'each', to: 'serverraum' },
  'INF.5': { unit: 'group', to: 'technikraum' },
  'INF.6': { unit: 'group', to: 'datentraegerarchiv' },
  'INF.7': { unit: 'group', to: 'bueroraum' },
  'INF.8': { unit: 'group', to: 'haeuslicher-arbeitsplatz' },
  'INF.9': { unit: 'group', to: 'mobiler-arbeitsplatz' },
  'INF.10': { unit: 'group', to: 'besprechungsraum' },
  'INF.11': { unit: 'group', to: 'fahrzeug', note: 'Never with INF.9.' },
  'INF.12': { unit: 'once', to: 'verkabelung' },
  'INF.13': { unit: 'once', to: 'gebaeudetechnik gebaeudeautomation' },
  'INF.14': { unit: 'once', to: 'gebaeudeautomation', together: 'INF.13' },
  'IND.1': { unit: 'group', to: 'leittechnik' },
  'IND.2.1': { unit: 'group', to: 'leittechnik', together: 'IND.1' },
};
