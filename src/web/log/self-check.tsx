import { useEffect } from "react";
import { Link } from "wouter";
import { showLog } from "../../contract/log.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useCall } from "../api/use-call.ts";
import { useLogText } from "../messages/log-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { LogView } from "./log-types.ts";
import { readingSeconds, secondsSince } from "./seconds-since.ts";
import { type Seal, useHealth } from "./use-seal.ts";
import "./self-check.css";

/** How much there is changes slowly; the age and the alarm come with the server's health. */
const staleMs = 300_000;

type Text = ReturnType<typeof useLogText>;

/** Whether the ledger agrees, with its age. */
function ledgerWords(text: Text, { faults, checked }: LogView, seal: Seal): string[] {
  if (faults.length > 0) return [text.selfFaults(faults.length)];
  if (seal?.inDoubt) return [text.selfElsewhere];
  if (!checked) return [text.selfStarting];
  const ago = text.ago(secondsSince(seal?.checkedAt ?? checked.from));
  const size = formatDecimal(String(checked.size));
  return [text.selfChecked(ago, size, text.lasting(readingSeconds(checked))), text.selfGood];
}

/** What else is wrong, nothing where nothing is. */
function machineWords(text: Text, { files, clock }: LogView, isFull: boolean): string[] {
  const spoiled = files?.spoiled.length ?? 0;
  return [
    ...(spoiled > 0 ? [text.selfSpoiled(spoiled)] : []),
    ...(clock ? [text.selfClock] : []),
    ...(isFull ? [text.selfFull] : []),
  ];
}

/** One line of the front page: when everything was last read and held against the log, and whether it agreed. */
export function SelfCheck() {
  const text = useLogText();
  const { id: district } = useDistrict();
  const health = useHealth();
  const answer = useCall(showLog, { district }, { staleTime: staleMs });
  const { data, refetch } = answer;
  const isThrough = typeof health?.seal?.checkedAt === "string";
  useEffect(() => {
    // The first reading came to its end while the page was open.
    if (isThrough && data && !data.checked) void refetch();
  }, [isThrough, data, refetch]);
  if (!answer.data || !health?.seal) return null;
  const bad = machineWords(text, answer.data, health.isFull);
  const isBad = bad.length > 0 || health.seal.inDoubt || answer.data.faults.length > 0;
  return (
    <p className={isBad ? "self-check self-check-bad" : "self-check"}>
      <Link href={paths.log(district)}>
        {text.selfCheck([...ledgerWords(text, answer.data, health.seal), ...bad])}
      </Link>
    </p>
  );
}
