import { useEffect, useState } from "react";
import { listProjects } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "./add-project.css";

type Found = { readonly id: number; readonly name: string };

type AddProps = {
  readonly words: {
    readonly label: string;
    readonly search: string;
    readonly none: string;
    /** Said beside a project that is there already. */
    readonly added: string;
  };
  readonly has: (project: number) => boolean;
  readonly onAdd: (project: Found) => void;
};

const atMost = 8;
const restMilliseconds = 250;

/** Finds projects by name, pinyin or initials, and hands one over. */
export function AddProject({ words, has, onAdd }: AddProps) {
  const { id: district } = useDistrict();
  const [typed, type] = useState("");
  const [q, ask] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => ask(typed.trim()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const input = { district, q, columns: "", limit: atMost };
  const answer = useCall(listProjects, input, { enabled: q !== "", keep: true });
  const rows = q === "" ? [] : (answer.data?.rows ?? []).filter((row) => row.parent === null);
  return (
    <div className="add-project">
      <InputField
        label={words.label}
        placeholder={words.search}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      {rows.length > 0 && (
        <ul>
          {rows.map(({ id, name, unit }) => (
            <li key={id}>
              <Button
                look="quiet"
                disabled={has(id)}
                onClick={() => {
                  onAdd({ id, name });
                  type("");
                  ask("");
                }}
              >
                {name}
                <span className="quiet"> {has(id) ? words.added : unit.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {q !== "" && answer.data && !answer.isPlaceholderData && rows.length === 0 && (
        <p className="field-hint">{words.none}</p>
      )}
    </div>
  );
}
