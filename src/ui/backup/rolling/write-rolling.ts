/** Writes the rolling backup of one assessment into the chosen folder, proves it and thins the folder out. */
import { namesFor } from '../assessment-names';
import type { AssessmentRepository } from '$storage/assessment-repository';
import type { Written } from '$storage/rolling-store';
import type { RollingPlace } from './chosen-folder';

/** Undefined: it is a part that was handed out, which goes back and is not kept. `at`: now, as an instant. */
export async function writeRolling(
  repository: AssessmentRepository,
  id: string,
  { place, device, at }: { place: RollingPlace; device: string; at: string },
): Promise<Written | undefined> {
  const [{ writeBackup }, { proveBackup }, { keepProven, thinOut }, names] = await Promise.all([
    import('$backup/write-backup'),
    import('$backup/prove-backup'),
    import('$backup/rolling/rolling-folder'),
    import('$backup/rolling/rolling-names'),
  ]);
  const { folder, lock } = place;
  const { unreadable: _missing, ...whole } = await repository.everything(id);
  const { assessment, log } = whole;
  if (assessment.handout !== undefined) return undefined;
  const titles = await namesFor(assessment);
  const content = {
    assessments: [{ ...whole, ...(titles ? { names: titles } : {}) }],
  };
  const options = { at, appVersion: __APP_VERSION__, ...(lock ? { lock } : {}) };
  const name = names.rollingName(assessment, device, at);
  await keepProven(folder, {
    blob: await writeBackup(content, options),
    name,
    draftName: names.draftName(id, device),
    prove: async (file) => (await proveBackup(file, lock?.key, content)).same,
  });
  await thinOut(folder, { id, device, proven: name, now: Date.parse(at) });
  return { id, at, logEnd: log.at(-1)?.seq ?? 0 };
}
