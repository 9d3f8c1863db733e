/** One sitting: what was pasted and answered, and what came of it. The paste lives here, in memory, and nowhere else. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { DiagnosisFound, Verdict } from '../match/verdict.ts';
import { DONT_KNOW } from '../wizard/answer.ts';
import { EMPTY_STATE } from '../wizard/state.ts';
import type { State } from '../wizard/state.ts';
import type { Outcome } from './engine.ts';
import type { Keeper } from './keep.ts';
import type { Client } from './matchClient.ts';
import { readDone } from './readDone.ts';
import type { SessionOptions } from './sessionOptions.ts';
import { announce } from './verdictWords.ts';
import { unusedFacts, withoutFact } from './withoutFact.ts';

const KEY = 'fixpath.session';
/** Typing is over when nothing came for so long. */
const TYPING_STOPS = 400;

export class Session {
  readonly index: PackIndex;
  text = $state.raw('');
  editing = $state(true);
  asking = $state(false);
  answers = $state.raw<Facts>({});
  /** What the paste proves and the person took back, by facet: it is not used, and can be used again. */
  takenBack = $state.raw<Facts>({});
  outcome = $state.raw<Outcome | null>(null);
  /** Concept to show instead of the verdict's first. */
  chosen = $state.raw<string | null>(null);
  done = $state.raw<Readonly<Record<string, readonly number[]>>>({});
  holes = $state<Record<string, string>>({});
  busy = $state(false);
  trouble = $state.raw<string | null>(null);
  said = $state.raw('');
  client: Client | null;
  onState: NonNullable<SessionOptions['onState']>;
  readonly #onVerdict: NonNullable<SessionOptions['onVerdict']>;
  readonly #keeper: Keeper;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ index, client, keeper, onState, onVerdict }: SessionOptions) {
    this.index = index;
    this.client = client;
    this.#keeper = keeper;
    this.onState = onState ?? (() => undefined);
    this.#onVerdict = onVerdict ?? (() => undefined);
  }

  get verdict(): Verdict | null {
    return this.outcome?.verdict ?? null;
  }

  /** Concept on show: chosen by the person, else the verdict's. */
  get concept(): string | null {
    return this.chosen ?? this.verdict?.top ?? null;
  }

  /** What the verdict says of a concept, if it names it. */
  found(concept: string | null): DiagnosisFound | null {
    return this.verdict?.diagnoses.find((one) => one.concept === concept) ?? null;
  }

  /** What is known now: said or proven, without what the person took back. */
  get facts(): Facts {
    const facts = { ...this.verdict?.facts, ...this.answers };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== DONT_KNOW));
  }

  /** What is not to be used: taken back, with what the paste proves, or answered with “I don't know”. */
  get unused(): Facts {
    return unusedFacts(this.answers, this.takenBack);
  }

  /** Nothing yet: the start page. */
  get empty(): boolean {
    return this.outcome === null && this.chosen === null && !this.asking;
  }

  get state(): State {
    const concept = this.concept;
    return {
      concept: this.asking && this.chosen === null ? null : concept,
      asking: this.asking,
      answers: this.answers,
      done: this.ticked(concept),
    };
  }

  ticked(concept: string | null): readonly number[] {
    return concept === null ? [] : (this.done[concept] ?? []);
  }

  /** A whole paste, drop or file: matched at once, shown read-only. */
  paste(text: string): void {
    if (text.trim() === '') return;
    this.text = text;
    this.editing = false;
    this.asking = false;
    this.chosen = null;
    this.holes = {};
    // What was taken back was said of another text.
    this.answers = withoutFact(this.answers, ...Object.keys(this.takenBack));
    this.takenBack = {};
    void this.#settle(true);
  }

  /** What the box holds after a key press. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (text.trim() === '') {
      this.#turn += 1;
      this.outcome = null;
      this.chosen = null;
      this.busy = false;
      return;
    }
    this.#timer = setTimeout(() => {
      this.chosen = null;
      void this.#settle(false);
    }, TYPING_STOPS);
  }

  /** Opens the paste for editing, without its secrets; text that is too long stays as it is. */
  edit(): void {
    const editable = this.outcome?.editable;
    if (editable == null) return;
    this.text = editable;
    this.editing = true;
  }

  /** No error text: questions only. */
  ask(): void {
    this.asking = true;
    this.chosen = null;
    this.text = '';
    void this.#settle(true);
  }

  answer(facet: string, value: string): void {
    this.#changeAnswers({ ...this.answers, [facet]: value });
  }

  /** Takes a fact back: asked again where the person had said it, ignored where the paste says it. */
  drop(facet: string): void {
    const proven = this.answers[facet] === undefined ? this.verdict?.facts[facet] : undefined;
    if (proven !== undefined) this.takenBack = { ...this.takenBack, [facet]: proven };
    this.#changeAnswers(proven === undefined ? withoutFact(this.answers, facet) : { ...this.answers, [facet]: DONT_KNOW });
  }

  /** Uses again what was taken back, or asks again what was not known. */
  useAgain(facet: string): void {
    this.takenBack = withoutFact(this.takenBack, facet);
    this.#changeAnswers(withoutFact(this.answers, facet));
  }

  show(concept: string | null): void {
    this.chosen = concept;
    this.onState(this.state, true);
  }

  tick(concept: string, step: number, on: boolean): void {
    const others = this.ticked(concept).filter((one) => one !== step);
    this.done = { ...this.done, [concept]: on ? [...others, step] : others };
    this.#keep();
    this.onState(this.state, false);
  }

  /** Forgets everything of this sitting, in memory and in the store. */
  clear(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.text = '';
    this.editing = true;
    this.asking = false;
    this.answers = {};
    this.takenBack = {};
    this.outcome = null;
    this.chosen = null;
    this.done = {};
    this.holes = {};
    this.busy = false;
    this.trouble = null;
    this.said = 'Everything is cleared.';
    this.#keeper.forget(KEY);
    this.onState(EMPTY_STATE, true);
  }

  /** Takes up what an address says; a paste that is there stays. */
  restore({ concept, asking, answers, done }: State): void {
    this.asking = asking;
    this.answers = answers;
    if (concept !== null && done.length > 0) this.done = { ...this.done, [concept]: done };
    const first = this.text === '' ? null : (this.verdict?.top ?? null);
    this.chosen = concept === first ? null : concept;
    if (!asking && this.text === '') this.outcome = null;
    if (asking || this.text !== '') void this.#settle(false);
  }

  /** Takes up what the store kept from before a reload. */
  resume(): void {
    this.done = { ...readDone(this.#keeper.read(KEY)), ...this.done };
  }

  #changeAnswers(answers: Facts): void {
    this.answers = answers;
    this.chosen = null;
    this.#keep();
    if (this.text !== '' || this.asking) void this.#settle(true);
    else this.onState(this.state, true);
  }

  #keep(): void {
    this.#keeper.write(KEY, { answers: this.answers, done: this.done });
  }

  async #settle(step: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const { client } = this;
    if (client === null) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    this.trouble = null;
    try {
      const outcome = await (this.asking && this.text === '' ? client.ask(this.answers) : client.diagnose(this.text, this.answers));
      if (turn !== this.#turn) return;
      this.outcome = outcome;
      this.said = announce(outcome.verdict);
      this.onState(this.state, step);
      this.#onVerdict(outcome.verdict);
    } catch (reason) {
      if (turn === this.#turn) this.trouble = reason instanceof Error ? reason.message : String(reason);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
