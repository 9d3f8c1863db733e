/** Says whether a signature that cannot be claimed is shown so far that it may be proposed. */
import type { Page } from './describe.ts';
import type { Finding } from './findings.ts';
import type { Match } from './findSignatures.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './tokenize.ts';

/** In a log or a trace only a signature shown so far proposes: its other words are about other things. */
const LEAST_COVERAGE = 0.58;
const LEAST_GAIN = 0.9;
/** Of parts on different lines more than half each, of short ones nearly all: `connection` alone is no `Connection refused`. */
const LEAST_PART = 0.5;
const LEAST_SHORT = 0.9;
const SHORT = 3;
/** Of what it says about its names, so much. */
const LEAST_SAID = 0.5;
/** A name as programs write it: capitals inside, a path, a dotted or underscored word, digits. */
const NAME = /[a-z][A-Z]|[A-Z]{2}|[_/@\\]|\w[.=]\w|\d/;

/** True for `finding` where nearly all of its best signature stands in `page`, each part of it, and more than its names. */
export function isShown(lexicon: Lexicon, page: Page, { coverage, gain, best }: Finding): boolean {
  if (coverage < LEAST_COVERAGE || gain < LEAST_GAIN || best.missing.length > 0) return false;
  return (!isOverLines(page, best) || best.parts.every(isThere)) && saysEnough(lexicon, best);
}

function isOverLines({ text, tokens: { start } }: Page, { parts, first, last }: Match): boolean {
  return parts.length > 1 && text.slice(start[first], start[last]).includes('\n');
}

function isThere({ clause, coverage }: Match['parts'][number]): boolean {
  return coverage > (clause.elems.length <= SHORT ? LEAST_SHORT : LEAST_PART);
}

/** Names stand in healthy lines as well (`AZURE_CLIENT_ID=…`); that they `must be set` is the message. */
function saysEnough(lexicon: Lexicon, { signature, parts }: Match): boolean {
  let all = 0;
  let said = 0;
  for (const clause of signature.clauses) {
    const names = new Set(
      clause.text
        .split(/\s+/)
        .filter((one) => NAME.test(one))
        .flatMap((one) => tokenize(one).words),
    );
    const hits = new Set(parts.find((part) => part.clause.id === clause.id)?.hits.map(({ elem }) => elem));
    clause.elems.forEach(({ word, worth }, elem) => {
      const text = lexicon.words[word];
      if (text === undefined || names.has(text) || lexicon.domain.has(text)) return;
      all += worth;
      if (hits.has(elem)) said += worth;
    });
  }
  return said >= LEAST_SAID * all;
}
