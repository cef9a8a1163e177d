import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type LockEntry = { version?: string; dev?: boolean; optional?: boolean; license?: string };
type Review = { allowedLicences: string[]; reviewed: Record<string, string> };

/** Packages of the lock file whose licence is neither on the allowed list nor reviewed by name. */
export function unreviewedPackages(root: string): string[] {
  const { allowedLicences, reviewed }: Review = JSON.parse(
    readFileSync(join(root, 'docs/licences.json'), 'utf8'),
  );
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || name in reviewed) return [];
    const licence = entry.license ?? licenceOnDisk(join(root, path));
    return isAllowed(licence, allowedLicences)
      ? []
      : [`${name}: licence ${licence ?? 'unknown'} is not on docs/licences.json`];
  });
}

function licenceOnDisk(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
}

const isAllowed = (licence: string | undefined, allowed: string[]) =>
  licence
    ?.replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((part) => allowed.includes(part.trim()))) ?? false;
