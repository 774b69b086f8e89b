import { Link } from "wouter";
import { Light, type LightColour } from "../parts/light.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { AskCell } from "./ask-cell.tsx";
import { KnownCell, NoCell } from "./known-cell.tsx";
import { holds } from "./moves.ts";
import type { SheetRow as Row } from "./sheet.ts";
import type { MonthView } from "./use-month-view.ts";
import type { SheetFocus } from "./use-sheet-focus.ts";

const colours: readonly LightColour[] = ["green", "yellow", "red", "none"];

type RowProps = {
  readonly index: number;
  readonly row: Row;
  readonly view: MonthView;
  readonly focus: SheetFocus;
};

/** One project of the sheet. */
export function SheetRow({ index, row, view, focus }: RowProps) {
  const { draft, sheet } = view;
  return (
    <tr data-done={view.summary.done.includes(row.project.id) || undefined}>
      <ProjectHead project={row.project} />
      {row.cells.map((cell, column) => {
        const place = { row: index, column };
        const at = `${index}:${column}`;
        const look = sheet.columns[column]?.look ?? "text";
        const active = focus.active.row === index && focus.active.column === column;
        const selected = holds(focus.selection, place);
        const shared = { at, look, active, selected };
        const id = sheet.columns[column]?.id ?? at;
        if (cell.state === "none") return <NoCell key={id} {...shared} />;
        if (cell.state === "known")
          return <KnownCell key={id} {...shared} known={cell.known} project={row.project} />;
        return (
          <AskCell
            key={id}
            at={at}
            look={look}
            selected={selected}
            project={row.project.name}
            ask={cell.ask}
            stated={cell.stated}
            text={draft.textOf(cell.key)}
            reading={view.read(cell.key)}
            problems={view.problemsAt(cell.key)}
            editable={view.editable}
            mode={active ? focus.mode : null}
            onText={(text) => focus.type(cell.key, text)}
            onBegin={() => focus.begin("typing")}
          />
        );
      })}
    </tr>
  );
}

function ProjectHead({ project }: { readonly project: Row["project"] }) {
  const { id } = useDistrict();
  const stageName = useStageName();
  const colour = colours.find((each) => each === project.light) ?? "none";
  return (
    <th scope="row" className="month-project">
      <Link href={paths.project(id, project.id)} tabIndex={-1} title={project.name}>
        {project.name}
      </Link>
      <span className="month-stage">
        {stageName(project.stage)}
        <Light colour={colour} word="short" />
      </span>
    </th>
  );
}
