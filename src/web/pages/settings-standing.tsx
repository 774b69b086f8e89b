import { bases } from "../../domain/ledger/basis.ts";
import { type Sight, sightRoles } from "../../domain/unit/sight.ts";
import { useText } from "../messages/language.tsx";
import { useStandingText } from "../messages/standing-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Page } from "../parts/page.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";
import type { RuleDraft } from "../rules/use-rule-draft.ts";
import "./settings-standing.css";

/** 可见口径: the widest basis each role that merely looks may see. */
export function StandingPage() {
  const text = useStandingText();
  return (
    <Page title={text.title} note={text.note}>
      <RuleFrame<Sight> name="sight">{(draft) => <SightForm draft={draft} />}</RuleFrame>
      <p className="quiet standing-others">{text.others}</p>
    </Page>
  );
}

function SightForm({ draft }: { readonly draft: RuleDraft<Sight> }) {
  const text = useStandingText();
  const { common } = useText();
  return (
    <div className="standing-form">
      {sightRoles.map((role) => (
        <SelectField
          key={role}
          label={common.role[role]}
          disabled={draft.locked}
          value={draft.value[role] ?? "claimed"}
          onChange={(event) => {
            const chosen = bases.find((each) => each === event.target.value) ?? "claimed";
            draft.change(withRole(draft.value, role, chosen));
          }}
          options={bases.map((id) => ({ id, label: text.sees[id] }))}
        />
      ))}
    </div>
  );
}

/** A role that sees everything is not named. */
function withRole(
  sight: Sight,
  role: (typeof sightRoles)[number],
  basis: (typeof bases)[number],
): Sight {
  const rest = Object.fromEntries(Object.entries(sight).filter(([each]) => each !== role));
  return basis === "claimed" ? rest : { ...rest, [role]: basis };
}
