import { type SyntheticEvent, useState } from "react";
import { Link } from "wouter";
import { listViews, removeView, saveView } from "../../contract/view.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths, queryText } from "../paths.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type ListView, writeListView } from "./list-view.ts";
import "./saved-views.css";

/** The views to choose from, and the form that keeps this one. */
export function SavedViewsPanel(props: { readonly view: ListView }) {
  const attributes = useAttributes();
  const { asked: basis } = useBasis();
  const shown = { ...writeListView(props.view, attributes), basis };
  return (
    <>
      <ViewList />
      <SaveForm query={queryText(shown).slice(1)} />
    </>
  );
}

function ViewList() {
  const { projects } = useText();
  const { id: district } = useDistrict();
  const views = useCall(listViews, { district });
  const remove = useChange(removeView, ["listViews"]);
  if (views.isError) return <Failure error={views.error} />;
  if (views.data?.views.length === 0) return <p className="quiet">{projects.noViews}</p>;
  return (
    <ul className="view-list">
      {views.data?.views.map(({ id, name, query, shared, mine }) => (
        <li key={id}>
          <Link href={`${paths.projects(district)}?${query}`}>{name}</Link>
          {shared && <Tag>{projects.sharedView}</Tag>}
          {mine && (
            <Button
              look="quiet"
              square
              aria-label={projects.removeView(name)}
              onClick={() => remove.mutate({ input: { district, id } })}
            >
              <Icon name="close" />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function SaveForm(props: { readonly query: string }) {
  const { common, projects } = useText();
  const { id: district } = useDistrict();
  const save = useChange(saveView, ["listViews"]);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const input = { district, name: name.trim(), query: props.query, shared };
    save.mutate({ input }, { onSuccess: () => setName("") });
  };
  return (
    <form className="view-form" onSubmit={submit}>
      <p className="quiet">{projects.saveView}</p>
      <InputField
        label={projects.viewName}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <label className="view-share">
        <input
          type="checkbox"
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
        {projects.share}
      </label>
      {save.isError && <Failure error={save.error} />}
      <Button type="submit" disabled={name.trim() === ""} busy={save.isPending}>
        {common.save}
      </Button>
    </form>
  );
}
