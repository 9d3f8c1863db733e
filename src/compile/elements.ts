/** Knows which tags are elements of HTML, and which are placeholders that only look like tags. */

/** Elements that guides use; `<tenant ID>` and `<GUID>` are none of them and stay text. */
const ELEMENTS = new Set(
  (
    'a abbr article aside b blockquote br center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 ' +
    'header hr i iframe img ins kbd li link main mark nav ol p picture pre q s samp script section small source span strike strong style sub ' +
    'summary sup svg table tbody td tfoot th thead tr tt u ul var video'
  ).split(' '),
);

/** True for a tag of a real element, `<ul>` or `</p>`; false for `<tenant ID>`, comments and text. */
export function isElement(raw: string): boolean {
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/i.exec(raw)?.[1]?.toLowerCase();
  return name !== undefined && ELEMENTS.has(name);
}
