/** What LibreOffice makes of Word files. Test code only. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TOOLS = ['soffice', 'pdftotext'];

/** The tools that are not installed. */
export function missingTools(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return TOOLS.filter((tool) => !folders.some((folder) => isProgram(join(folder, tool))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The text of every page LibreOffice makes of each file, in drawing order. */
export async function pagesOf(files: Record<string, Blob>): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'));
  const names = Object.keys(files);
  try {
    for (const [name, blob] of Object.entries(files))
      await writeFile(join(folder, `${name}.docx`), Buffer.from(await blob.arrayBuffer()));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const docx = names.map((name) => join(folder, `${name}.docx`));
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    await run('soffice', [profile, ...convert, ...docx], { env: await ownFonts(folder) });
    const texts = names.map(async (name) => [name, await pagesOfPdf(join(folder, `${name}.pdf`))]);
    return Object.fromEntries((await Promise.all(texts)) as [string, string[]][]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An environment in which LibreOffice finds only the fonts of our packages, whatever is installed. */
async function ownFonts(folder: string): Promise<NodeJS.ProcessEnv> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans'));
  const config = join(folder, 'fonts.conf');
  const cache = join(folder, 'fonts');
  await writeFile(
    config,
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: config };
}

async function pagesOfPdf(path: string): Promise<string[]> {
  const text = `${path}.txt`;
  await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, text]);
  return (await readFile(text, 'utf8')).split('\f').slice(0, -1);
}
