import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { roles } from "../../../src/domain/unit/role.ts";
import { launchOptions } from "../../../tools/chromium.mjs";
import { type Installation, install } from "./installation.ts";
import { type Session, signIn, signInAnew } from "./session.ts";

/** What all tests of a run share: one browser, one installation with the samples, one empty. */
export type Run = {
  readonly browser: string;
  readonly sample: Installation;
  readonly empty: Installation;
  /** The cookie of each role of the sample, and of the office of the empty one. */
  readonly sessions: Readonly<Record<string, Session>>;
};

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  export interface ProvidedContext {
    run: Run;
  }
}

/** Starts what the run shares, and stops it afterwards; what did start is stopped too when another part does not. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = [
    install([]),
    install(["--empty"]),
    // A camera of the browser's own making: what the page takes with it is a moving test picture.
    launchOptions().then((options) =>
      chromium.launchServer({
        ...options,
        args: [
          ...options.args,
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
        ],
      }),
    ),
  ] as const;
  const stop = async () => {
    const [sample, empty, browser] = await Promise.allSettled(starting);
    if (browser.status === "fulfilled") await browser.value.close();
    for (const server of [sample, empty])
      if (server.status === "fulfilled") await server.value.stop();
  };
  try {
    const [sample, empty, browser] = await Promise.all(starting);
    const people = await Promise.all([
      ...roles.map(async (role) => [role, await signIn(sample, role)] as const),
      signInAnew(empty, "office").then((session) => ["owner", session] as const),
    ]);
    project.provide("run", {
      browser: browser.wsEndpoint(),
      sample: { address: sample.address, password: sample.password },
      empty: { address: empty.address, password: empty.password },
      sessions: Object.fromEntries(people),
    });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
