import { Link } from "wouter";
import { useLogText } from "../messages/log-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useHealth } from "./use-seal.ts";
import "../shell/strips.css";

/** What is told, and where there is more of it. */
type Told = { readonly before: string; readonly link?: string; readonly to?: string };

/** On every page, as long as it lasts: why nothing is written, and that what is written may not last. */
export function DoubtStrip() {
  const { id } = useDistrict();
  const text = useLogText();
  const health = useHealth();
  if (!health) return null;
  const told: readonly Told[] = [
    ...(health.seat === "held" ? [] : [{ before: text.stripSeat[health.seat] }]),
    ...(health.seal?.inDoubt ? [text.strip(paths.log(id))] : []),
    ...(health.isFull ? [text.stripFull(paths.log(id))] : []),
    ...(health.durable ? [] : [text.stripTrial(paths.log(id))]),
  ];
  return told.map(({ before, link, to }) => (
    <aside key={before} className="shell-strip shell-strip-doubt" role="alert">
      <p>
        {before} {to !== undefined && <Link href={to}>{link}</Link>}
      </p>
    </aside>
  ));
}
