/**
 * Promise: a photo proves an answer. What its camera wrote beside the picture, and what was blacked out, is never stored;
 * what is to be seen can be read where nobody sees it; and it goes along into the document and the backup.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { axeFindings } from './axe';
import { createAssessment, expect, test } from './fixtures';

const SECRET = 'GeheimKamera3000';

/** A part of an EXIF file: tag, type, count, value. */
const entry = (tag: number, type: number, count: number, value: number): number[] => [
  ...[tag, type].flatMap((one) => [one >> 8, one & 255]),
  ...[count, value].flatMap((one) => [one >>> 24, (one >> 16) & 255, (one >> 8) & 255, one & 255]),
];

/** What a phone writes: who made it, that it was held upright (6: turned), and where (48° 8' 14" N). */
function exif(): Buffer {
  const make = [...Buffer.from(`${SECRET}\0`)];
  const ifd = [0, 3, ...entry(0x010f, 2, make.length, 120), ...entry(0x0112, 3, 1, 6 << 16)];
  const first = [...ifd, ...entry(0x8825, 4, 1, 50), 0, 0, 0, 0];
  const gps = [0, 2, ...entry(1, 2, 2, 0x4e000000), ...entry(2, 5, 3, 90), 0, 0, 0, 0];
  const degrees = [48, 1, 8, 1, 14, 1].flatMap((one) => [0, 0, 0, one]);
  const tiff = Buffer.alloc(140);
  tiff.set([...Buffer.from('MM'), 0, 42, 0, 0, 0, 8]);
  tiff.set(first, 8);
  tiff.set(gps, 50);
  tiff.set(degrees, 90);
  tiff.set(make, 120);
  const data = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, 0xe1, length >> 8, length & 255]), data]);
}

/** A real JPEG, 2400×1200, red on the left and green on the right, with everything a camera writes beside it. */
async function cameraJpeg(page: Page): Promise<Buffer> {
  const signs = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1200];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#d00000';
    pen.fillRect(0, 0, 1200, 1200);
    pen.fillStyle = '#00b000';
    pen.fillRect(1200, 0, 1200, 1200);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const plain = Buffer.from(signs, 'base64');
  return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

/** What is stored, as it is shown: its bytes, its size, and the colour at some places. */
async function stored(page: Page) {
  const image = page.locator('[data-photo] img');
  await expect(image).toBeVisible();
  const bytes = Buffer.from(
    ((await image.getAttribute('src')) ?? '').split(',')[1] ?? '',
    'base64',
  );
  const seen = await image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [element.naturalWidth, element.naturalHeight];
    const pen = canvas.getContext('2d');
    pen?.drawImage(element, 0, 0);
    const at = (x: number, y: number) => [
      ...(pen?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data.slice(0, 3) ?? []),
    ];
    return { size: [canvas.width, canvas.height], top: at(0.1, 0.1), middle: at(0.5, 0.5) };
  });
  return { bytes, ...seen };
}

const isBlack = (colour: readonly number[]): boolean => colour.every((one) => one < 12);

async function take(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Foto aufnehmen')
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
}

async function file(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

for (const viewport of [
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
])
  test(`taken, blacked out, deleted and brought back, at ${String(viewport.width)} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(viewport);
    const assessment = await createAssessment(page, site);
    const photo = await cameraJpeg(page);
    expect(photo.includes(SECRET)).toBe(true);
    await page.goto(`${assessment}/rundgang/serverraum`);
    await take(page, photo);
    const editor = page.getByRole('dialog', { name: 'Foto bearbeiten' });
    expect(await axeFindings(page)).toEqual([]);

    // With the pointer over the upper left corner, with the keyboard from the middle to the right.
    const box = (await editor.getByRole('img').boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.move(box.x + 1, box.y + 1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 4 });
    await page.mouse.up();
    await expect(editor.locator('[data-areas]')).toHaveAttribute('data-areas', '1');
    await editor.getByRole('button', { name: 'Stelle schwärzen' }).click();
    const area = editor.getByRole('button', { name: 'Geschwärzte Stelle 2' });
    await area.focus();
    await page.keyboard.press('ArrowRight');
    await expect(editor.getByRole('status')).toHaveText(/^Stelle 2: 42 % von links/);
    await page.keyboard.press('Shift+ArrowDown');
    await editor.getByLabel('Was ist zu sehen?').fill('USV-Anzeige: 2 Minuten Restlaufzeit');
    await editor.getByRole('button', { name: 'Foto speichern' }).click();
    await expect(editor).toBeHidden();

    const { bytes, size, top, middle } = await stored(page);
    // Upright, as it was held, and no longer than 1600 pixels.
    expect(size).toEqual([800, 1600]);
    expect(isBlack(top)).toBe(true);
    expect(isBlack(middle)).toBe(true);
    for (const trace of [SECRET, 'Exif', 'ICC', 'http:', 'IMG_0001'])
      expect(bytes.includes(trace)).toBe(false);
    await expect(
      page.getByText('2 Stellen geschwärzt · ohne Standort und Gerätedaten'),
    ).toBeVisible();
    await expect(
      page.getByRole('img', { name: 'USV-Anzeige: 2 Minuten Restlaufzeit' }),
    ).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Foto löschen' }).click();
    await expect(page.locator('[data-photo]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(page.getByRole('img', { name: 'USV-Anzeige' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('img', { name: 'USV-Anzeige' })).toBeVisible();
    await take(page, Buffer.from('kein Bild'));
    await expect(page.getByText('Diese Datei ist kein Bild')).toBeVisible();
  });

test('is in the preview, in PDF and Word, in the backup and in the page that opens it', async ({
  page,
  browser,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/rundgang/serverraum`);
  await take(page, await cameraJpeg(page));
  const editor = page.getByRole('dialog', { name: 'Foto bearbeiten' });
  await editor.getByLabel('Was ist zu sehen?').fill('Bandschrank im Bürgerbüro');
  await editor.getByRole('button', { name: 'Foto speichern' }).click();
  const { bytes } = await stored(page);

  await page.goto(`${assessment}/dokument`);
  const annex = page.getByRole('heading', { name: /Anlage \d Fotos/ });
  await expect(annex).toBeAttached();
  await expect(page.getByRole('img', { name: 'Bandschrank im Bürgerbüro' })).toBeAttached();

  const pdf = (await file(page, 'Als PDF speichern')).toString('latin1');
  expect(pdf).toContain('/DCTDecode');
  const word = await JSZip.loadAsync(await file(page, 'Als Word-Datei speichern'));
  const [picture] = word.file(/^word\/media\/.*\.jpg$/);
  expect(await picture?.async('nodebuffer')).toEqual(bytes);
  const xml = await word.file('word/document.xml')?.async('string');
  expect(xml).toContain('descr="Bandschrank im Bürgerbüro"');

  await page.goto(`${assessment}/sicherung`);
  await expect(page.locator('[data-photo-use="1"]')).toContainText(/Ein Foto belegt \d+ kB/);
  const backup = await file(page, 'Sicherung anlegen');
  const stick = await browser.newContext();
  const alone = await stick.newPage();
  const built = fileURLToPath(new URL('../dist/oeffnen.html', import.meta.url));
  await alone.goto(pathToFileURL(built).href);
  await alone.getByLabel('Sicherungsdatei auswählen').setInputFiles({
    name: 'sicherung.bck',
    mimeType: 'application/octet-stream',
    buffer: backup,
  });
  await expect(alone.locator('img.photo')).toHaveAttribute('alt', 'Bandschrank im Bürgerbüro');
  await stick.close();
});
