/** Writes a report of an error that no guide tells of: nothing secret in it, nobody named, short enough for an address. */
import type { Facts, Topic } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { redactText } from '../match/redact.ts';
import type { Redaction, Report, Verdict } from '../match/verdict.ts';
import { groupDigits } from './groupDigits.ts';

/** Servers and browsers take addresses of 8 KB; what is longer is refused, sometimes without a word. */
export const LONGEST_ADDRESS = 8000;
/** Of the paste, at the most; of a long one the beginning, and twice as much of the end, where the cause stands. */
const MOST_QUOTED = 8000;
const HEAD = 1 / 3;

/**
 * The report of `text` under an unknown verdict. `topic`: whose form it is for; null where none can be told. The paste is quoted
 * whole where that fits, else its two ends with a note between them; the note counts what is missing.
 */
export function writeReport(index: PackIndex, topic: Topic | null, verdict: Verdict, text: string): Report {
  const title = titleOf(index, verdict);
  const make = (room: number): Report & { readonly length: number } => {
    const { quote, left } = quoteEnds(text, verdict.redactions, room);
    const body = bodyOf(index, topic, verdict, quote);
    const address = addressOf(topic?.report ?? 'https://example.com/', title, body);
    return { title, body, address: topic?.report === undefined ? null : address, left, length: address.length };
  };
  let best = make(0);
  let low = 0;
  let high = Math.min(MOST_QUOTED, text.length);
  while (low < high) {
    const room = (low + high + 1) >> 1;
    const tried = make(room);
    if (tried.length <= LONGEST_ADDRESS) {
      low = room;
      best = tried;
    } else high = room - 1;
  }
  const { body, address, left } = best;
  return { title, body, address: best.length <= LONGEST_ADDRESS ? address : null, left };
}

function addressOf(form: string, title: string, body: string): string {
  const address = new URL(form);
  address.searchParams.set('title', title);
  address.searchParams.set('body', body);
  return address.href;
}

function titleOf(index: PackIndex, { recognised: { codes, credentials } }: Verdict): string {
  const [code] = codes;
  const component = index.components.find(({ id }) => id === credentials[0])?.id;
  const subject = code?.code ?? component;
  return subject === undefined ? 'An error that no guide tells of' : `No guide tells of ${subject}`;
}

function bodyOf(index: PackIndex, topic: Topic | null, { facts, recognised, content }: Verdict, quote: string): string {
  const names = [...recognised.credentials, ...recognised.codes.map(({ code }) => code)];
  const guides = `Guides: ${topic?.title ?? 'any'}${index.date === null ? '' : ` of ${index.date}`} (${content.slice(0, 8)})`;
  return [
    'What I was doing: ',
    '',
    'What it was in the end, if I found out: ',
    '',
    '### The error',
    '',
    'Secrets are removed, names and ids are made up.',
    '',
    fence(quote),
    '',
    ...labelled(index, facts),
    ...(names.length === 0 ? [] : [`Names in it: ${names.join(', ')}`]),
    guides,
  ].join('\n');
}

/** Only facets and values that the pack declares: nothing that a person wrote. */
function labelled(index: PackIndex, facts: Facts): readonly string[] {
  return index.facets.flatMap(({ id, label, values }) => {
    const value = values.find((one) => one.id === facts[id]);
    return value === undefined ? [] : [`${label}: ${value.label}`];
  });
}

/** The first third and the last two thirds of `room` characters, redacted together so that one value keeps one name. No redaction is cut. */
function quoteEnds(text: string, redactions: readonly Redaction[], room: number): { readonly quote: string; readonly left: number } {
  if (text.length <= room) return { quote: redactText(text, redactions, 'export').trim(), left: 0 };
  const head = outside(text, redactions, Math.floor(room * HEAD), 'start');
  const tail = Math.max(head, outside(text, redactions, text.length - (room - Math.floor(room * HEAD)), 'end'));
  const left = tail - head;
  const note = `\n… ${groupDigits(left)} characters left out …\n`;
  const shift = head + note.length - tail;
  const kept = redactions.flatMap((one): readonly Redaction[] => {
    if (one.end <= head) return [one];
    return one.start >= tail ? [{ ...one, start: one.start + shift, end: one.end + shift }] : [];
  });
  return { quote: redactText(`${text.slice(0, head)}${note}${text.slice(tail)}`, kept, 'export').trim(), left };
}

/** `at`, or the edge of the redaction or surrogate pair that it would cut. */
function outside(text: string, redactions: readonly Redaction[], at: number, edge: 'start' | 'end'): number {
  const cut = redactions.find(({ start, end }) => start < at && end > at);
  if (cut !== undefined) return cut[edge];
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + (edge === 'start' ? -1 : 1) : at;
}

/** A fence longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${text}\n${marks}`;
}
