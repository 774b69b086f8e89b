import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addDrawWords,
  checkFrame,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
} from "../../../src/app/draws.ts";
import { hashes } from "../../../src/app/seal/hashes.ts";
import { rerun } from "../../../src/domain/inspection/rerun.ts";
import { addVersions } from "../../../src/store/queries/rule-versions.ts";
import { type Inspecting, openInspecting } from "../../harness/inspecting.ts";
import { askOwner, codeOf, valueOf } from "../../harness/ledger.ts";
import { state, stated } from "../../harness/towns.ts";

const district = "towns";
let given: Inspecting;
const as: Inspecting["as"] = (login, day) => given.as(login, day);
const seal = () => given.seal();

beforeAll(async () => {
  given = await openInspecting();
});
afterAll(() => given.close());

const commit: Inspecting["commit"] = (more, day) => given.commit(more, day);

test("what a draw would be from is told before: the strata, who may be sent, and by when it is opened", async () => {
  const plan = valueOf(await planDraw(await as("t-office"), { district }));
  expect(plan.of).toBeGreaterThan(11);
  expect(plan.strata.reduce((sum, { of }) => sum + of, 0)).toBe(plan.of);
  expect(plan.inspectors.map(({ name }) => name)).toEqual(["t-office", "t-audit", "t-bureau"]);
  expect(plan.revealBy > "2024-03-05").toBe(true);
});

let draw = 0;

test("a commitment is opened only after a checkpoint was signed over it, and nobody reads the seed before", async () => {
  const made = valueOf(await commit());
  draw = made.id;
  expect([made.state, made.published, made.number]).toEqual(["sealing", null, 1]);
  expect(codeOf(await openDraw(await as("t-office"), { district, id: draw }))).toBe(
    "drawNotSealed",
  );
  const { store, actor } = await as("t-office");
  const read = store.transact(actor, (writer) => sql`select * from draw_secret`.execute(writer.db));
  await expect(read).rejects.toThrow(/permission denied/u);
  const asked = await store.read(actor, (reader) =>
    sql<{ seed: null }>`select open_draw(${draw}) as seed`.execute(reader.db),
  );
  expect(asked.rows).toEqual([{ seed: null }]);
  // Nor does it stand in what is sealed and handed out.
  expect(
    await askOwner(given.ledger, "select count(*) from guatu.seal_leaf where kind = 'draw_secret'"),
  ).toBe(0);
});

test("a second commitment is refused while the first can still be opened: nobody draws until they like the list", async () => {
  expect(codeOf(await commit())).toBe("drawStillShut");
});

test("opened, anybody draws again from what is published and gets the same list; the frame is what the ledger gave", async () => {
  await seal();
  const opened = valueOf(await openDraw(await as("t-office"), { district, id: draw }));
  expect([opened.state, opened.takesCheckpoint]).toEqual(["open", true]);
  const { published } = valueOf(await showDraw(await as("t-leader"), { district, id: draw }));
  if (!published) throw new Error("not published");
  expect(rerun(hashes.sha256, published).faults).toEqual([]);
  expect(published.checkpoint).toContain("guatu.test/towns");
  expect(opened.cards.length).toBe(published.drawn.length);
  expect(codeOf(await openDraw(await as("t-office"), { district, id: draw }))).toBe("drawOpened");
  // What is said later changes nothing of the frame.
  await state(await as("t-jia"), [
    stated({
      subject: given.towns.jia,
      attribute: "completion",
      kind: "actual",
      value: { day: "2024-02-01", precision: "day" },
    }),
  ]);
  const again = valueOf(await checkFrame(await as("t-audit"), { district, id: draw }));
  expect(again).toMatchObject({ isKept: true, isSame: true, differing: [] });
});

test("a frame changed after the commitment shows, even when a superuser changes its hash with it", async () => {
  const whole = valueOf(await showDraw(await as("t-audit"), { district, id: draw }));
  if (!whole.published) throw new Error("not published");
  const frame = whole.published.frame.replace(/"unit":\d+/u, '"unit":999');
  await given.ledger.owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update draw_commitment set frame = ${frame}, frame_hash = encode(sha256(convert_to(${frame}, 'UTF8')), 'hex') where seq = ${draw}`.execute(
      trx,
    );
  });
  const { published } = valueOf(await showDraw(await as("t-leader"), { district, id: draw }));
  if (!published) throw new Error("not published");
  expect(rerun(hashes.sha256, published).faults).toContain("commitment");
  const again = valueOf(await checkFrame(await as("t-audit"), { district, id: draw }));
  expect(again).toMatchObject({ isSame: false });
  await given.ledger.owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update draw_commitment set frame = ${whole.published?.frame}, frame_hash = ${whole.frameHash} where seq = ${draw}`.execute(
      trx,
    );
  });
});

test("a town, which does not see the whole district, sees no draw", async () => {
  expect(valueOf(await listDraws(await as("t-jia"), { district })).draws).toEqual([]);
  expect(codeOf(await showDraw(await as("t-jia"), { district, id: draw }))).toBe("noSuchDraw");
  expect(codeOf(await openDraw(await as("t-jia"), { district, id: draw }))).toBe("noSuchDraw");
});

test("kept back past its day a draw shows as overdue for good; the next may be committed to, and others open the first", async () => {
  const words = valueOf(await commit({ wordsRole: "audit" }));
  await seal();
  const late = "2024-03-20";
  expect(codeOf(await openDraw(await as("t-audit"), { district, id: words.id }))).toBe(
    "notAllowed",
  );
  expect(codeOf(await openDraw(await as("t-office"), { district, id: words.id }))).toBe(
    "drawWaitsForWords",
  );
  expect(
    codeOf(await addDrawWords(await as("t-office"), { district, id: words.id, words: "x" })),
  ).toBe("notAllowed");
  expect(
    codeOf(await addDrawWords(await as("t-bureau"), { district, id: words.id, words: "x" })),
  ).toBe("notAllowed");
  valueOf(await addDrawWords(await as("t-audit"), { district, id: words.id, words: "桂花开了" }));
  expect(
    codeOf(await addDrawWords(await as("t-audit"), { district, id: words.id, words: "再来" })),
  ).toBe("drawHasWords");
  const listed = valueOf(await listDraws(await as("t-leader", late), { district })).draws;
  expect(listed.map(({ number, isOverdue }) => [number, isOverdue])).toEqual([
    [2, true],
    [1, false],
  ]);
  const next = valueOf(await commit({}, late));
  expect(next.number).toBe(3);
  const opened = valueOf(await openDraw(await as("t-audit", late), { district, id: words.id }));
  expect(opened.openedBy).toBe("t-audit");
  if (!opened.published) throw new Error("not published");
  expect(opened.published.words).toBe("桂花开了");
  expect(rerun(hashes.sha256, opened.published).faults).toEqual([]);
  await seal();
  valueOf(await openDraw(await as("t-office", late), { district, id: next.id }));
});

test("where a district sets a rule of its own, the next draw follows it and the former stay as they were", async () => {
  const office = await as("t-office");
  const data = structuredClone(given.ledger.rules.data.get("inspection/draw")) as Record<
    string,
    unknown
  >;
  const version = {
    name: "inspection/draw",
    value: { ...data, outside: { checkpoint: false, words: "needed" } },
  };
  await office.store.transact(office.actor, (writer) =>
    addVersions(writer, [version], { reason: "试", knownOn: "2024-03-05" }),
  );
  expect(codeOf(await commit())).toBe("drawNeedsWordsRole");
  const made = valueOf(await commit({ wordsRole: "bureau" }));
  expect([made.state, made.takesCheckpoint]).toEqual(["words", false]);
  valueOf(await addDrawWords(await as("t-bureau"), { district, id: made.id, words: "三月风" }));
  const opened = valueOf(await openDraw(office, { district, id: made.id }));
  if (!opened.published) throw new Error("not published");
  expect(rerun(hashes.sha256, opened.published).faults).toEqual([]);
  const former = valueOf(await showDraw(office, { district, id: draw }));
  if (!former.published) throw new Error("not published");
  expect(rerun(hashes.sha256, former.published).faults).toEqual([]);
});
