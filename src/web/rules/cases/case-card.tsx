import { useState } from "react";
import { caseFields, caseNames } from "../../../domain/scoring/form/case-form.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import { printRational } from "../../../domain/scoring/rational.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Tag } from "../../parts/tag.tsx";
import { HolderProvider, faultsWithin, idOf, useDesk } from "../rulebook/desk.ts";
import { Extras } from "../rulebook/extras.tsx";
import { CaseLines } from "./case-lines.tsx";
import { CaseValues } from "./case-values.tsx";

type CardProps = {
  readonly at: number;
  readonly example: unknown;
  /** What it came to; undefined while the draft cannot be read. */
  readonly worked: WorkedCase | undefined;
  readonly mayRemove: boolean;
  readonly onRemove: () => void;
  readonly onTake: (one: WorkedCase) => void;
};

const none: ReadonlySet<string> = new Set();

/** A worked case under its name and what it came to; opened, its inputs, what it must come to, and its points by article. */
export function CaseCard(props: CardProps) {
  const { at, example, worked } = props;
  const { cases: text, unnamed, wrongs: toMend } = useRulebookText();
  const desk = useDesk();
  const path = ["examples", at];
  const name = textOf(wordOf(example, "name")) || unnamed;
  const wrong = faultsWithin(desk, path).length;
  const [isOpened, setOpened] = useState(false);
  const isUnread = wrong > 0 && worked?.isRight !== false;
  const isOpen = isOpened || isUnread;
  return (
    <details
      id={idOf(path)}
      tabIndex={-1}
      className="law-part case-card"
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <span>{name}</span>
        <span className="quiet">{textOf(wordOf(example, "period"))}</span>
        <span>{text.points(textOf(wordOf(example, "points")))}</span>
        {isUnread && <Tag tone="red">{toMend(wrong)}</Tag>}
        {!isUnread && worked && <Came worked={worked} />}
      </summary>
      {isOpen && <Body {...props} name={name} />}
    </details>
  );
}

function Came({ worked }: { readonly worked: WorkedCase }) {
  const { cases: text } = useRulebookText();
  const { points } = worked.got;
  if (worked.isRight) return <Tag tone="green">{text.right}</Tag>;
  return <Tag tone="red">{points === "" ? text.none : text.came(printRational(points, 4))}</Tag>;
}

function Body(props: CardProps & { readonly name: string }) {
  const { at, example, worked, mayRemove, name, onRemove, onTake } = props;
  const { cases: text } = useRulebookText();
  const rules = useRulesText();
  const desk = useDesk();
  const path = ["examples", at];
  const about = wordOf(example, "about") === "project" ? "project" : "unit";
  const { head, come } = caseFields(caseNames(desk.data), about);
  return (
    <HolderProvider value={about}>
      <fieldset className="law-group" aria-label={name}>
        <Extras path={path} data={example} fields={head} shown={none} />
        <CaseValues path={[...path, "values"]} about={about} period={wordOf(example, "period")} />
        <Extras path={path} data={example} fields={come} shown={none} />
        {worked && <CaseLines lines={worked.lines} label={name} />}
        {!desk.locked && (
          <div className="rule-foot no-print">
            {worked && !worked.isRight && worked.got.points !== "" && (
              <Button onClick={() => onTake(worked)}>{text.take}</Button>
            )}
            {mayRemove && (
              <Button look="quiet" aria-label={rules.remove(name)} onClick={onRemove}>
                {text.remove}
              </Button>
            )}
          </div>
        )}
      </fieldset>
    </HolderProvider>
  );
}
