/** What one guide tells before the others are known: links still as written, facets not yet checked. */
import type { Diagnosis, GuideReport, ShellText } from '../graph/graph.ts';
import type { Block, Inline } from '../graph/node.ts';
import type { Problem } from '../graph/problem.ts';
import type { WrittenFacts } from './facts.ts';
import type { LinkSeen } from './reading.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Names } from './readNames.ts';
import type { Reporter } from './report.ts';
import type { Section } from './sections.ts';
import type { TopicIndex } from './topicIndex.ts';

export interface Draft extends Pick<
  Diagnosis,
  'title' | 'signatures' | 'examples' | 'symptoms' | 'cause' | 'mitigation' | 'verification' | 'links'
> {
  /** The concept's id as written or derived; made unique in its guide by `linkTopic`. */
  readonly anchor: string;
  readonly facts: WrittenFacts;
  /** Type of the exception that raises it, where the guide says so. */
  readonly exception: string | null;
  readonly mistakenFor: readonly { readonly href: string; readonly why: readonly Inline[]; readonly line: number }[];
  readonly line: number;
  /** The section that holds it; several rows share one. */
  readonly section: Section;
  /** True where the section as a whole is this diagnosis. */
  readonly whole: boolean;
  /** True for the form that is written for Fixpath: checked strictly. */
  readonly rich: boolean;
  /** True for a page that shows an error and has no better form; left out where the topic's guides are written for Fixpath. */
  readonly lastResort?: boolean;
}

export interface ArticleDraft {
  readonly section: Section;
  readonly title: string;
  readonly body: readonly Block[];
  readonly line: number;
  /** A section without subsections; any other becomes a page only where a link leads to it. */
  readonly leaf: boolean;
}

export interface RouteDraft {
  readonly from: string;
  readonly href: string;
  readonly line: number;
}

export interface ParsedGuide {
  readonly path: string;
  readonly topic: string;
  /** File name without its ending. */
  readonly guide: string;
  readonly title: string;
  /** Front matter; what of it are facts is known with the topic's facets. */
  readonly front: readonly YamlEntry[];
  /** What the topic's index.md declares; null for any other guide. */
  readonly index: TopicIndex | null;
  readonly root: Section;
  readonly drafts: readonly Draft[];
  readonly articles: readonly ArticleDraft[];
  readonly routes: readonly RouteDraft[];
  readonly links: readonly LinkSeen[];
  readonly commands: readonly ShellText[];
  /** Of the sections that are diagnoses in the form written for Fixpath. */
  readonly names: ReadonlyMap<Section, Names>;
  readonly report: Omit<GuideReport, 'made'>;
  readonly reporter: Reporter;
  readonly problems: readonly Problem[];
}
