/** Where the package stands on this disk: what is prebuilt lies in its dist folder, beside the command line itself. */
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of the package; the same from src/cli and from dist/cli, which lie equally deep. */
export function inPackage(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
