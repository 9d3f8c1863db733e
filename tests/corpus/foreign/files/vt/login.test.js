import { expect, it } from "vitest";
it("logs in", () => { expect(401).toBe(200); });
