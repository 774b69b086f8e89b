import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { evidence as words } from "../../src/web/messages/zh/evidence.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { ask } from "./harness/ask.ts";
import { barriers } from "./harness/axe.ts";
import { keep, test } from "./harness/guatu.ts";

type Row = { readonly id: number; readonly unit: { readonly id: number } };
type Piece = {
  readonly id: number;
  readonly how: string;
  readonly alike: number;
  readonly sha256: string;
};

let pieces: ReadonlyMap<number, readonly Piece[]>;
let path = "";

const listOf = async (id: number) =>
  (await ask<{ evidence: Piece[] }>(`/api/districts/sample/projects/${id}/evidence`)).evidence;

beforeAll(async () => {
  const { rows } = await ask<{ rows: Row[] }>("/api/districts/sample/projects?limit=60&sort=name");
  const found = await Promise.all(rows.map(async ({ id }) => [id, await listOf(id)] as const));
  pieces = new Map(found);
});

/** The project of the sample with a photograph that also stands in another town. */
function borrowed(): { id: number; piece: number } {
  for (const [id, own] of pieces) {
    const piece = own.find((each) => each.alike > 0);
    if (piece) return { id, piece: piece.id };
  }
  throw new Error("no photograph of the sample is there twice");
}

/** Opens a project of the town's own, on a phone that has a camera and knows where it is. */
async function onPhone(
  visit: (path: string, visit: object) => Promise<Page>,
): Promise<{ page: Page; id: number }> {
  const page = await visit("/sample/projects", { as: "town", size: "phone", offline: true });
  await page.context().grantPermissions(["camera", "geolocation"]);
  await page.context().setGeolocation({ latitude: 32.0512, longitude: 121.0213, accuracy: 9 });
  const answer = await page.request.get("/api/districts/sample/projects?limit=1&sort=-name");
  const { rows } = (await answer.json()) as { rows: Row[] };
  const id = rows[0]?.id ?? 0;
  path = `/sample/projects/${id}`;
  await page.goto(path);
  await page.getByRole("heading", { name: words.title, exact: true }).waitFor();
  return { page, id };
}

async function shoot(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.camera }).click();
  const dialog = page.getByRole("dialog", { name: words.shoot.title });
  await dialog.getByText(words.shoot.place(9)).waitFor();
  await dialog.getByRole("button", { name: words.shoot.shutter }).click();
  await dialog.getByText(words.shoot.taken(1)).waitFor();
  await dialog.getByRole("button", { name: zh.common.close }).click();
}

test("a phone takes a photograph without a network; it waits, outlives the page, and is there once", async ({
  visit,
}) => {
  const { page, id } = await onPhone(visit);
  const before = (await listOf(id)).length;
  await page.context().setOffline(true);
  await shoot(page);
  await page.getByText(words.waiting(1)).waitFor();
  // The server is away still when the page is opened again: what waits is on the device.
  const isSending = (url: URL) => url.pathname.endsWith(`/projects/${id}/evidence`);
  await page.route(isSending, (route) =>
    route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
  );
  await page.context().setOffline(false);
  await page.reload();
  await page.getByText(words.waiting(1)).waitFor();
  expect(await listOf(id)).toHaveLength(before);
  await page.unroute(isSending);
  await page.evaluate("window.dispatchEvent(new Event('online'))");
  const tile = page.getByRole("button", { name: /查看佐证：现场 .*\.jpg/u });
  await tile.first().waitFor();
  await page.getByText(words.sending(1)).waitFor({ state: "detached" });
  await page.getByText(words.waiting(1)).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { name: words.title, exact: true }).waitFor();
  const after = await listOf(id);
  expect([after.length, after[0]?.how]).toEqual([before + 1, "camera"]);
  expect(await barriers(page)).toEqual([]);
});

test("the town sees when and where it was taken; a leader sees the picture and neither the place nor the original", async ({
  visit,
}) => {
  const id = Number(path.split("/").at(-1));
  const [shot] = await listOf(id);
  const open = `${path}?evidence=${shot?.id}`;
  const own = await visit(open, { as: "town" });
  const viewer = own.getByRole("dialog");
  await viewer.getByText(/32\.0512/u).waitFor();
  await viewer.getByRole("img", { name: words.viewer.mapLabel(1) }).waitFor();
  await viewer.getByRole("link", { name: words.viewer.original }).waitFor();
  const above = await visit(open, { as: "leader" });
  const seen = above.getByRole("dialog");
  await seen.getByText(words.viewer.originalHeld).waitFor();
  const picture = seen.locator("img").first();
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth > 0))
    .toBe(true);
  await expect.poll(() => seen.getByText(/32\.05/u).count()).toBe(0);
  await expect.poll(() => seen.getByRole("link", { name: words.viewer.original }).count()).toBe(0);
  const original = await above.request.get(
    `/api/districts/sample/evidence/${shot?.id}?rendition=original`,
  );
  expect(original.status()).toBe(403);
  expect(await barriers(above)).toEqual([]);
});

test("the office sees that a photograph stands in two towns, opens the other, and says what it is for", async ({
  visit,
}) => {
  const { id, piece } = borrowed();
  const page = await visit(`/sample/projects/${id}?evidence=${piece}`);
  const viewer = page.getByRole("dialog");
  await viewer.getByText(/别的项目有 1 份/u).waitFor();
  await viewer.getByRole("heading", { name: words.viewer.sameTitle }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await viewer.getByRole("combobox", { name: words.viewer.use }).selectOption({ label: "竣工" });
  await viewer.getByRole("button", { name: words.viewer.useDo }).click();
  await viewer.getByText(words.viewer.usedFor("竣工")).waitFor();
  const other = viewer.getByRole("listitem").filter({ hasText: words.viewer.same.cropped });
  await other
    .or(viewer.getByRole("listitem").filter({ hasText: words.viewer.same.alike }))
    .getByRole("link")
    .click();
  await page.waitForURL(/evidence=\d+/u);
  await page
    .getByRole("dialog")
    .getByText(/别的项目有 1 份/u)
    .waitFor();
});

test("a file that is no evidence is answered with a sentence, and can be discarded", async ({
  visit,
}) => {
  const page = await visit(path, {
    as: "town",
    refusals: [`POST /api/districts/sample${path.replace("/sample", "")}/evidence 415`],
  });
  await page.getByRole("heading", { name: words.title, exact: true }).waitFor();
  const file = { name: "网页.html", mimeType: "text/html", buffer: Buffer.from("<html></html>") };
  await page.getByLabel(words.add, { exact: true }).last().setInputFiles(file);
  const notice = page.getByRole("alert").filter({ hasText: words.refused("网页.html") });
  await notice.getByText(/只收照片/u).waitFor();
  await notice.getByRole("button", { name: words.drop }).click();
  await notice.waitFor({ state: "detached" });
});

test("on a device that is full the page keeps the photograph, says not to close it, and sends it with the network", async ({
  visit,
}) => {
  const { page, id } = await onPhone(visit);
  await page.addInitScript(
    "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }",
  );
  await page.reload();
  await page.getByRole("heading", { name: words.title, exact: true }).waitFor();
  await page.context().setOffline(true);
  await shoot(page);
  await page.getByText(words.notKept(1)).waitFor();
  await keep(page, "evidence full device phone zh");
  const sent = page.waitForResponse((each) => each.request().method() === "POST" && each.ok());
  await page.context().setOffline(false);
  const { sha256 } = (await (await sent).json()) as { sha256: string };
  await page.getByText(words.sending(1)).waitFor({ state: "detached" });
  await page.getByText(words.notKept(1)).waitFor({ state: "detached" });
  const there = await listOf(id);
  expect(there.map((each) => each.sha256)).toContain(sha256);
});
