import { type SyntheticEvent, useState } from "react";
import { openDistrict } from "../../../contract/config.ts";
import { useChange } from "../../api/use-call.ts";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Button } from "../../parts/button.tsx";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { InputField } from "../../parts/field.tsx";
import { Failure, Notice } from "../../parts/notice.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { type ReadFile, readJson } from "./config-file.ts";
import { FileField } from "./file-field.tsx";
import { type Template, TemplateField } from "./template-field.tsx";

type FormProps = { readonly templates: readonly Template[] };

const idShape = /^[a-z][a-z0-9-]{1,30}$/u;

/** The form as typed. */
type OpenForm = {
  readonly id: string;
  readonly name: string;
  readonly from: "template" | "file";
  readonly template: string;
  readonly file: ReadFile | null;
};

function faultsOf({ id, name, from, file }: OpenForm) {
  return {
    id: !idShape.test(id),
    name: name.trim() === "",
    file: from === "file" && file?.ok !== true,
  };
}

function inputOf({ id, name, from, template, file }: OpenForm) {
  const own = { id, name: name.trim() };
  return from === "template" || !file?.ok ? { ...own, template } : { ...own, config: file.data };
}

/** A district of its own, its units and rules from a template or from another district's configuration. */
export function OpenForm({ templates }: FormProps) {
  const { opening: text } = useVersionsText();
  const { id: district } = useDistrict();
  const open = useChange(openDistrict, ["me"]);
  const [asked, setAsked] = useState(false);
  const [form, setForm] = useState<OpenForm>(() => startOf(templates));
  const faults = faultsOf(form);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(faults).some(Boolean)) return;
    open.mutate({ input: { district, ...inputOf(form) } });
  };
  if (open.isSuccess) {
    const { units, settings } = open.data;
    return (
      <Notice tone="good" title={text.done(form.name.trim(), units, settings)}>
        {text.next}
      </Notice>
    );
  }
  return (
    <form className="form-lines versions-open" onSubmit={submit} noValidate>
      <OpenFields form={form} templates={templates} asked={asked} onChange={setForm} />
      {open.isError && <Failure error={open.error} />}
      <div className="rule-foot">
        <Button look="main" type="submit" busy={open.isPending}>
          {open.isPending ? text.busy : text.confirm}
        </Button>
      </div>
    </form>
  );
}

function startOf([first]: readonly Template[]): OpenForm {
  const from = first ? ("template" as const) : ("file" as const);
  return { id: "", name: "", from, template: first?.id ?? "", file: null };
}

type FieldsProps = FormProps & {
  readonly form: OpenForm;
  readonly asked: boolean;
  readonly onChange: (form: OpenForm) => void;
};

function OpenFields({ form, templates, asked, onChange }: FieldsProps) {
  const { opening: text, importing } = useVersionsText();
  const faults = faultsOf(form);
  const choose = async (file: File) => onChange({ ...form, file: await readJson(file) });
  const fileFault = form.file?.ok === false ? importing.notJson : asked && text.fileMissing;
  return (
    <>
      <InputField
        label={text.name}
        maxLength={60}
        required
        value={form.name}
        error={asked && faults.name ? text.nameMissing : undefined}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
      <InputField
        label={text.id}
        hint={text.idHint}
        maxLength={31}
        required
        spellCheck={false}
        autoComplete="off"
        value={form.id}
        error={asked && faults.id ? text.idWrong : undefined}
        onChange={(event) => onChange({ ...form, id: event.target.value.trim() })}
      />
      <ChoiceBar
        label={text.from}
        value={form.from}
        options={[
          { id: "template", label: text.fromTemplate },
          { id: "file", label: text.fromFile },
        ]}
        onChange={(from) => onChange({ ...form, from })}
      />
      {form.from === "template" ? (
        <TemplateField
          templates={templates}
          value={form.template}
          onChange={(template) => onChange({ ...form, template })}
        />
      ) : (
        <FileField
          label={text.file}
          chosen={form.file ? text.fileIs(form.file.name) : undefined}
          error={(faults.file && fileFault) || undefined}
          onFile={(file) => void choose(file)}
        />
      )}
    </>
  );
}
