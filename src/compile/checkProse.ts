/** Checks the words of a diagnosis for slips of Markdown that leave no trace once it is read: headings, links and holes that are none. */
import { HOLE_TYPES } from '../graph/node.ts';
import { findSecrets } from '../match/redact/findSecrets.ts';
import { listFences } from './listFences.ts';
import { partOf } from './parts.ts';
import type { Reporter } from './report.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';

const NO_HEADING = /^ {0,3}(#{2,4})[^\s#!]/;
const NO_LINK = /\]([ \t]{1,4})\((?:#|https?:|[\w.-]{1,80}\.md)/;
const UNFINISHED = /\b(?:TODO|TBD|FIXME|XXX)\b/;
const CODE_SPAN = /`[^`\n]{1,200}`/g;
const OPEN_HOLE = new RegExp(`<((?:${HOLE_TYPES.join('|')}):[a-z][\\w-]{0,40})(?![\\w>-])`);

/** Kinds with a shape of their own; what is only named a secret may be a word of the message. */
const SURE = new Set(['jwt', 'private-key', 'client-secret', 'refresh-token', 'github-token', 'storage-key', 'devops-token', 'api-key']);
/** A claims challenge looks like the beginning of a token, and is none. */
const SHORTEST_SECRET = 36;

/** Reports into the guide's reporter; for diagnoses in the form written for Fixpath. */
export function checkProse(section: Section, reporter: Reporter): void {
  for (const one of allSections(section)) {
    checkHeading(one, reporter);
    for (const { token, line } of one.placed)
      if (token.type !== 'code') token.raw.split('\n').forEach((text, index) => checkLine(text, line + index, reporter));
  }
  checkParts(section, reporter);
  checkFenceTexts(section, reporter);
}

function checkHeading({ words, line }: Section, reporter: Reporter): void {
  const at = words.indexOf('{#');
  if (at < 0) return;
  const id = /^\{# ?([\w.:-]{1,80})/.exec(words.slice(at))?.[1] ?? 'its-id';
  reporter.error('misplaced-id', line, 'The id of this heading is read as words', `Move {#${id}} behind the last word`, '{#');
}

function checkLine(source: string, line: number, reporter: Reporter): void {
  const signs = NO_HEADING.exec(source)?.[1];
  if (signs !== undefined)
    reporter.error('no-heading', line, 'This is no heading, since no blank follows its signs', `Write a blank behind ${signs}`, signs);
  if (!source.includes('](') && !source.includes('] ') && !UNFINISHED.test(source)) return;
  const text = source.replace(CODE_SPAN, (span) => ' '.repeat(span.length));
  const link = NO_LINK.exec(text)?.[0];
  if (link !== undefined)
    reporter.error('broken-link', line, 'This is no link, since a blank stands inside it', 'Write ]( without a blank', link);
  const mark = UNFINISHED.exec(text)?.[0];
  if (mark !== undefined) reporter.warn('unfinished', line, `“${mark}” was left here`, 'Finish the sentence, or delete it', mark);
}

/** A part that stands twice is read as one: nobody sees which of both was meant. */
function checkParts({ children }: Section, reporter: Reporter): void {
  const first = new Map<string, Section>();
  for (const child of children) {
    const part = partOf(child.words);
    if (part === null) continue;
    const other = first.get(part);
    if (other === undefined) first.set(part, child);
    else
      reporter.warn(
        'part-twice',
        child.line,
        `“${child.words}” stands here a second time (first in line ${String(reporter.lineOf(other.line))})`,
        `Join both under one ### ${other.words}`,
      );
  }
}

function checkFenceTexts(section: Section, reporter: Reporter): void {
  for (const { token, line } of listFences(section)) {
    if (/^error(?:\s|$)/i.test(token.lang ?? '')) {
      const secret = findSecrets(token.text).find(({ kind, start, end }) => SURE.has(kind) && end - start >= SHORTEST_SECRET);
      if (secret !== undefined)
        reporter.warn(
          'secret-in-example',
          line + token.text.slice(0, secret.start).split('\n').length,
          'This example holds what looks like a secret, and guides are published',
          'Revoke it if it is real; write one that is made up, and looks so: eyJ…',
        );
      continue;
    }
    token.text.split('\n').forEach((text, index) => {
      const [whole, hole] = OPEN_HOLE.exec(text) ?? [];
      if (whole !== undefined && hole !== undefined)
        reporter.error('open-hole', line + 1 + index, `“${whole}” is a hole that is never closed`, `Write <${hole}>`, whole);
    });
  }
}
