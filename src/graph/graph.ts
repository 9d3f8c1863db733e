/** What the knowledge is: the graph that compile makes of guides, and every other room reads. */
import type { Block, Inline, Shell, StepNode, Verification } from './node.ts';
import type { Problem } from './problem.ts';
import type { Signature } from './signature.ts';

export const GRAPH_FORMAT = 1;

export const LANGUAGES = ['python', 'dotnet', 'java', 'js', 'go', 'rust', 'cpp', 'cli'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How usual a diagnosis is under a facet value; likelihoods stand in `wizard/likelihood.ts`. */
export const HOW_USUAL = ['always', 'usually', 'sometimes', 'rarely', 'never'] as const;
export type HowUsual = (typeof HOW_USUAL)[number];

/** facet -> value -> how usual. A facet not named says nothing; a value not named is `sometimes`. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, HowUsual>>>>;

/** facet -> value known now. */
export type Facts = Readonly<Record<string, string>>;

/**
 * What an attempt that shows this diagnosis amounts to. `wrapper`: a headline that carries no cause of its own
 * (the body outranks it). `not-configured`, `unavailable`: rows that are normal wherever that credential is not meant to work.
 */
export const STATUSES = ['failed', 'unavailable', 'not-configured', 'wrapper', 'succeeded'] as const;
export type Status = (typeof STATUSES)[number];

/** Real output that must, or must not, lead to the diagnosis. Kept in the graph, never shipped in a pack. */
export interface Example {
  readonly text: string;
  readonly must: boolean;
  readonly language: string | null;
  /** Line of the fence in the guide, from 1. */
  readonly line: number;
}

/** Another diagnosis that this one is often taken for, and the difference in words. */
export interface MistakenFor {
  readonly concept: string;
  readonly why: readonly Inline[];
}

/** `verified: azure-identity 1.25.1, 2026-11-20`. */
export interface Stamp {
  readonly library: string;
  readonly version: string;
  /** ISO date. */
  readonly date: string;
}

export interface Diagnosis {
  /** `<topic>/<guide>#<anchor>`. */
  readonly id: string;
  readonly concept: string;
  readonly title: string;
  readonly component: string | null;
  readonly status: Status;
  /** Languages in which it can appear; empty means any. */
  readonly languages: readonly string[];
  readonly facts: Conditions;
  readonly signatures: readonly Signature[];
  readonly examples: readonly Example[];
  /** Plain words in which people describe it; they narrow, and never identify. */
  readonly symptoms: readonly string[];
  readonly cause: readonly Block[];
  readonly mitigation: readonly StepNode[];
  readonly verification: readonly Verification[];
  readonly mistakenFor: readonly MistakenFor[];
  readonly links: readonly Inline[];
  readonly verified: readonly Stamp[];
  /** Former concept ids, kept as redirects. */
  readonly was: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** Variants of one problem across guides; what a permalink points at. */
export interface Concept {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly component: string | null;
  /** Diagnosis ids; the one that gives title and cause comes first. */
  readonly variants: readonly string[];
  readonly was: readonly string[];
}

/** The part that fails, as the library names it, and the words that a person would use. */
export interface Component {
  /** `AzureCliCredential`. */
  readonly id: string;
  /** "Azure CLI". */
  readonly title: string;
  /** Other spellings in other languages: `AzureCLICredential`. */
  readonly aliases: readonly string[];
  /** Facet values under which a row of this component being unavailable is expected: `{ host: ['laptop'] }`. */
  readonly absentOn: Readonly<Record<string, readonly string[]>>;
}

export interface Facet {
  readonly id: string;
  /** "Runs on": the label of a chip. */
  readonly label: string;
  /** "Where does this program run?" */
  readonly ask: string;
  readonly why: string;
  /** In the order to show them. */
  readonly values: readonly FacetValue[];
  /** false: known or chosen (shell), never asked. */
  readonly asked: boolean;
}
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  /** Words in a paste that prove the value, each a whole-word match; redundant where a signature already tells. */
  readonly seen: readonly string[];
}

/** A section that is no diagnosis: searchable and linkable, never a verdict. */
export interface Article {
  readonly id: string;
  readonly topic: string;
  readonly slug: string;
  readonly title: string;
  readonly body: readonly Block[];
  readonly file: string;
  readonly line: number;
}

/** A team's folder of guides under one name. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Concepts whose first example the start page offers to try. */
  readonly tryThese: readonly Trial[];
  /** Words by which a description in plain words shows that it is about the topic; the names of its parts need not be repeated. */
  readonly subject?: readonly string[];
  /** Names of other things that fail alike: a description with one of them, and no name of the topic's own, is about something else. */
  readonly elsewhere?: readonly string[];
  /** Language -> slug of the topic's article on how to get a better log; absent where the topic has none. */
  readonly logs?: Readonly<Record<string, string>>;
  /** https address of a form for new reports that takes `title` and `body` as parameters; absent where the topic has none. */
  readonly report?: string;
}
export interface Trial {
  readonly concept: string;
  /** "Python · a whole chain". */
  readonly label: string;
  readonly text: string;
}

/** How an official page for a code family is reached, e.g. AADSTS. */
export interface CodeFamily {
  readonly id: string;
  /** "Microsoft Entra ID". */
  readonly title: string;
  /** `{code}` stands for the digits or name. */
  readonly lookup: string;
  /** Word that begins the code: `AADSTS`. */
  readonly prefix: string;
}

export type Edge =
  | { readonly kind: 'variant-of'; readonly from: string; readonly to: string }
  | { readonly kind: 'part-of'; readonly from: string; readonly to: string }
  | { readonly kind: 'mistaken-for'; readonly from: string; readonly to: string }
  | { readonly kind: 'leads-to'; readonly from: string; readonly to: string }
  | { readonly kind: 'routes-to'; readonly from: string; readonly to: string };

/** What the compiler saw in one guide. */
export interface GuideReport {
  readonly file: string;
  readonly title: string;
  readonly rows: number;
  readonly made: number;
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

export interface Graph {
  readonly format: typeof GRAPH_FORMAT;
  readonly topics: readonly Topic[];
  readonly guides: readonly GuideReport[];
  readonly diagnoses: readonly Diagnosis[];
  readonly concepts: readonly Concept[];
  readonly components: readonly Component[];
  readonly facets: readonly Facet[];
  readonly families: readonly CodeFamily[];
  readonly articles: readonly Article[];
  readonly edges: readonly Edge[];
}

/** A command as one shell would be given it, with a sample value in each hole. */
export interface ShellText {
  readonly shell: Shell;
  readonly text: string;
  readonly file: string;
  /** On which the text begins, from 1. */
  readonly line: number;
}

/** A graph with what is wrong in its guides; a mistake in content is a value, never a throw. */
export interface Compiled {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
  /** The commands of guides in the richer form, for a check that has a shell to parse them. */
  readonly commands?: readonly ShellText[];
}
