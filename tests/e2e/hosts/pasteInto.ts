/** Pastes, the way a browser tells a page of it. */
import type { Locator } from '@playwright/test';

/** A paste event with `text` on a box. The system's clipboard is left alone: tests that run side by side share it. */
export async function pasteInto(box: Locator, text: string): Promise<void> {
  await box.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }, text);
}
