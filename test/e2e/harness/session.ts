import type { BrowserContext } from "playwright-core";

/** The cookies of somebody signed in. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;
