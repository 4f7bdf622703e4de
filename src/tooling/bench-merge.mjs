/** The merge of `npm run bench`: a file of 50,000 answers, half of them changed elsewhere, into 50,000 answers in the browser. */
import { largeContent, load, watched } from './bench-backup.mjs';

const STAMP = { at: '2026-12-01T09:00:00.000Z', by: 'K. Brandt', device: 'd2.1' };

/** What came back from elsewhere: every second answer has another status, with its entry in the log. */
async function fileFromElsewhere() {
  const { assessments } = largeContent();
  for (const { sheets, log } of assessments)
    for (const { objectId, moduleId, answers } of sheets)
      for (const [index, [requirementId, answer]] of Object.entries(answers).entries()) {
        if (index % 2 === 0) continue;
        const part = { on: 'answer', objectId, moduleId, requirementId, field: 'status' };
        const cells = [`a/answer/${objectId}/${moduleId}/${requirementId}/status`];
        const change = { stamp: STAMP, parts: [{ ...part, value: 'ja' }] };
        const before = [{ ...part, value: answer.status }];
        log.push(
          /** @type {any} */ ({ seq: log.length, assessmentId: 'a', cells, change, before }),
        );
        Object.assign(answer, { status: 'ja', changed: { ...answer.changed, status: STAMP } });
      }
  const { writeBackup } = await load('write-backup.ts');
  const file = await writeBackup({ assessments }, { at: STAMP.at, appVersion: '0' });
  return Buffer.from(await file.arrayBuffer());
}

/**
 * From the choice of the file to the preview, and from consent to the last record on the disk, in milliseconds. The 50,000
 * answers of `largeContent` have to be there already.
 * @param {import('playwright').Page} page
 * @param {string} url
 */
export async function measureMerge(page, url) {
  const buffer = await fileFromElsewhere();
  await page.goto(`${url}#/pruefung/a/zusammenfuehren`);
  const chosen = page.getByLabel('Sicherungsdatei');
  await chosen.waitFor();
  const preview = await watched(page, 'Stellen übernehmen', () =>
    chosen.setInputFiles({ name: 'b.bck', mimeType: 'application/octet-stream', buffer }),
  );
  const merged = await watched(page, 'Zusammengeführt und gespeichert', () =>
    page.getByRole('button', { name: 'Stellen übernehmen' }).click(),
  );
  return { preview, merged };
}
