import { useRef, useState } from "react";
import { useText } from "../../messages/language.tsx";
import { useUnitsText } from "../../messages/units-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { InputField, TextField } from "../../parts/field.tsx";
import { Failure } from "../../parts/notice.tsx";
import { todayInChina } from "../../parts/today.ts";
import { useWordsFirst } from "../../parts/use-words-first.ts";
import { type ActDraft, changeOf, firstDraft } from "./act-draft.ts";
import { ActFields } from "./act-fields.tsx";
import { pastedUnits } from "./pasted-units.ts";
import { ToldEffects } from "./told-effects.tsx";
import type { Act, Tree, TreeUnit } from "./unit-types.ts";
import { useAct } from "./use-act.ts";
import "./units.css";

type ActDialogProps = {
  readonly act: Act;
  readonly unit: TreeUnit;
  readonly tree: Tree;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Something done to the tree: what, from when, on what grounds; its effects are shown before it is done. */
export function ActDialog(props: ActDialogProps) {
  const { act, unit, tree, onClose } = props;
  const text = useUnitsText();
  const { common } = useText();
  const dialog = useDialog(props);
  const { doing, told, list, isAsked } = dialog;
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  return (
    <Dialog
      title={act === "add" ? text.titleOf.add : text.titleOf[act](unit.name)}
      look={act === "split" || act === "merge" ? "drawer" : "card"}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look={told && act === "close" ? "danger" : "main"}
            busy={doing.busy}
            onClick={dialog.go}
          >
            {text[dialog.step]}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        {act !== "add" && <p className="quiet">{text.how[act]}</p>}
        <ActFields
          act={act}
          unit={unit}
          units={tree.units}
          draft={dialog.draft}
          onChange={dialog.type}
          error={isAsked && list?.ok === false ? list : null}
        />
        {dialog.lacks && (
          <p className="field-error" role="alert">
            {text.missing}
          </p>
        )}
        <WhenAndWhy {...dialog} />
        {doing.error && <Failure error={doing.error} />}
      </div>
    </Dialog>
  );
}

type Standing = Pick<ReturnType<typeof useDialog>, "doing" | "told" | "lacksReason">;

/** From when it holds; and, once its effects were seen, on what grounds. */
function WhenAndWhy({ doing, told, lacksReason }: Standing) {
  const text = useUnitsText();
  return (
    <>
      <InputField
        label={text.field.validFrom}
        hint={text.field.validFromHint}
        type="date"
        max={todayInChina()}
        value={doing.validFrom}
        onChange={(event) => doing.setValidFrom(event.target.value || todayInChina())}
      />
      {told && <ToldEffects told={told} />}
      {told && (
        <TextField
          label={text.field.reason}
          hint={text.field.reasonHint}
          rows={2}
          maxLength={500}
          required
          value={doing.reason}
          error={lacksReason ? text.reasonMissing : undefined}
          onChange={(event) => doing.setReason(event.target.value)}
        />
      )}
    </>
  );
}

/** What stands in the dialog, and its one button: first it looks, then it does. */
function useDialog({ act, unit, tree, onDone }: ActDialogProps) {
  const { kind: words } = useUnitsText();
  const [draft, setDraft] = useState<ActDraft>(() => firstDraft(act, unit));
  const [asked, setAsked] = useState<"look" | "apply" | null>(null);
  const doing = useAct(tree.base, onDone);
  const { pasted } = draft;
  const list = pasted === null ? null : pastedUnits(pasted, { words, parent: draft.target });
  const isRead = list?.ok !== false;
  const change = isRead ? changeOf(act, unit, { draft, pasted: list?.units ?? null }) : null;
  const told = doing.toldOf(change);
  const isSaid = doing.reason.trim() !== "";
  const go = () => {
    setAsked(told ? "apply" : "look");
    if (!change) return;
    if (!told) doing.look(change);
    else if (isSaid) doing.apply(change);
  };
  const step: "look" | "again" | "confirm" = told ? "confirm" : doing.wasTold ? "again" : "look";
  return {
    draft,
    type: (part: Partial<ActDraft>) => setDraft({ ...draft, ...part }),
    list,
    doing,
    told,
    go,
    step,
    isAsked: asked !== null,
    lacks: asked !== null && isRead && !change,
    lacksReason: asked === "apply" && told !== null && !isSaid,
  };
}
