import { useState } from "react";
import { commitDraw, planDraw } from "../../contract/inspection.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useForm } from "../disputes/use-form.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Plan, staleAfterDraw } from "./inspections-model.ts";
import { StrataTable } from "./strata-table.tsx";

const roles = ["bureau", "audit", "leader"] as const;

/** What a draw would be from, and the commitment to it. */
export function CommitDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useInspectionsText();
  const { id: district } = useDistrict();
  const plan = useCall(planDraw, { district });
  if (plan.data) return <CommitForm plan={plan.data} onClose={onClose} />;
  return (
    <Dialog title={text.planTitle} onClose={onClose}>
      {plan.isError ? (
        <Failure error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

type FormProps = { readonly plan: Plan; readonly onClose: () => void };

function CommitForm({ plan, onClose }: FormProps) {
  const text = useInspectionsText();
  const say = useSay();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const { words: takes } = plan.rule.outside;
  const [people, setPeople] = useState<readonly number[]>([]);
  const [role, setRole] = useState<string>(takes === "needed" ? "audit" : "");
  const [tried, setTried] = useState(false);
  const commit = useChange(commitDraw, staleAfterDraw);
  const form = useForm(["title"], ({ title }) => (title === "" ? { title: text.planMissing } : {}));
  const wordsRole = roles.find((each) => each === role) ?? null;
  const toggle = (id: number) =>
    setPeople(people.includes(id) ? people.filter((each) => each !== id) : [...people, id]);
  const send = () => {
    setTried(true);
    form.send(({ title }) => {
      if (people.length === 0) return;
      const input = { district, title, inspectors: [...people], wordsRole };
      commit.mutate({ input }, { onSuccess: ({ id }) => patch({ plan: null, draw: id }) });
    });
  };
  const none = takes === "needed" ? [] : [{ id: "", label: text.wordsNobody }];
  return (
    <FormDialog
      title={text.planTitle}
      confirm={text.planConfirm}
      busy={commit.isPending}
      error={commit.error}
      onClose={onClose}
      onSend={send}
    >
      <p>{text.planText(plan.rule.revealWorkingDays)}</p>
      <InputField
        label={text.planName}
        hint={text.planNameHint}
        required
        maxLength={100}
        {...form.input("title")}
      />
      <fieldset className="draw-inspectors">
        <legend>{text.planInspectors}</legend>
        {plan.inspectors.map(({ id, name, units }) => (
          <label key={id}>
            <input type="checkbox" checked={people.includes(id)} onChange={() => toggle(id)} />
            <span>
              {name} <span className="quiet">{units.join("、")}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {tried && people.length === 0 && <Notice tone="bad">{text.planNobody}</Notice>}
      {takes !== "never" && (
        <SelectField
          label={text.planWords}
          value={role}
          options={[...none, ...roles.map((id) => ({ id, label: text.wordsRole[id] }))]}
          onChange={(event) => setRole(event.target.value)}
        />
      )}
      <StrataTable strata={plan.strata} isOpen={false} isTried />
      <p className="quiet">{`${say(plan.rule.title)} ${plan.rule.version}：${say(plan.rule.note)}`}</p>
    </FormDialog>
  );
}
