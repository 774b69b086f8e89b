import { join } from "node:path";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import type { Role } from "../../../src/domain/unit/role.ts";
import type { Session } from "./session.ts";
import { watch } from "./watch.ts";

/** The two windows the pages are made for. */
export const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** An installation and who is signed in to it. */
export type Home = {
  readonly address: string;
  readonly sessions: Readonly<Record<string, Session>>;
};

export type Visit = {
  /** Who is signed in: a role of the sample, `owner` of the empty installation, or nobody. */
  readonly as?: Role | "owner" | "nobody";
  readonly size?: keyof typeof sizes;
  readonly language?: Language;
  /** Requests the server is expected to refuse, as `GET /api/me 401`. */
  readonly refusals?: readonly string[];
  /** Requests it may refuse, where they are asked before the page is left. */
  readonly mayRefuse?: readonly string[];
  /** An installation of the test's own instead of the shared one. */
  readonly at?: Home;
  /** The network is taken away for a while: requests that fail for it are no fault. */
  readonly offline?: boolean;
};

type Opened = { readonly page: Page; readonly check: () => Promise<void> };

function sharedHome(as: string): Home {
  const { sample, empty, sessions } = inject("run");
  return { address: (as === "owner" ? empty : sample).address, sessions };
}

/** Without a network the browser says so itself, or a page's own worker does, which has no other word for it. */
const isOffline = (fault: string) => /net::ERR_(?:INTERNET_DISCONNECTED|FAILED)/u.test(fault);

async function open(browser: Browser, path: string, visit: Visit): Promise<Opened> {
  const { as = "office", size = "desk", language = "zh", refusals = [], mayRefuse = [] } = visit;
  const { address, sessions } = visit.at ?? sharedHome(as);
  const session = sessions[as];
  const context = await browser.newContext({
    ...sizes[size],
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    storageState: {
      cookies: session?.cookies ?? [],
      origins: [{ origin: address, localStorage: [{ name: "guatu.language", value: language }] }],
    },
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const seen = watch(page, address);
  await page.goto(path);
  const check = async () => {
    await context.close();
    const faults = seen.faults.filter((fault) => !(visit.offline && isOffline(fault)));
    expect(faults).toEqual([]);
    const told = seen.refusals.filter((each) => !mayRefuse.includes(each));
    expect(told.toSorted()).toEqual(refusals.toSorted());
  };
  return { page, check };
}

/** Keeps what a page looks like, for people to look at. */
export async function keep(page: Page, name: string): Promise<void> {
  const file = `${name.replaceAll(/[^\p{L}\d.-]+/gu, "-")}.png`;
  await page.screenshot({ path: join(import.meta.dirname, "../../../test-output/screens", file) });
}

/** Opens a page of the product as somebody; after the test nothing may have gone wrong behind it. */
export const test = base.extend<{ visit: (path: string, visit?: Visit) => Promise<Page> }>({
  visit: async ({ task }, use) => {
    const browser = await chromium.connect(inject("run").browser);
    const opened: Opened[] = [];
    await use(async (path, visit = {}) => {
      const one = await open(browser, path, visit);
      opened.push(one);
      return one.page;
    });
    if (task.result?.state === "fail")
      for (const { page } of opened) await keep(page, `failed ${task.name}`);
    for (const { check } of opened) await check();
    await browser.close();
  },
});
