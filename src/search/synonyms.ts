/**
 * Words that people type and the method does not use, or the other way round. Folded; a word of the text is meant if it
 * begins with one of them. Both directions, within one line.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['backup', 'datensicherung', 'sicherungskopie'],
  ['restore', 'wiederherstell', 'rueckspiel', 'ruecksicher'],
  ['passwort', 'kennwort', 'password'],
  ['virus', 'viren', 'schadprogramm', 'schadsoftware', 'malware', 'ransomware'],
  ['wlan', 'wifi', 'funknetz'],
  ['pc', 'rechner', 'client', 'computer', 'arbeitsplatzrechner'],
  ['handy', 'smartphone', 'mobiltelefon'],
  ['laptop', 'notebook'],
  ['mail', 'email', 'groupware'],
  ['update', 'patch', 'aktualisier'],
  ['cloud', 'outsourcing'],
  ['schluessel', 'zutritt', 'schliess'],
  ['schulung', 'sensibilisier', 'unterweis', 'fortbildung'],
  ['notfall', 'incident', 'sicherheitsvorfall'],
  ['vertrag', 'vereinbarung', 'avv'],
  ['dienstleister', 'provider', 'anbieter'],
  ['loeschen', 'vernicht', 'entsorg'],
  ['homeoffice', 'telearbeit', 'heimarbeit'],
  ['usb', 'stick', 'wechseldatentraeger'],
  ['drucken', 'pdf', 'word', 'papier'],
  ['administrator', 'admin', 'systemverwalt'],
];

/** The other words for this one; empty if there are none. */
export function synonymsOf(term: string): readonly string[] {
  if (term.length < 2) return [];
  return ALIKE.filter((line) => line.some((word) => isSame(term, word))).flatMap((line) =>
    line.filter((word) => !isSame(term, word)),
  );
}

/** A stem in the table means every word that begins with it; a whole word only itself and its plural. */
const isSame = (term: string, word: string): boolean =>
  term === word || (term.startsWith(word) && (word.length >= 6 || term.length - word.length <= 2));
