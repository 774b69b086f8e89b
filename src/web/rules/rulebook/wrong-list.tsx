import type { Language } from "../../../domain/language.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { rulebookFields } from "../../../domain/scoring/form/rulebook-form.ts";
import { articleNumber } from "../../../domain/scoring/print.ts";
import type { Fault, Path } from "../../../domain/scoring/reader.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { type Desk, idOf } from "./desk.ts";

/** More are told only once these are mended. */
const shown = 6;

/** Where a fault lies, as people call it: 第四条 进度, 指标. */
function placeOf({ data }: Desk, [top = "", at]: Path, language: Language): string {
  if (top === "articles" && typeof at === "number")
    return `${articleNumber(at, language)} ${textOf(valueAt(data, [top, at, "label", language]))}`;
  return rulebookFields.find(({ name }) => name === top)?.label[language] ?? String(top);
}

/** Leads to the field at a path, or to what stands around it. */
function goTo(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const field = document.getElementById(idOf(path.slice(0, length)));
    if (!field) continue;
    if (field instanceof HTMLDetailsElement) field.open = true;
    field.scrollIntoView({ block: "center" });
    field.focus();
    return;
  }
}

/** Everything to be mended, by article, each leading to its field. */
export function WrongList({ desk }: { readonly desk: Desk }) {
  const text = useRulebookText();
  const say = useSay();
  const { language } = useLanguage();
  if (desk.faults.length === 0) return null;
  const place = (path: Path): string =>
    path[0] === "examples" && path.length > 1
      ? text.cases.place(textOf(valueAt(desk.data, [...path.slice(0, 2), "name"])))
      : placeOf(desk, path, language);
  const line = ({ path, advice }: Fault): string => `${place(path)} · ${say(advice)}`;
  return (
    <Notice tone="bad" title={text.wrongs(desk.faults.length)}>
      <ul className="rule-text-wrongs">
        {desk.faults.slice(0, shown).map((fault) => (
          <li key={`${idOf(fault.path)} ${fault.advice.en}`}>
            <span>{line(fault)}</span>
            <Button look="quiet" onClick={() => goTo(fault.path)}>
              {text.goTo}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
