import { useState } from "react";
import type { Lifecycle, Need, Stage } from "../../../domain/lifecycle/lifecycle.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { useStagesText } from "../../messages/stages-text.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { late } from "../../state/late.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import { type NeedKind, type OpenNeed, aboutOf, kindOf, needKinds, withNeed } from "./needs.ts";
import "../../parts/table.css";

const needDialog = late(async () => (await import("./need-dialog.tsx")).NeedDialog);

type EditorProps = { readonly draft: RuleDraft<Lifecycle> };

/** What each stage needs: a row a stage, a column a kind; who owes it stands beside each. */
export function StagesEditor({ draft }: EditorProps) {
  const text = useStagesText();
  const [open, setOpen] = useState<OpenNeed | null>(null);
  const stage = draft.value.stages.find((each) => each.id === open?.stage);
  return (
    <>
      <p className="quiet">{text.cumulative}</p>
      <div className="table-box">
        <table className="table stages-table">
          <caption className="hidden-text">{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.stage}</th>
              {needKinds.map((kind) => (
                <th key={kind} scope="col">
                  {text.kind[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.value.stages.map((each) => (
              <StageRow key={each.id} stage={each} draft={draft} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <LatePart
        part={needDialog}
        props={
          open && stage
            ? {
                open,
                stage,
                schedule: draft.value.schedule,
                onPut: (need: Need) => draft.change(withNeed(draft.value, open, need)),
                onClose: () => setOpen(null),
              }
            : null
        }
      />
    </>
  );
}

type RowProps = EditorProps & {
  readonly stage: Stage;
  readonly onOpen: (open: OpenNeed) => void;
};

function StageRow({ stage, draft, onOpen }: RowProps) {
  const text = useStagesText();
  const say = useSay();
  const print = usePrint();
  const { listSeparator } = useRulesText();
  const nodes = stage.enteredBy.map((node) => print.label(node)).join(listSeparator);
  return (
    <tr>
      <th scope="row">
        <strong>{say(stage.label)}</strong>
        {nodes !== "" && <span className="stages-entered">{text.enteredBy(nodes)}</span>}
      </th>
      {needKinds.map((kind) => (
        <NeedCell key={kind} kind={kind} stage={stage} draft={draft} onOpen={onOpen} />
      ))}
    </tr>
  );
}

function NeedCell({ kind, stage, draft, onOpen }: RowProps & { readonly kind: NeedKind }) {
  const text = useStagesText();
  const say = useSay();
  const needs = stage.needs
    .map((need, at) => ({ need, at }))
    .filter(({ need }) => kindOf(need) === kind);
  return (
    <td data-label={text.kind[kind]}>
      <ul className="stages-needs">
        {needs.map(({ need, at }) => (
          <NeedLine
            key={`${at} ${aboutOf(need)}`}
            need={need}
            locked={draft.locked}
            onOpen={() => onOpen({ stage: stage.id, at, kind })}
            onRemove={() => draft.change(withNeed(draft.value, { stage: stage.id, at }, null))}
          />
        ))}
      </ul>
      {!draft.locked && (
        <Button
          look="quiet"
          aria-label={text.add(text.kind[kind], say(stage.label))}
          onClick={() => onOpen({ stage: stage.id, at: null, kind })}
        >
          {text.addShort}
        </Button>
      )}
    </td>
  );
}

type LineProps = {
  readonly need: Need;
  readonly locked: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

function NeedLine({ need, locked, onOpen, onRemove }: LineProps) {
  const text = useStagesText();
  const rules = useRulesText();
  const say = useSay();
  const print = usePrint();
  const { common } = useText();
  const name = need.label ? say(need.label) : print.label(aboutOf(need));
  const who = common.role[need.owedBy];
  return (
    <li>
      <button
        type="button"
        disabled={locked}
        aria-label={rules.edit(text.owes(name, who))}
        onClick={onOpen}
      >
        {name}
        <span>{who}</span>
      </button>
      {!locked && (
        <Button look="quiet" square aria-label={rules.remove(name)} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      )}
    </li>
  );
}
