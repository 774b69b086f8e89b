import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { rerun } from "../../src/domain/inspection/rerun.ts";
import type { PublishedDraw } from "../../src/domain/inspection/rerun.ts";
import { sha256 } from "../../src/web/inspection/sha256.ts";
import { evidence } from "../../src/web/messages/zh/evidence.ts";
import { inspections as words } from "../../src/web/messages/zh/inspections.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { ask } from "./harness/ask.ts";
import { barriers } from "./harness/axe.ts";
import { keep, test } from "./harness/guatu.ts";

type Finding = {
  readonly key: string;
  readonly says: string;
  readonly photographs: readonly object[];
  readonly conflicts: readonly string[];
};
type Card = {
  readonly id: number;
  readonly project: { readonly id: number; readonly name: string };
  readonly inspector: { readonly name: string };
  readonly findings: readonly Finding[];
};
const sealingMs = 150_000;

type Draw = {
  readonly state: string;
  readonly id: number;
  readonly number: number;
  readonly cards: readonly Card[];
};

const isDraws = /\/api\/districts\/sample\/draws(\/\d+)?$/u;
const isOneDraw = /\/api\/districts\/sample\/draws\/\d+$/u;

/** What a page asks first it hears as it stood a moment ago, and what it asks later, slowly. */
async function answerLate(page: Page): Promise<void> {
  const sealing = { state: "sealing" };
  const heard = { list: 0, one: 0 };
  await page.route(isDraws, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    const body = (await response.json()) as Draw | { readonly draws: readonly Draw[] };
    const isList = "draws" in body;
    const time = (heard[isList ? "list" : "one"] += 1);
    if (time > 1) await later(2500);
    const isPast = time <= (isList ? 2 : 1);
    if (!isPast) return route.fulfill({ response });
    const past = isList
      ? { ...body, draws: body.draws.map((each) => ({ ...each, ...sealing })) }
      : { ...body, ...sealing };
    return route.fulfill({ response, json: past });
  });
}

const title = "端到端抽查";
let draw = 0;
const theDraw = () => ask<Draw>(`/api/districts/sample/draws/${draw}`);

test(
  "the office commits; the audit adds words; opened, the list stands and cannot be drawn again",
  { timeout: 240_000 },
  async ({ visit }) => {
    const page = await visit("/sample/inspections");
    await page.getByRole("button", { name: words.plan }).click();
    const dialog = page.getByRole("dialog", { name: words.planTitle });
    await dialog.getByLabel(words.planName).fill(title);
    await dialog.getByRole("button", { name: words.planConfirm }).click();
    await dialog.getByText(words.planNobody).waitFor();
    for (const name of [/^部门/u, /^审计 /u]) await dialog.getByRole("checkbox", { name }).check();
    await dialog
      .getByRole("combobox", { name: words.planWords })
      .selectOption({ label: words.wordsRole.audit });
    await keep(page, "inspection commit");
    expect(await barriers(page)).toEqual([]);
    await answerLate(page);
    await dialog.getByRole("button", { name: words.planConfirm }).click();
    await dialog.waitFor({ state: "detached" });
    // The log seals the commitment by itself; the page sees it without being asked.
    await page.getByText(words.wordsWait(words.wordsRole.audit)).waitFor();
    draw = Number(new URL(page.url()).searchParams.get("draw"));
    // A server that has just been started seals its whole sample first.
    const isSealed = async () => (await theDraw()).state;
    await expect.poll(isSealed, { timeout: sealingMs, interval: 500 }).toBe("words");
    await page.getByText(words.state.words).first().waitFor();
    await page.unrouteAll({ behavior: "wait" });
    const audit = await visit(`/sample/inspections?draw=${draw}`, { as: "audit" });
    await audit.getByRole("button", { name: words.addWords }).click();
    const writing = audit.getByRole("dialog", { name: words.addWordsTitle });
    await writing.getByLabel(words.addWordsLabel).fill("一叶落知天下秋");
    await writing.getByRole("button", { name: words.addWords }).click();
    await writing.waitFor({ state: "detached" });
    await audit.getByText("一叶落知天下秋").waitFor();
    await page.reload();
    await page.getByRole("button", { name: words.open }).click();
    const opening = page.getByRole("dialog", { name: words.openTitle });
    await opening.getByRole("button", { name: words.open }).click();
    await opening.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: words.list }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: words.open }).count()).toBe(0);
    expect((await theDraw()).cards.length).toBeGreaterThan(5);
    expect(await barriers(page)).toEqual([]);
  },
);

test("another person draws again in their own browser and from the downloaded file, and gets the same", async ({
  visit,
}) => {
  const page = await visit(`/sample/inspections?draw=${draw}`, { as: "leader" });
  await page.getByRole("button", { name: words.rerun }).click();
  const { cards } = await theDraw();
  await page
    .getByText(words.rerunEqualText(new Set(cards.map(({ project }) => project.id)).size))
    .waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: words.download }).click();
  const file = join(await mkdtemp(join(tmpdir(), "guatu-draw-")), "draw.json");
  await (await coming).saveAs(file);
  const published = JSON.parse(await readFile(file, "utf8")) as PublishedDraw;
  await rm(dirname(file), { recursive: true });
  expect(rerun(sha256, published).faults).toEqual([]);
  await keep(page, "inspection rerun");
  // A published list that was bent on its way shows as unequal.
  await page.route(isOneDraw, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { published: { drawn: object[] } };
    body.published.drawn.pop();
    await route.fulfill({ response: answer, json: body });
  });
  await page.reload();
  await page.getByRole("button", { name: words.rerun }).click();
  await page.getByText(words.rerunFault.drawn).waitFor();
  await page.unroute(/\/api\/districts\/sample\/draws\/\d+$/u);
  expect(await barriers(page)).toEqual([]);
});

/** The auditor's first card of this draw nobody has looked at. */
async function cardOf(name: string): Promise<Card> {
  const found = (await theDraw()).cards.find(
    (card) => card.inspector.name === name && card.findings.length === 0,
  );
  if (!found) throw new Error(`no card for ${name}`);
  return found;
}

async function openCard(page: Page, card: Card) {
  const box = page.locator("details").filter({ hasText: card.project.name }).first();
  await box.locator("summary").click();
  return box;
}

async function shoot(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: evidence.shoot.title });
  await dialog.getByRole("button", { name: evidence.shoot.shutter }).click();
  await dialog.getByText(evidence.shoot.taken(1)).waitFor();
  await dialog.getByRole("button", { name: zh.common.close }).click();
}

let looked: Card;

/** What the device keeps of findings, as text. */
const onDevice = `new Promise((told) => {
  const asked = indexedDB.open("guatu-inspection", 1);
  asked.onsuccess = () => {
    const all = asked.result.transaction("findings").objectStore("findings").getAll();
    all.onsuccess = () => { asked.result.close(); told(JSON.stringify(all.result)); };
  };
})`;

test("an inspector works without a network, closes the page and opens it again; back online everything is sent once", async ({
  visit,
}) => {
  looked = await cardOf("审计");
  const page = await visit("/sample/inspections/cards", {
    as: "audit",
    size: "phone",
    offline: true,
  });
  const context = page.context();
  await context.grantPermissions(["camera", "geolocation"]);
  await context.setGeolocation({ latitude: 32.05, longitude: 121.02, accuracy: 8 });
  await page.getByText(words.cards.ready).waitFor();
  // Nothing answers any more: neither pages nor data.
  await context.setOffline(true);
  const box = await openCard(page, looked);
  const [first, second] = [box.getByRole("listitem").nth(0), box.getByRole("listitem").nth(1)];
  await first.getByRole("button", { name: words.cards.save }).click();
  await first.getByText(words.cards.choose).waitFor();
  await first.getByRole("radio", { name: words.says.agrees, exact: true }).check({ force: true });
  await first.getByRole("button", { name: words.cards.camera }).click();
  await shoot(page);
  await first.getByRole("img", { name: words.cards.photo(1) }).waitFor();
  await keep(page, "inspection card offline");
  expect(await barriers(page)).toEqual([]);
  await first.getByRole("button", { name: words.cards.save }).click();
  await first.getByText(words.cards.kept).waitFor();
  await second.getByRole("radio", { name: words.says.differs, exact: true }).check({ force: true });
  await second.getByLabel(words.cards.wordsLabel).fill("主体只到二层");
  // What was typed is on the device a moment later.
  await expect.poll(() => page.evaluate<string>(onDevice)).toContain("主体只到二层");
  // Closed before it was finished, and opened again: the page is there without a network, and so is every word.
  await page.close();
  const again = await context.newPage();
  await again.goto("/sample/inspections/cards");
  await again.getByText(words.cards.offline).waitFor();
  await again.getByText(words.cards.waiting(1)).waitFor();
  const kept = await openCard(again, looked);
  const writing = kept.getByRole("listitem").nth(1);
  await expect
    .poll(() => writing.getByLabel(words.cards.wordsLabel).inputValue())
    .toBe("主体只到二层");
  await writing.getByRole("button", { name: words.cards.save }).click();
  await again.getByText(words.cards.waiting(2)).waitFor();
  expect((await theDraw()).cards.flatMap(({ findings }) => findings)).toEqual([]);
  // The first answer is lost on its way back: it is sent again under its key, and is there once.
  let lost = 0;
  await again.route(/\/findings$/u, async (route) => {
    const answer = await route.fetch();
    lost += 1;
    return lost === 1 ? route.abort("internetdisconnected") : route.fulfill({ response: answer });
  });
  await context.setOffline(false);
  await again.evaluate("window.dispatchEvent(new Event('online'))");
  await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(0);
  await again.evaluate("window.dispatchEvent(new Event('online'))");
  await kept.getByText(words.cards.sent).nth(1).waitFor();
  const { findings } = (await theDraw()).cards.find(({ id }) => id === looked.id) ?? looked;
  expect(findings.map(({ says }) => says).toSorted()).toEqual(["agrees", "differs"]);
  expect(findings.find(({ says }) => says === "agrees")?.photographs).toHaveLength(1);
  await keep(again, "inspection card sent");
});

test("a second inspector who sees it otherwise is shown against the first, and both are kept", async ({
  visit,
}) => {
  const refusals = [`POST /api/districts/sample/draws/${draw}/cards 400`];
  const page = await visit(`/sample/inspections?draw=${draw}`, { refusals });
  await page.getByRole("button", { name: `${words.send}: ${looked.project.name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: words.sendWho }).selectOption({ label: "部门" });
  await dialog.getByRole("button", { name: words.send, exact: true }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel(words.sendReason).fill("复查");
  await dialog.getByRole("button", { name: words.send, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const other = await visit("/sample/inspections/cards", { as: "bureau", size: "phone" });
  const box = await openCard(other, looked);
  const first = box.getByRole("listitem").nth(0);
  await first.getByRole("radio", { name: words.says.differs, exact: true }).check({ force: true });
  await first.getByRole("button", { name: words.cards.save }).click();
  await first.getByText(words.cards.needWords).waitFor();
  await first.getByLabel(words.cards.wordsLabel).fill("桩机刚进场");
  await first.getByRole("button", { name: words.cards.save }).click();
  await first.getByText(words.conflict.inspector).first().waitFor();
  await page.reload();
  await page.getByText(words.conflict.inspector).nth(1).waitFor();
  await page.getByRole("heading", { name: words.findings }).scrollIntoViewIfNeeded();
  await keep(page, "inspection findings");
  const said = (await theDraw()).cards.flatMap(({ findings }) => findings);
  expect(said.filter(({ conflicts }) => conflicts.includes("inspector"))).toHaveLength(2);
  expect(await barriers(other)).toEqual([]);
});
