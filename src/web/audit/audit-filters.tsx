import type { SyntheticEvent } from "react";
import type { Bilingual } from "../../domain/language.ts";
import { auditResults } from "../../contract/audit.ts";
import { useAuditText } from "../messages/audit-text.ts";
import { useSay } from "../messages/language.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { useAddress } from "../state/use-address.ts";

type FiltersProps = {
  readonly endpoints: readonly { readonly id: string; readonly label: Bilingual }[];
};

/** Whose requests, with which result, for which operation; a change begins at the newest again. */
export function AuditFilters({ endpoints }: FiltersProps) {
  const text = useAuditText();
  const say = useSay();
  const { params, patch } = useAddress();
  const person = params.get("person") ?? "";
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget).get("person");
    patch({ person: typeof said === "string" ? said.trim() : "", before: null });
  };
  const any = { id: "", label: text.any };
  return (
    <form className="audit-filters no-print" aria-label={text.filters} onSubmit={search}>
      <InputField
        key={person}
        label={text.person}
        name="person"
        type="search"
        defaultValue={person}
      />
      <SelectField
        label={text.result}
        value={params.get("result") ?? ""}
        options={[any, ...auditResults.map((id) => ({ id, label: text.results[id] }))]}
        onChange={(event) => patch({ result: event.target.value, before: null })}
      />
      <SelectField
        label={text.endpoint}
        value={params.get("endpoint") ?? ""}
        options={[any, ...endpoints.map(({ id, label }) => ({ id, label: say(label) }))]}
        onChange={(event) => patch({ endpoint: event.target.value, before: null })}
      />
    </form>
  );
}
