import { bring, change, look } from "./clients.ts";
import { type Act, anyFigure, freshText, period } from "./town-acts.ts";

export const contest: Act = async (client, place) => {
  const seq = await anyFigure(client, place);
  if (seq !== undefined) await change(client, "raiseContest", { seq, reason: freshText(client) });
};

/** Accepts or returns a report that waits; no report is ever seen half. */
export const judge: Act = async (client) => {
  const { dice, faults } = client.world;
  const queue = await look(client, "showQueue", { period });
  const items = (queue?.["items"] as { report: number; facts: unknown[] }[] | undefined) ?? [];
  if (items.length === 0) return;
  if (items.some(({ facts }) => facts.length === 0))
    faults.push("a submitted report shows no figures");
  const standing = dice.chance(0.5) ? "accepted" : "returned";
  const reason = standing === "returned" ? freshText(client) : "";
  await change(client, "judgeFacts", { id: dice.of(items).report, standing, reason });
};

type Asked = { id: number; mine: boolean };

export const settle: Act = async (client) => {
  const page = await look(client, "listCorrections", { state: "asked" });
  const mine = (
    (page?.["corrections"] as { id: number; mine: boolean }[] | undefined) ?? []
  ).filter((each) => each.mine);
  if (mine.length === 0) return;
  const agree = client.world.dice.chance(0.7);
  const reason = agree ? "" : freshText(client);
  await change(client, "settleCorrection", { id: client.world.dice.of(mine).id, agree, reason });
};

/** Closes the month, without whoever is missing. */
export const close: Act = async (client) => {
  if (client.world.dice.chance(0.6)) return;
  const shown = await look(client, "showClosing", { period });
  const open = (shown?.["open"] as { unit: { id: number } }[] | undefined) ?? [];
  const without = open.map(({ unit }) => unit.id);
  await change(client, "closePeriod", {
    period,
    without,
    reason: without.length > 0 ? "等不及" : "",
  });
};

/** Takes back what was accepted. */
export const reopen: Act = async (client) => {
  const page = await look(client, "showReporting", {});
  const cells =
    (page?.["cells"] as { period: string; state: string; report: number }[] | undefined) ?? [];
  const accepted = cells.filter((each) => each.period === period && each.state === "accepted");
  if (accepted.length === 0) return;
  const { report: id } = client.world.dice.of(accepted);
  await change(client, "reopenReport", { id, reason: freshText(client) });
};

export const answer: Act = async (client) => {
  const page = await look(client, "listContests", {});
  const mine = ((page?.["contests"] as Asked[] | undefined) ?? []).filter((each) => each.mine);
  if (mine.length === 0) return;
  const { id } = client.world.dice.of(mine);
  await change(client, "answerContest", { id, answer: "rejected", reason: freshText(client) });
};

/** Takes a whole ledger in. */
export const takeIn: Act = async (client) => {
  const money = 1 + client.world.dice.below(900);
  const rows = [`一镇项目,一镇,${money},${freshText(client)}`, `二镇项目,二镇,${money},`];
  const sheet = ["项目名称,责任板块,总投资（亿元）,建设内容", ...rows].join("\n");
  const id = await bring(client, sheet);
  if (id !== undefined) await change(client, "acceptImport", { id, skipOpen: true });
};
