import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { type Page, chromium } from "playwright-core";
import { signIn } from "../src/contract/session.ts";
import { buildApi } from "../src/server/api.ts";
import { mountHeaders, mountPages } from "../src/server/pages.ts";
import { launchOptions } from "../tools/chromium.mjs";
import { type Scrolled, type Way, scroll, settle } from "./grid-scroll.ts";
import { type Bench, password, today } from "./ledger.ts";
import { loadMany } from "./many-projects.ts";
import { median, quantile } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const mostFrameMs = 33;
const mostRows = 100;

/** The server as it is, on a free port. */
async function openServer(bench: Bench): Promise<{ address: string; close: () => void }> {
  const { ledger, rules } = bench;
  const app = new Hono();
  mountHeaders(app);
  app.route("/", buildApi({ ledger, rules, today: () => today, version: "bench" }));
  mountPages(app);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

async function openGrid(page: Page, address: string): Promise<void> {
  const reply = await page.request.post(`${address}${signIn.path}`, {
    data: { login: "office", password },
    headers: { origin: address },
  });
  if (!reply.ok()) throw new Error(`sign-in answered ${reply.status()}: ${await reply.text()}`);
  await page.goto(`${address}/grid/projects`);
  await page.getByRole("grid").waitFor();
  await settle(page);
}

type Taken = Record<Way, Scrolled[]>;

function lineOf(way: Way, taken: Taken): Line {
  const framesOf = (each: Way) => taken[each].flatMap(({ frames }) => frames);
  const print = (frames: readonly number[]): string =>
    `p50 ${median(frames).toFixed(1)}, p95 ${quantile(frames, 0.95).toFixed(1)} ms`;
  return {
    bench: "grid",
    what: `${way === "wheel" ? "wheel" : "scrollbar thrown"}: p95 of frames : the page at rest`,
    ours: print(framesOf(way)),
    peer: print(framesOf("still")),
    figure: quantile(framesOf(way), 0.95),
    unit: "ms",
    most: mostFrameMs,
  };
}

async function measure(page: Page, bench: Bench, runs: number): Promise<Line[]> {
  const taken: Taken = { still: [], wheel: [], thrown: [] };
  const settled: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    for (const way of ["still", "wheel", "thrown"] as const) {
      const done = await scroll(page, way);
      if (run > 0) taken[way].push(done);
      if (way === "thrown") settled.push(await settle(page));
    }
  }
  bench.tell(`  rows there after a throw: ${median(settled).toFixed(0)} ms`);
  const rows = Math.max(...Object.values(taken).flatMap((all) => all.map((one) => one.rows)));
  const most: Line = {
    bench: "grid",
    what: "rows that exist at once",
    ours: `${rows}`,
    peer: "",
    figure: rows,
    unit: "rows",
    most: mostRows,
  };
  return [lineOf("wheel", taken), lineOf("thrown", taken), most];
}

/** Scrolling the project list in a real browser, beside the same page at rest. */
export async function benchGrid(bench: Bench, sizes: Sizes): Promise<Line[]> {
  await loadMany(bench, "grid", sizes.gridProjects);
  const { address, close } = await openServer(bench);
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openGrid(page, address);
    return await measure(page, bench, sizes.runs);
  } finally {
    await browser.close();
    close();
  }
}
