import { useTotalsText } from "../messages/totals-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { useAddress } from "../state/use-address.ts";
import { Sources } from "../totals/sources.tsx";
import { Sums } from "../totals/sums.tsx";
import "../parts/basis-switch.css";
import "./totals.css";

/** 报·核·推: totals as claimed, accepted, verified and inferred, and the sources side by side. */
export function TotalsPage() {
  const text = useTotalsText();
  const { params, patch } = useAddress();
  const show = params.get("show") === "sources" ? "sources" : "sums";
  return (
    <Page
      title={text.title}
      note={show === "sources" ? text.sourcesNote : text.note}
      actions={
        <>
          <ChoiceBar
            label={text.show}
            labelHidden
            options={[
              { id: "sums", label: text.sums },
              { id: "sources", label: text.sources },
            ]}
            value={show}
            onChange={(next) => patch({ show: next === "sums" ? null : next })}
          />
          <ScaleSwitch />
          <KnownAtControl />
        </>
      }
    >
      <PastNotice />
      {show === "sources" ? <Sources /> : <Sums />}
    </Page>
  );
}
