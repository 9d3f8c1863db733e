/** Runs the engine off the page, so that no paste, however long, holds up a key press. */
import { serveEngine } from './serveEngine.ts';

serveEngine();
