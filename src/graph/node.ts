/** The closed tree that a guide's prose becomes: the only form in which prose exists after compile. */

/** A typed hole in a command or signature, `<guid:tenant>`: what it holds and whose value it is. */
export interface Hole {
  readonly kind: 'hole';
  readonly type: HoleType;
  /** Role that a capture of the same type can fill: `tenant`, `client`, `scope`, `host`. */
  readonly role: string;
}

export const HOLE_TYPES = ['guid', 'name', 'host', 'url', 'path', 'email', 'word', 'number', 'text'] as const;
export type HoleType = (typeof HOLE_TYPES)[number];

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}
export interface CodeNode {
  readonly kind: 'code';
  readonly parts: readonly (string | Hole)[];
}
export interface LinkNode {
  readonly kind: 'link';
  /** `https:`, `http:`, `mailto:` or an in-page `#concept`; nothing else passes compile or load. */
  readonly href: string;
  readonly children: readonly Inline[];
}
export interface StrongNode {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
}
export interface EmNode {
  readonly kind: 'em';
  readonly children: readonly Inline[];
}
export interface BreakNode {
  readonly kind: 'break';
}
export interface ImageNode {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
}
export type Inline = TextNode | CodeNode | LinkNode | StrongNode | EmNode | BreakNode | ImageNode;

/** The heading of a part of an article. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly children: readonly Inline[];
}
export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}
export interface ListNode {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}
/** Code that is read, not run: a sample, an output, a configuration file. */
export interface SampleNode {
  readonly kind: 'sample';
  readonly language: string;
  readonly text: string;
}
export interface TableNode {
  readonly kind: 'table';
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}
export interface NoteNode {
  readonly kind: 'note';
  readonly tone: 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'quote';
  readonly children: readonly Block[];
}
export type Block = ParagraphNode | HeadingNode | ListNode | SampleNode | CommandNode | TableNode | NoteNode;

export const SHELLS = ['bash', 'powershell', 'cmd'] as const;
export type Shell = (typeof SHELLS)[number];

export const RISKS = ['read-only', 'changes-state', 'needs-admin', 'prints-secret'] as const;
export type Risk = (typeof RISKS)[number];

/** One thing to run, in the shells it is written for; neighbouring fences of different shells make one command. */
export interface CommandNode {
  readonly kind: 'command';
  readonly risks: readonly Risk[];
  readonly variants: readonly CommandVariant[];
}
export interface CommandVariant {
  readonly shell: Shell;
  /** Text and holes in order; newlines separate lines of one script. */
  readonly parts: readonly (string | Hole)[];
}

/** One ordered step of a mitigation. */
export interface StepNode {
  readonly kind: 'step';
  /** Empty: for every language. */
  readonly languages: readonly string[];
  /** Who can do it, where that is not the reader. */
  readonly who: Who | null;
  readonly children: readonly Block[];
  /** Text ready to send to `who`. */
  readonly message: readonly Block[];
}
export const WHO = ['app-owner', 'resource-owner', 'subscription-owner', 'tenant-admin', 'user'] as const;
export type Who = (typeof WHO)[number];

/** A check that the fault is gone: a command and what its output means. */
export interface Verification {
  readonly kind: 'verification';
  readonly languages: readonly string[];
  readonly intro: readonly Block[];
  readonly command: CommandNode | null;
  readonly oracle: readonly OracleRow[];
}
export interface OracleRow {
  /** What the output looks like, as prose and code spans. */
  readonly output: readonly Inline[];
  readonly outcome: 'fixed' | 'not-fixed' | 'inconclusive';
  readonly meaning: readonly Inline[];
  /** Concept to go to next, when the row names one. */
  readonly next: string | null;
}
