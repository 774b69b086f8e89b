import { encode } from "uqr";
import { showMark } from "../../contract/check.ts";
import type { Output } from "../../contract/endpoint.ts";
import { useCall } from "../api/use-call.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage } from "../messages/language.tsx";
import { useCheckText } from "../messages/check-text.ts";
import { printInstant } from "../parts/print-instant.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { Qr } from "./qr.tsx";
import "./seal-foot.css";

type Mark = NonNullable<Output<typeof showMark>["mark"]>;

/** As much of the root as nobody can hit upon, and as little as keeps the code coarse. */
const rootInCode = 32;
const rootInWords = 12;
/** A page left open is not printed with an old checkpoint. */
const staleMs = 60_000;

/** A QR code as one line a row, `1` for dark. */
function rowsOf(text: string): string {
  return encode(text, { ecc: "L", border: 2 })
    .data.map((row) => row.map((dark) => (dark ? "1" : "0")).join(""))
    .join("\n");
}

/** At the foot of a printed page: the sealed log its figures stand in, and the code that asks about it. */
export function SealFoot() {
  const { id: district } = useDistrict();
  const answer = useCall(showMark, { district }, { staleTime: staleMs });
  const mark = answer.data?.mark;
  return mark ? <Foot district={district} mark={mark} /> : null;
}

function Foot({ district, mark }: { readonly district: string; readonly mark: Mark }) {
  const text = useCheckText();
  const { language } = useLanguage();
  const { size, root, signedAt } = mark;
  const { origin } = window.location;
  const address = origin + paths.check({ district, size, root: root.slice(0, rootInCode) });
  return (
    <aside className="seal-foot print-only" aria-label={text.footLabel}>
      <Qr rows={rowsOf(address)} label={text.footCode} />
      <p>
        {text.foot(
          formatDecimal(String(size)),
          root.slice(0, rootInWords),
          printInstant(signedAt, language),
        )}
        <br />
        {text.footHow(origin + paths.check(), district)}
      </p>
    </aside>
  );
}
