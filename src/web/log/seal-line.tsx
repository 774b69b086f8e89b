import { Link } from "wouter";
import { useLogText } from "../messages/log-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { secondsSince } from "./seconds-since.ts";
import { useSeal } from "./use-seal.ts";

/** One line for the menu of the person: when the ledger was sealed, and when all of it was last checked. */
export function SealLine() {
  const text = useLogText();
  const { id } = useDistrict();
  const seal = useSeal();
  if (!seal) return null;
  const { sealedAt, checkedAt, inDoubt } = seal;
  const words = (): string => {
    if (inDoubt) return text.lineDoubt;
    if (sealedAt === null || checkedAt === null) return text.lineNever;
    return text.line(text.ago(secondsSince(sealedAt)), text.ago(secondsSince(checkedAt)));
  };
  return <Link href={paths.log(id)}>{words()}</Link>;
}
