/** All screens of the application, for what has to hold on each of them. */
import type { Page } from '@playwright/test';
import {
  addObject,
  arrived,
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  saved,
} from './fixtures';

/** Every screen: what it is called, and its address for an assessment and one of its objects. */
export const SCREENS = [
  ['start', () => '#/'],
  ['create', () => '#/neu'],
  ['help', () => '#/hilfe'],
  ['backups', () => '#/sicherung'],
  ['emptying the device', () => '#/geraet-leeren'],
  ['lock of the device', () => '#/sperre'],
  ['profile', () => '#/profil/basis-absicherung-kommunalverwaltung'],
  ['not found', () => '#/gibt/es/nicht'],
  ['today', (assessment) => assessment],
  ['check', (assessment) => `${assessment}/pruefen`],
  ['walks', (assessment) => `${assessment}/rundgang`],
  ['walk', (assessment) => `${assessment}/rundgang/serverraum`],
  ['end of a walk', (assessment) => `${assessment}/rundgang/serverraum?frage=ende`],
  ['missing walk', (assessment) => `${assessment}/rundgang/nirgends`],
  ['talks', (assessment) => `${assessment}/gespraeche`],
  ['questions for a role', (assessment) => `${assessment}/gespraeche/role/Haustechnik`],
  ['plan', (assessment) => `${assessment}/plan?luecken=ja`],
  ['board of the plan', (assessment) => `${assessment}/plan?ansicht=tafel&luecken=ja`],
  ['timeline of the plan', (assessment) => `${assessment}/plan?ansicht=zeitstrahl&luecken=ja`],
  ['documents', (assessment) => `${assessment}/unterlagen`],
  ['settings', (assessment) => `${assessment}/einrichten`],
  ['module', (assessment) => `${assessment}/baustein/ORP.2`],
  ['first lap', (assessment) => `${assessment}/einstieg`],
  ['topic of the first lap', (assessment) => `${assessment}/einstieg/wiba-16`],
  ['all requirements', (assessment) => `${assessment}/anforderungen`],
  ['coverage', (assessment) => `${assessment}/abdeckung`],
  ['document', (assessment) => `${assessment}/dokument`],
  ['chapters and release', (assessment) => `${assessment}/dokument-gestalten`],
  ['papers', (assessment) => `${assessment}/papiere`],
  ['scope', (assessment) => `${assessment}/geltungsbereich`],
  ['backup of an assessment', (assessment) => `${assessment}/sicherung`],
  ['merge', (assessment) => `${assessment}/zusammenfuehren`],
  ['log', (assessment) => `${assessment}/verlauf`],
  ['snapshots', (assessment) => `${assessment}/staende`],
  ['change of profile', (assessment) => `${assessment}/profilwechsel`],
  ['comparison of states', (assessment) => `${assessment}/staende/1`],
  ['details', (assessment) => `${assessment}/angaben`],
  ['set-up', (assessment) => `${assessment}/einrichtung`],
  ['set-up question', (assessment) => `${assessment}/einrichtung/server`],
  ['set-up numbers', (assessment) => `${assessment}/einrichtung/computer`],
  ['set-up names', (assessment) => `${assessment}/einrichtung/dienstleister-namen`],
  ['set-up result', (assessment) => `${assessment}/einrichtung/ergebnis`],
  ['target objects', (assessment) => `${assessment}/zielobjekte`],
  ['target object', (assessment, object) => `${assessment}/zielobjekt/${object}`],
  ['module of an object', (assessment, object) => `${assessment}/zielobjekt/${object}/SYS.2.1`],
  ['module of all objects', (assessment) => `${assessment}/baustein/SYS.2.1`],
  ['import', (assessment) => `${assessment}/zielobjekte-einlesen`],
  ['modelling', (assessment) => `${assessment}/modellierung`],
  ['modelling of a module', (assessment) => `${assessment}/modellierung/SYS.2.1`],
  ['Kompendium', (assessment) => `${assessment}/kompendium`],
  ['module of the Kompendium', (assessment) => `${assessment}/modellierung/DER.4`],
  ['providers', (assessment) => `${assessment}/dienstleister`],
  ['nobody named', (assessment) => `${assessment}/dienstleister/ungenannt`],
  ['comparison', (assessment) => `${assessment}/vergleich/SYS.2.1.A1`],
  ['missing object', (assessment) => `${assessment}/zielobjekt/niemand`],
  ['missing assessment', () => '#/pruefung/niemand'],
  ['missing module', (assessment) => `${assessment}/baustein/XYZ.9`],
  ['missing topic', (assessment) => `${assessment}/einstieg/nichts`],
] as const satisfies readonly (readonly [string, (assessment: string, object: string) => string])[];

/** An assessment with every kind of answer and some target objects, one retired, one run by a provider. */
export async function prepare(page: Page, site: { url: string }): Promise<[string, string]> {
  const assessment = await createAssessment(
    page,
    site as never,
    'Verwaltungsgemeinschaft Oberpfälzerwaldrandsiedlungsgebiet',
  );
  await openModule(page, assessment, 'ORP.2');
  const statuses = ['ja', 'teilweise', 'nein', 'entbehrlich'];
  for (const [index, status] of statuses.entries())
    await choose(card(page, `ORP.2.A${String(index + 1)}`), status);
  await (await opened(card(page, 'ORP.2.A4'))).getByLabel('gleichwertige Ersatzmaßnahme').check();
  await (await opened(card(page, 'ORP.2.A1'))).getByRole('checkbox').first().check();
  await saved(page);
  await page.goto(`${assessment}/staende`);
  await page.getByLabel('Name des Zwischenstands').fill('Vor der Bestandsaufnahme');
  await page.getByRole('button', { name: 'Festhalten' }).click();
  await expect(page.locator('[data-snapshot="hand"]')).toBeVisible();
  const kind = 'Arbeitsplatz-PC (Windows)';
  const name = 'Bürgerservicearbeitsplatzrechner Verwaltungsaußenstelle';
  const object = await addObject(page, assessment, { kind, name, operatedBy: 'Dienstleister' });
  await addObject(page, assessment, { kind, name: 'PC Rathaus', fields: { Anzahl: '12' } });
  const fax = await addObject(page, assessment, { kind: 'Faxgerät / Faxserver', name: 'Fax' });
  await page.goto(fax);
  await page.getByText('Stilllegen', { exact: true }).click();
  await page.getByLabel(/Warum|Grund/).fill('Seit 2025 gibt es kein Fax mehr.');
  await page.getByRole('button', { name: /tilllegen/ }).click();
  await page.goto(`${assessment}/einrichtung/computer`);
  await page.getByRole('textbox', { name: 'Laptops mit Windows' }).fill('3');
  await saved(page);
  return [new URL(assessment).hash, object.replace(/.*\//, '')];
}

/** Goes there and unfolds everything. */
export async function show(page: Page, site: { url: string }, hash: string): Promise<void> {
  await page.goto(`${site.url}${hash}`);
  await arrived(page);
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}
