/**
 * Tells whether a page is under a Content Security Policy, by doing nothing that a policy could report.
 *
 * Trying a worker from a blob where `worker-src` does not allow it raises a report at the host, and no interface tells a page its own
 * policy. What can be seen: a policy in a `<meta>`, and that of a header, because an element that is connected under one hides its
 * nonce (HTML, “nonce hiding”).
 */

/** True where `root`'s document is, or may be, under a policy. Nothing is left in `root`. */
export function seesPolicy(root: ShadowRoot): boolean {
  const page = root.ownerDocument;
  if (page.querySelector('meta[http-equiv="content-security-policy" i]') !== null) return true;
  const probe = page.createElement('span');
  probe.setAttribute('nonce', 'probe');
  root.append(probe);
  const hidden = probe.getAttribute('nonce') !== 'probe';
  probe.remove();
  return hidden;
}
