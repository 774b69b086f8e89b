import { rebuild } from "../../app/rebuild.ts";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { listDistrictsOf } from "../../store/found.ts";
import { readHealth } from "../../store/queries/health.ts";
import type { Arguments } from "../arguments.ts";
import { checkLogs, logLines } from "../log-lines.ts";
import type { Answer } from "../output.ts";
import type { Session } from "../session.ts";

/** A rebuilt table that differs from the one that stood is a fault somebody must look at. */
const exitDiffers = 1;

/** `guatu doctor [--rebuild]`: the database's health, the ledger held against its sealed log; with `--rebuild` every projection is folded anew and compared. */
export async function doctor(session: Session, args: Arguments): Promise<Result<Answer>> {
  const health = await readHealth(session.ledger.app);
  const districts = await listDistrictsOf(session.ledger.owner);
  const rebuilt = [];
  for (const district of args.rebuild ? districts : [])
    rebuilt.push(
      await rebuild(
        { store: session.ledger.store, rules: session.rules },
        district,
        session.operator,
      ),
    );
  const logs = await checkLogs(session, { districts: districts.map(({ id }) => id), outside: [] });
  if (!logs.ok) return logs;
  const isFaulty = logs.value.some(({ faults }) => faults.length > 0);
  const differs = rebuilt.some((each) => each.before !== each.after);
  const lines = rebuilt.map((each) => {
    const same = each.before === each.after;
    const word =
      args.language === "zh"
        ? same
          ? "重建后完全一致"
          : "重建后不一致"
        : same
          ? "identical after the rebuild"
          : "DIFFERS after the rebuild";
    return `${each.district}: ${each.projects} · ${word} · ${each.after.slice(0, 16)}`;
  });
  return accept({
    data: { health, rebuilt, identical: !differs, logs: logs.value },
    lines: [
      `${health.database} · fsync ${health.fsync}`,
      ...lines,
      ...logLines(logs.value, args.language),
    ],
    ...(differs || isFaulty ? { exit: exitDiffers } : {}),
  });
}
