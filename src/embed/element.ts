/**
 * `<fixpath-wizard>`: the small file that a page includes. It shows a button, and loads the interface when that is pressed.
 *
 * Whatever the host's policy refuses, the light DOM (the author's own words and link) stays, and the console gets one sentence.
 */
import type { Mounted } from './interface.ts';

const ATTRIBUTES = ['src', 'topic', 'facts', 'theme', 'heading-level', 'open'] as const;
/** The file beside this one, named here and nowhere else. */
const INTERFACE = './fixpath-interface.js';
const DEFAULT_PACK = './pack/index.json';

/** Enough to look right before the interface brings its own sheet. */
const CLOSED_LOOK = `:host{display:block;color-scheme:light dark;font:16px/1.55 system-ui,sans-serif}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
button{font:inherit;font-weight:600;padding:12px 20px;border-radius:10px;cursor:pointer;border:1px solid var(--fixpath-accent,light-dark(#0b6b5f,#5fd0bd));
background:var(--fixpath-sheet,light-dark(#fff,#171b1e));color:var(--fixpath-accent,light-dark(#0b6b5f,#5fd0bd))}
button:focus-visible{outline:3px solid currentcolor;outline-offset:2px}button[aria-busy=true]{opacity:.7}`;

/** The element; registered as `fixpath-wizard` unless the page already has one. */
class FixpathWizard extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  #mounted: Mounted | null = null;
  /** Counts openings, so that one that was overtaken by removal does nothing. */
  #turn = 0;

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#close();
    if (this.hasAttribute('open')) void this.#open();
  }

  disconnectedCallback(): void {
    this.#turn += 1;
    this.#mounted?.destroy();
    this.#mounted = null;
    if (this.shadowRoot !== null) this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'open' && after !== null) void this.#open();
    else if (name === 'facts') this.#mounted?.update(this.#settings());
  }

  #close(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CLOSED_LOOK);
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.type = 'button';
    button.part.add('open');
    button.textContent = this.getAttribute('label') ?? 'Paste an error, get the fix';
    button.addEventListener('click', () => void this.#open());
    root.replaceChildren(document.createElement('slot'), button);
  }

  async #open(): Promise<void> {
    const root = this.shadowRoot;
    const button = root?.querySelector('button');
    // No button: it is open already. Busy: it is about to be.
    if (root === null || button == null || button.ariaBusy === 'true') return;
    const turn = (this.#turn += 1);
    button.ariaBusy = 'true';
    try {
      const { prepareInterface } = (await import(
        /* @vite-ignore */ new URL(INTERFACE, import.meta.url).href
      )) as typeof import('./interface.ts');
      const draw = await prepareInterface(this.#settings());
      if (turn === this.#turn) this.#mounted = draw(root, (type, detail) => this.#tell(type, detail));
    } catch (reason) {
      if (turn !== this.#turn) return;
      root.replaceChildren(document.createElement('slot'));
      console.warn(`fixpath-wizard: the interface could not be loaded; the page's own content stays. ${String(reason)}`);
    }
  }

  #settings(): Settings {
    return {
      src: new URL(this.getAttribute('src') ?? DEFAULT_PACK, this.hasAttribute('src') ? document.baseURI : import.meta.url).href,
      topic: this.getAttribute('topic'),
      facts: this.getAttribute('facts'),
      theme: this.getAttribute('theme'),
      headingLevel: Number(this.getAttribute('heading-level') ?? '2'),
    };
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** The attributes, read. */
export interface Settings {
  readonly src: string;
  readonly topic: string | null;
  /** `language=python; host=aks`. */
  readonly facts: string | null;
  readonly theme: string | null;
  readonly headingLevel: number;
}

if (customElements.get('fixpath-wizard') === undefined) customElements.define('fixpath-wizard', FixpathWizard);
