import { type Client, change, look } from "./clients.ts";

export const period = "2024-02";

/** A text nobody wrote before in this run. */
export const freshText = (client: Client): string => `${client.login}第${client.world.count()}句`;
const keyOf = (client: Client): string => `${client.login}-key-${client.world.count()}`;

export type Place = { readonly unit: number; readonly project: number };
export type Act = (client: Client, place: Place) => Promise<unknown>;
type Row = {
  project: { id: number };
  asks: Cell[];
  known: Cell[];
  strays: { attribute: string; text: string }[];
};
type Cell = { attribute: string; draft: string };

/** What stands typed in a project's month, by attribute. */
async function seen(
  client: Client,
  { unit, project }: Place,
): Promise<Map<string, string> | undefined> {
  const month = await look(client, "showMonth", { unit, period });
  const row = (month?.["rows"] as Row[] | undefined)?.find((each) => each.project.id === project);
  if (!row) return undefined;
  const cells = [...row.asks, ...row.known].map((each) => [each.attribute, each.draft] as const);
  return new Map([...cells, ...row.strays.map((each) => [each.attribute, each.text] as const)]);
}

async function type(
  client: Client,
  place: Place,
  said: Readonly<Record<string, string>>,
): Promise<boolean> {
  const bases = await seen(client, place);
  if (!bases) return false;
  await client.world.sleep(client.world.dice.below(2000));
  const { unit, project } = place;
  const cells = Object.entries(said).map(([attribute, text]) => ({
    project,
    attribute,
    scope: "",
    text,
    base: bases.get(attribute) ?? "",
  }));
  return (await change(client, "saveMonth", { unit, period, cells }))?.status === 200;
}

export const draft: Act = (client, place) => type(client, place, { problem: freshText(client) });

/** Types a whole month and sends it in; whoever was told so sees it so. */
export const submit: Act = async (client, place) => {
  const money = `${100 + client.world.dice.below(900)}万元`;
  await type(client, place, { monthDone: money, progress: freshText(client) });
  const { unit } = place;
  const reply = await change(client, "submitMonth", { unit, period, key: keyOf(client) });
  if (reply?.status !== 200) return;
  const month = await look(client, "showMonth", { unit, period });
  const report = month?.["report"] as { phase: string } | undefined;
  if (report?.phase === "draft")
    client.world.faults.push(`${client.login} was told the month is submitted and sees a draft`);
};

/** States something; whoever was told so sees it. */
export const state: Act = async (client, { project }) => {
  const { dice, faults } = client.world;
  const said = { attribute: "remark", kind: "actual", value: freshText(client), period };
  const money = {
    attribute: "totalInvestment",
    kind: "planned",
    value: `${1 + dice.below(90)}亿元`,
  };
  const input = { project, key: keyOf(client), ...(dice.chance(0.7) ? said : money) };
  const reply = await change(client, "stateFact", input);
  if (reply?.status !== 200) return;
  const page = await look(client, "showProject", { id: project });
  const facts = page?.["facts"] as { seq: number }[] | undefined;
  // What was recorded on a wrong day is seen when that day comes.
  if (facts && !client.world.mayLie && !facts.some(({ seq }) => seq === reply.body["seq"]))
    faults.push(
      `${client.login} was told fact ${String(reply.body["seq"])} is recorded and does not see it`,
    );
};

type Shown = { seq: number; attribute: string };

export async function anyFigure(client: Client, { project }: Place): Promise<number | undefined> {
  const page = await look(client, "showProject", { id: project });
  const figures = (page?.["facts"] as Shown[] | undefined)?.filter(
    ({ attribute }) => attribute === "monthDone",
  );
  return figures && figures.length > 0 ? client.world.dice.of(figures).seq : undefined;
}

export const askCorrection: Act = async (client, place) => {
  const seq = await anyFigure(client, place);
  if (seq === undefined) return;
  const value = `${1 + client.world.dice.below(99)}万元`;
  await change(client, "askCorrection", {
    seq,
    value,
    reason: freshText(client),
    evidence: [{ label: "票据" }],
  });
};
