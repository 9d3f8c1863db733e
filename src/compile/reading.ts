/** What is carried along while one guide is read: where to report, and the links seen so far. */
import type { Reporter } from './report.ts';

export interface LinkSeen {
  readonly href: string;
  readonly line: number;
}

export interface Reading {
  readonly reporter: Reporter;
  /** Every link that stays inside the folder, to be followed once all guides are known. */
  readonly links: LinkSeen[];
}
