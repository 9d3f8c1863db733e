/** Finds the file that a problem is in: guides are named by topic, files by where they lie. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Path of `<topic>/<guide>.md` as the person would type it; where `folder` is the topic itself, or the guide, its name is not said twice. */
export function placeOf(folder: string, file: string): string {
  const inTopic = file.slice(file.indexOf('/') + 1);
  const places = [join(folder, file), join(folder, inTopic), join(dirname(folder), inTopic)];
  return places.find((place) => existsSync(place) && basename(resolve(place)) === basename(file)) ?? join(folder, file);
}
