/** The package's front door: load a pack, match a text against it, and take the next step. Runs in browsers, workers and Node. */
export { loadChunk, loadIndex } from '../graph/load.ts';
export type { Loaded } from '../graph/load.ts';
export type { Facts, Graph } from '../graph/graph.ts';
export type { Body, BodyChunk, PackDiagnosis, PackIndex } from '../graph/pack.ts';
export type { Problem } from '../graph/problem.ts';
export { createMatcher } from '../match/createMatcher.ts';
export type { Attempt, DiagnosisFound, Evidence, NextStep, Redaction, Verdict } from '../match/verdict.ts';
export { createDoctor } from './diagnose.ts';
export type { Doctor } from './diagnose.ts';
