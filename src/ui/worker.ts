/** Runs the engine off the page, so that no paste, however long, holds up a key press; where a worker is refused, the page imports this file. */
import { createSearch } from '../match/search.ts';
import { createEngine } from './engine.ts';
import { offerEngine } from './engineHere.ts';
import { serveEngine } from './serveEngine.ts';

if (typeof document === 'undefined') serveEngine(createSearch);
else offerEngine((indexText) => createEngine(indexText, createSearch));
