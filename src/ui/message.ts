/** What the page and its worker say to each other. */
import type { Facts } from '../graph/graph.ts';

export type Request =
  | { readonly kind: 'start'; readonly index: string }
  | { readonly kind: 'diagnose'; readonly id: number; readonly text: string; readonly answers: Facts }
  | { readonly kind: 'ask'; readonly id: number; readonly answers: Facts }
  | { readonly kind: 'search'; readonly id: number; readonly text: string }
  | { readonly kind: 'redact'; readonly id: number; readonly text: string };

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number | null; readonly why: string };
