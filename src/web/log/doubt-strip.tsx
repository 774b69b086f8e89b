import { Link } from "wouter";
import { useLogText } from "../messages/log-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useSeal } from "./use-seal.ts";
import "../shell/strips.css";

/** On every page, as long as it lasts: the ledger does not agree with what was sealed, and nothing is written. */
export function DoubtStrip() {
  const { id } = useDistrict();
  const text = useLogText().strip(paths.log(id));
  const seal = useSeal();
  if (!seal?.inDoubt) return null;
  return (
    <aside className="shell-strip shell-strip-doubt" role="alert">
      <p>
        {text.before} <Link href={text.to}>{text.link}</Link>
      </p>
    </aside>
  );
}
