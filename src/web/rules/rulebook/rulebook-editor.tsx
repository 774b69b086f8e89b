import { useState } from "react";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import { type PeriodKind, periodKinds } from "../../../domain/scoring/period-kind.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { Loading, Notice } from "../../parts/notice.tsx";
import { late } from "../../state/late.ts";
import { useAddress } from "../../state/use-address.ts";
import { CasesPart } from "../cases/cases-part.tsx";
import { useCases } from "../cases/use-cases.ts";
import { withCases } from "../cases/with-cases.ts";
import { PreviewPanel } from "../preview/preview-panel.tsx";
import { type Preview, usePreview } from "../preview/use-preview.ts";
import type { FramedDraft } from "../rule-frame.tsx";
import { Articles } from "./articles.tsx";
import { type Desk, DeskProvider } from "./desk.ts";
import { FormNode } from "./form-node.tsx";
import { LawView } from "./law-view.tsx";
import { NodeProvider } from "./node.tsx";
import { OtherParts } from "./other-parts.tsx";
import { useDraftDesk } from "./use-desk.ts";
import { WrongList } from "./wrong-list.tsx";
import "../text/text-editor.css";
import "./rulebook.css";

/** The reader of YAML comes only with its view. */
const textEditor = late(async () => (await import("../text/text-editor.tsx")).TextEditor);
const drawer = late(async () => (await import("../preview/trial-drawer.tsx")).TrialDrawer);

const views = ["form", "text", "law"] as const;
type View = (typeof views)[number];

type EditorProps = { readonly draft: FramedDraft<unknown> };

/** A rulebook's draft in three views of one thing, beside it what it would do. */
export function RulebookEditor({ draft }: EditorProps) {
  const cases = useCases(draft.value, draft.rule.value);
  const { desk, wrongs } = useDraftDesk(draft, cases);
  const take = (some: readonly WorkedCase[]) => draft.change(withCases(draft.value, some));
  const [kind, setKind] = useState<PeriodKind>();
  const [open, setOpen] = useState<{ period: string; unit: number } | null>(null);
  const previewing = usePreview(draft.rule.name, draft.value, kind);
  const { preview } = previewing;
  const line = open && lineIn(preview, open);
  return (
    <div className="rulebook">
      <div className="rulebook-main">
        <Views
          draft={draft}
          desk={desk}
          previewing={previewing}
          wrongs={wrongs}
          cases={cases}
          onTake={take}
        />
      </div>
      <PreviewPanel
        previewing={previewing}
        isChanged={draft.isChanged}
        isFirst={draft.rule.value === null || draft.rule.value === undefined}
        wrongs={wrongs}
        kinds={kindsOf(draft.value)}
        onKind={setKind}
        onOpen={(period, unit) => setOpen({ period, unit })}
        cases={cases}
        onCases={draft.locked ? undefined : take}
      />
      <LatePart
        part={drawer}
        props={
          open && line
            ? {
                name: draft.rule.name,
                value: draft.value,
                period: open.period,
                line,
                onClose: () => setOpen(null),
              }
            : null
        }
      />
    </div>
  );
}

function lineIn(preview: Preview | null, asked: { period: string; unit: number }) {
  const found = preview?.periods.find(({ period }) => period === asked.period);
  return found?.groups.flatMap(({ lines }) => lines).find(({ unit }) => unit === asked.unit);
}

function kindsOf(value: unknown): readonly PeriodKind[] {
  const said = wordOf(value, "periods");
  return Array.isArray(said) ? periodKinds.filter((kind) => said.includes(kind)) : [];
}

type ViewsProps = EditorProps & {
  readonly desk: Desk;
  readonly previewing: ReturnType<typeof usePreview>;
  /** How much of the draft keeps it from being tried. */
  readonly wrongs: number;
  readonly cases: readonly WorkedCase[];
  readonly onTake: (cases: readonly WorkedCase[]) => void;
};

function Views({ draft, desk, previewing, wrongs, cases, onTake }: ViewsProps) {
  const text = useRulebookText();
  const { params, patch } = useAddress();
  const asked = views.find((each) => each === params.get("view")) ?? "form";
  const [isUnread, setUnread] = useState(false);
  const block = (blocked: boolean) => {
    setUnread(blocked);
    draft.block(blocked);
  };
  // Text that cannot be read is in no other view yet: leaving would lose it.
  const view: View = isUnread ? "text" : asked;
  return (
    <>
      <div className="rulebook-bar no-print">
        <ChoiceBar
          label={text.view}
          labelHidden
          options={views.map((id) => ({ id, label: text.views[id] }))}
          value={view}
          onChange={(next) => patch({ view: next === "form" ? null : next }, { replace: true })}
        />
        <a className="rulebook-jump" href="#trial">
          {text.toTrial}
        </a>
      </div>
      {isUnread && asked !== "text" && <Notice tone="warn">{text.viewHeld}</Notice>}
      {view === "form" && (
        <DeskProvider value={desk}>
          <NodeProvider value={FormNode}>
            <WrongList desk={desk} />
            <Articles />
            <CasesPart cases={cases} onTake={onTake} />
            <OtherParts />
          </NodeProvider>
        </DeskProvider>
      )}
      <LatePart
        part={textEditor}
        props={view === "text" ? { draft: { ...draft, block } } : null}
        meanwhile={<Loading />}
      />
      {view === "law" && <LawView previewing={previewing} wrongs={wrongs} />}
    </>
  );
}
