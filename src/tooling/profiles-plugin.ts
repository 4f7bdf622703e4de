/**
 * Vite plugin: turns the folders below `profiles/` into small files for the browser and an index of them.
 * A profile that breaks a rule stops the build with its path and the reason.
 * `virtual:profiles` holds what the start screen needs; facts and texts are fetched when a profile is opened.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import { profileFileSchema, profileTextsSchema, splitProfile } from '../domain/profile';
import { profileProblems } from '../catalog/profile-problems';
import type { ProfileIndexEntry } from '../catalog/profile-index';

const VIRTUAL = 'virtual:profiles';
const RESOLVED = `\0${VIRTUAL}`;

interface BuiltProfile {
  entry: ProfileIndexEntry;
  files: { name: string; content: string }[];
}

export function profilesPlugin(options: { folder: string }): Plugin {
  return {
    name: 'profiles',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const profiles = buildProfiles(options.folder);
      for (const folder of profiles) this.addWatchFile(join(options.folder, folder.entry.id));
      return `export const profileIndex = ${JSON.stringify(profiles.map(({ entry }) => entry))};`;
    },
    generateBundle() {
      for (const { name, content } of buildProfiles(options.folder).flatMap(({ files }) => files))
        this.emitFile({ type: 'asset', fileName: name, source: content });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split('?')[0]?.replace(/^\//, '');
        const file = name?.startsWith('profiles/')
          ? buildProfiles(options.folder)
              .flatMap(({ files }) => files)
              .find((candidate) => candidate.name === name)
          : undefined;
        if (file === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(file.content);
      });
    },
  };
}

/** Reads and checks every profile folder; throws with path and reason at the first broken one. */
export function buildProfiles(folder: string): BuiltProfile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'profile.json')))
    .map((entry) => buildProfile(join(folder, entry.name), entry.name))
    .sort((a, b) => b.entry.requirements - a.entry.requirements);
}

function buildProfile(folder: string, name: string): BuiltProfile {
  const path = join(folder, 'profile.json');
  const source = readFileSync(path, 'utf8');
  const profile = checked(profileFileSchema, source, path);
  if (profile.id !== name) throw new Error(`${path}: id "${profile.id}" differs from the folder`);
  const { facts, texts } = splitProfile(profile);
  const files: BuiltProfile['files'] = [];
  const add = (kind: string, content: string): string => {
    const file = `profiles/${name}.${kind}.${sha256(content).slice(0, 10)}.json`;
    files.push({ name: file, content });
    return file;
  };
  const textFiles = { [profile.language]: add(profile.language, JSON.stringify(texts)) };
  for (const overlay of readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file))) {
    const overlayPath = join(folder, overlay);
    const content = checked(profileTextsSchema, readFileSync(overlayPath, 'utf8'), overlayPath);
    textFiles[overlay.slice(0, 2)] = add(overlay.slice(0, 2), JSON.stringify(content));
  }
  const entry: ProfileIndexEntry = {
    id: profile.id,
    version: profile.version,
    title: profile.title,
    language: profile.language,
    digest: sha256(source),
    modules: facts.modules.length,
    requirements: facts.modules.reduce((sum, module) => sum + module.requirements.length, 0),
    facts: add('facts', JSON.stringify(facts)),
    texts: textFiles,
  };
  return { entry, files };
}

function checked<T extends z.ZodMiniType>(schema: T, source: string, path: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Error(`${path}: not valid JSON`, { cause: error });
  }
  const result = z.safeParse(schema, value);
  if (!result.success) throw new Error(`${path}:\n${profileProblems(schema, value)}`);
  return result.data;
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
