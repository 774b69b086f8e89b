import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listContests } from "../../../src/app/contests.ts";
import { addCard, openDraw, showDraw } from "../../../src/app/draws.ts";
import { addCardPhotograph, addFinding, listCards } from "../../../src/app/inspect.ts";
import { hashes } from "../../../src/app/seal/hashes.ts";
import { hexOf } from "../../../src/domain/seal/bytes.ts";
import { type Inspecting, openInspecting } from "../../harness/inspecting.ts";
import { askOwner, codeOf, valueOf } from "../../harness/ledger.ts";
import { shot } from "../../harness/photographs.ts";
import { state, stated } from "../../harness/towns.ts";

let draw = 0;

const district = "towns";
let given: Inspecting;
const as: Inspecting["as"] = (login, day) => given.as(login, day);
const seal = () => given.seal();

beforeAll(async () => {
  given = await openInspecting();
  draw = valueOf(await given.commit()).id;
  await seal();
  valueOf(await openDraw(await as("t-office"), { district, id: draw }));
});
afterAll(() => given.close());

test("an inspector who was not drawn is sent with a reason, once, and only to a drawn project", async () => {
  const whole = valueOf(await showDraw(await as("t-office"), { district, id: draw }));
  // Chance may draw the two towns' own projects: what follows speaks of a figure of the others', stated by 甲镇.
  const { jia, yi } = given.towns;
  const card = whole.cards.find(({ project }) => project.id !== jia && project.id !== yi);
  if (!card) throw new Error("no card");
  const other = given.people.find((each) => each !== card.inspector.id) ?? 0;
  const send = async (more: object) =>
    addCard(await as("t-office"), {
      district,
      id: draw,
      project: card.project.id,
      inspector: other,
      reason: "复查",
      ...more,
    });
  expect(codeOf(await send({ reason: " " }))).toBe("reasonNeeded");
  expect(codeOf(await send({ project: given.towns.elsewhere }))).toBe("cardNeedsDrawn");
  expect(codeOf(await send({ inspector: 999_999 }))).toBe("drawNeedsInspector");
  const sent = valueOf(await send({}));
  expect(sent.cards.filter(({ reason }) => reason === "复查")).toHaveLength(1);
  expect(codeOf(await send({}))).toBe("cardThere");
});

type Card = Awaited<ReturnType<typeof cardsOf>>[number];
const cardsOf = async (login: string) =>
  valueOf(await listCards(await as(login), { district })).cards;

/** The project two inspectors were sent to, as each of them has it. */
async function both(): Promise<{ audit: Card; bureau: Card }> {
  const [audit, bureau] = await Promise.all([cardsOf("t-audit"), cardsOf("t-bureau")]);
  for (const one of audit)
    for (const other of bureau)
      if (one.draw.id === draw && other.draw.id === draw && one.project.id === other.project.id)
        return { audit: one, bureau: other };
  throw new Error("nobody was sent twice");
}

const find = async (login: string, card: Card, more: Partial<Parameters<typeof addFinding>[1]>) =>
  addFinding(await as(login), {
    district,
    id: card.id,
    key: `key-${randomBytes(8).toString("hex")}`,
    fact: card.checks[0]?.seq ?? 0,
    says: "agrees",
    value: "",
    words: "",
    photographs: [],
    seenAt: "2024-03-04T02:00:00.000Z",
    ...more,
  });

test("agreement verifies the fact, and difference opens a contest; both findings are kept and shown against each other", async () => {
  const { audit, bureau } = await both();
  const [fact] = audit.checks;
  if (!fact) throw new Error("nothing to check");
  const first = valueOf(await find("t-audit", audit, { words: "看过" }));
  expect(first.known).toBe(false);
  const after = (await both()).audit;
  expect(after.checks.find(({ seq }) => seq === fact.seq)?.standing).toBe("verified");
  expect(codeOf(await find("t-bureau", bureau, { says: "differs" }))).toBe("findingNeedsWords");
  valueOf(await find("t-bureau", bureau, { says: "differs", words: "还没有动工" }));
  const { contests } = valueOf(await listContests(await as("t-office"), { district }));
  expect(contests.map(({ reason, source }) => [reason, source])).toEqual([
    ["还没有动工", "现场抽查 1：春季抽查"],
  ]);
  const whole = valueOf(await showDraw(await as("t-leader"), { district, id: draw }));
  const said = whole.cards.flatMap(({ findings }) => findings);
  expect(said.map(({ effect, conflicts }) => [effect, conflicts])).toEqual(
    expect.arrayContaining([
      ["verified", ["inspector"]],
      ["contested", ["inspector"]],
    ]),
  );
  expect((await both()).audit.checks.find(({ seq }) => seq === fact.seq)?.value).toEqual(
    fact.value,
  );
});

test("a finding sent again, even twice at once, is there once; another under its key is refused", async () => {
  const { audit } = await both();
  const fact = audit.checks.at(-1)?.seq ?? 0;
  const said = { key: "one-and-the-same", fact, says: "unclear", words: "下雨，看不清" } as const;
  const sent = await Promise.all([1, 2, 3, 4].map(() => find("t-audit", audit, said)));
  const seqs = sent.map((each) => valueOf(each));
  expect(new Set(seqs.map(({ seq }) => seq)).size).toBe(1);
  expect(seqs.filter(({ known }) => !known)).toHaveLength(1);
  expect(codeOf(await find("t-audit", audit, { ...said, words: "看清了" }))).toBe("keyReused");
});

test("a photograph goes with its finding, and one that is not there is refused", async () => {
  const { audit } = await both();
  const bytes = await shot(31);
  const sha256 = hexOf(hashes.sha256(bytes));
  const fact = audit.checks.at(-1)?.seq ?? 0;
  const said = { fact, says: "unclear" as const, words: "见照片", photographs: [sha256] };
  expect(codeOf(await find("t-audit", audit, said))).toBe("noSuchEvidence");
  const send = async () =>
    addCardPhotograph(
      await as("t-audit"),
      { district, id: audit.id, name: "现场.jpg", sha256 },
      bytes,
    );
  expect(valueOf(await send())).toEqual({ sha256, known: false });
  expect(valueOf(await send()).known).toBe(true);
  valueOf(await find("t-audit", audit, said));
  const shown = (await both()).audit.findings.at(-1);
  expect(shown?.photographs[0]?.id).toBeGreaterThan(0);
  expect(
    codeOf(
      await addCardPhotograph(
        await as("t-bureau"),
        { district, id: audit.id, name: "现场.jpg" },
        bytes,
      ),
    ),
  ).toBe("noSuchCard");
});

test("a figure corrected while the inspector was on the way: the finding is kept, does nothing, and says so", async () => {
  const { audit } = await both();
  const fact = audit.checks.find(({ attribute }) => attribute === "progress");
  if (!fact) throw new Error("no progress to check");
  await state(await as("t-jia"), [
    stated({
      subject: audit.project.id,
      attribute: "progress",
      kind: "actual",
      period: "2024-01",
      value: "停工",
      corrects: fact.seq,
      reason: "写错了",
    }),
  ]);
  valueOf(await find("t-audit", audit, { fact: fact.seq, words: "看过" }));
  const shown = (await both()).audit;
  expect(shown.findings.at(-1)).toMatchObject({ effect: "none", conflicts: ["figure"] });
  expect(shown.findings.at(-1)?.why?.zh).toBeTruthy();
  expect(shown.checks.find(({ seq }) => seq === fact.seq)?.current).toBe(false);
  expect(shown.checks.find(({ value }) => value === "停工")?.standing).toBe("claimed");
});

test("whoever stated a figure does not verify it on site: the finding is kept without effect", async () => {
  const { audit } = await both();
  const [seq = 0] = await state(await as("t-audit"), [
    stated({
      subject: audit.project.id,
      attribute: "topping",
      kind: "actual",
      value: { day: "2024-01-05", precision: "day" },
    }),
  ]);
  valueOf(await find("t-audit", audit, { fact: seq, words: "看过" }));
  const shown = (await both()).audit.findings.find(({ fact }) => fact === seq);
  expect(shown).toMatchObject({ effect: "none", conflicts: [] });
  expect(shown?.why?.en).toBeTruthy();
});

test("a finding is of the card's own project and inspector", async () => {
  const { audit, bureau } = await both();
  expect(codeOf(await find("t-bureau", audit, {}))).toBe("noSuchCard");
  const elsewhere = await askOwner<number>(
    given.ledger,
    `select max(seq) from guatu.fact where tenant = 'towns' and subject_id = ${given.towns.yi}`,
  );
  expect(codeOf(await find("t-bureau", bureau, { fact: elsewhere }))).toBe("findingNotOfCard");
  expect(codeOf(await find("t-bureau", bureau, { fact: 999_999_999 }))).toBe("noSuchFact");
});

test("everything of an inspection is sealed like the rest of the ledger, and not even the owner changes it", async () => {
  await seal();
  for (const kind of ["draw_commitment", "draw_reveal", "inspection_card", "inspection_finding"]) {
    expect(
      await askOwner<number>(
        given.ledger,
        `select count(*) from guatu.seal_leaf where kind = '${kind}'`,
      ),
    ).toBeGreaterThan(0);
    const changed = sql.raw(`update guatu.${kind} set tenant = tenant`).execute(given.ledger.owner);
    await expect(changed).rejects.toThrow(/append-only/u);
  }
});
