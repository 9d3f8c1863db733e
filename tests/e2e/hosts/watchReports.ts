/** Hears every refusal of a policy, in every document of a context. */
import type { BrowserContext } from '@playwright/test';

/** Fills the list it gives with `directive blocked-uri`, from now on; call it before the first page is opened. */
export async function watchReports(context: BrowserContext): Promise<readonly string[]> {
  const reports: string[] = [];
  await context.exposeFunction('tellReport', (report: string) => void reports.push(report));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { tellReport: (report: string) => void }).tellReport(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  return reports;
}
