/**
 * From a word in the column "Art" to a kind of target object: its id or title, otherwise a few plain synonyms. What is
 * not known is left to the person; a guess would put wrong modules on an object.
 */
import type { ObjectKind } from '$domain/profile/profile';
import { wordKey } from '../words';

/** Words from device lists, by the kind they mean; used only if the profile has that kind. The first kind wins. */
const SYNONYMS: Record<string, string> = {
  client:
    'PC, PCs, Desktop, Desktop-PC, Arbeitsplatz-PC, Arbeitsplatzrechner, Rechner, Computer, Workstation, Client, Mini-PC',
  'client-linux': 'Linux-PC, Linux-Client',
  'client-mac': 'Mac, iMac',
  laptop: 'Laptop, Laptops, Notebook, Notebooks, Ultrabook, Convertible, Dienstlaptop',
  'laptop-mac': 'MacBook, MacBooks',
  'thin-client': 'Thin Client, Thin-Client, ThinClient, Thin Clients',
  ios: 'iPhone, iPhones',
  ipad: 'iPad, iPads',
  smartphone: 'Handy, Handys, Smartphone, Smartphones, Tablet, Tablets, Diensthandy, iPhone, iPad',
  mobiltelefon: 'Mobiltelefon, Tastenhandy',
  drucker: 'Drucker, Printer, MFP, Kopierer, Multifunktionsgerät, Laserdrucker, Etikettendrucker',
  'router-switch': 'Switch, Switches, Router, Netzwerkkomponente, Netzwerkswitch',
  firewall: 'Firewall, Firewalls, UTM',
  server: 'Server, Windows-Server, Windows Server',
  'server-linux': 'Linux-Server',
  nas: 'NAS, SAN, Speichersystem, Storage',
  virtualisierung: 'Virtualisierung, Hypervisor, ESX, ESXi, VMware, Virtualisierungshost',
  'virtualisierung-windows': 'Hyper-V',
  'virtualisierung-linux': 'Proxmox, KVM',
  terminalserver: 'Terminalserver, Citrix, RDS',
  fileserver: 'Fileserver, Dateiserver, Dateiablage',
  'tk-anlage': 'TK-Anlage, Telefonanlage, Telekommunikationsanlage',
  voip: 'VoIP, IP-Telefon, IP-Telefone, VoIP-Telefon',
  fax: 'Fax, Faxgerät, Faxserver',
  wechseldatentraeger:
    'USB-Stick, USB-Sticks, USB-Festplatte, externe Festplatte, Wechseldatenträger',
  wlan: 'WLAN, W-LAN, WiFi, Access Point, Accesspoint, Access-Points',
  vpn: 'VPN, VPN-Gateway',
  lan: 'LAN, Netzwerk, lokales Netz',
  serverraum: 'Serverraum, Rechenzentrum',
  gebaeude: 'Gebäude, Liegenschaft',
  datenbank: 'Datenbank, Datenbanken',
  iot: 'Kamera, IP-Kamera, Netzwerkkamera, Sensor',
  fachverfahren: 'Fachverfahren, Fachanwendung, Software, Anwendung',
  verzeichnisdienst: 'Active Directory, AD, Verzeichnisdienst',
};

/** Finds the kind a word means. Kinds that stand for the scope as a whole are never found. */
export function kindFinder(
  kinds: readonly ObjectKind[],
  /** What the person chose, by `wordKey`; takes precedence over everything else. */
  chosen: Readonly<Record<string, string>>,
): (word: string) => ObjectKind | undefined {
  const usable = new Map(kinds.filter(({ whole }) => whole !== true).map((one) => [one.id, one]));
  const byWord = new Map<string, ObjectKind>();
  const learn = (word: string, kindId: string): void => {
    const kind = usable.get(kindId);
    if (kind !== undefined && !byWord.has(wordKey(word))) byWord.set(wordKey(word), kind);
  };
  // A kind may be listed twice, under its name in each language.
  for (const { id, title } of kinds) learn(title, id);
  for (const id of usable.keys()) learn(id, id);
  for (const [id, words] of Object.entries(SYNONYMS))
    for (const word of words.split(', ')) learn(word, id);
  const own = new Map(Object.entries(chosen));
  return (word) => {
    const key = wordKey(word);
    return usable.get(own.get(key) ?? '') ?? byWord.get(key);
  };
}
