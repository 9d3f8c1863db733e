/** Puts text on the clipboard. */

/** True when it is there. Without the clipboard's own interface (a page without TLS) the old way is tried, in the button's own tree. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  const view = near.ownerDocument.defaultView;
  try {
    await view?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = near.ownerDocument.createElement('textarea');
    area.className = 'hidden';
    area.value = text;
    near.after(area);
    area.select();
    // Deprecated, and the only way where a frame may not use the clipboard.
    const done = near.ownerDocument.execCommand('copy');
    area.remove();
    near.focus();
    return done;
  }
}
