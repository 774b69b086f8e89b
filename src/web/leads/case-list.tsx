import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { CircularList } from "./circular-list.tsx";
import { CaseTags } from "./case-tags.tsx";
import type { CaseLine, Cases } from "./leads-model.ts";
import "./case-list.css";

const publishDialog = late(async () => (await import("./publish-dialog.tsx")).PublishDialog);

/** Every case with where it stands; who may publish chooses here what goes into a circular. */
export function CaseList({ answer }: { readonly answer: Cases }) {
  const text = useLeadsText();
  const [picked, pick] = useState<readonly number[]>([]);
  const [asking, ask] = useState(false);
  const chosen = picked.filter((id) => answer.publishable.includes(id));
  const toggle = (id: number) =>
    pick(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      {answer.cases.length === 0 && (
        <Empty title={text.noCases}>
          <p>{text.noCasesText}</p>
        </Empty>
      )}
      {answer.cases.length > 0 && (
        <ul className="case-list">
          {answer.cases.map((each) => (
            <CaseItem
              key={each.id}
              line={each}
              {...(answer.publishable.includes(each.id)
                ? { isPicked: chosen.includes(each.id), onPick: () => toggle(each.id) }
                : {})}
            />
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <p className="case-publish">
          <Button look="main" onClick={() => ask(true)}>
            {text.publish(String(chosen.length))}
          </Button>
        </p>
      )}
      <CircularList circulars={answer.circulars} />
      <LatePart
        part={publishDialog}
        props={asking ? { cases: chosen, onClose: () => ask(false) } : null}
      />
    </>
  );
}

type ItemProps = {
  readonly line: CaseLine;
  readonly isPicked?: boolean;
  readonly onPick?: () => void;
};

/** One case: where it stands, what was seen, whose it is and by when. */
export function CaseItem({ line, isPicked = false, onPick }: ItemProps) {
  const text = useLeadsText();
  const say = useSay();
  const { id: district } = useDistrict();
  const title = `${say(line.title)} ${line.projects.map(({ name }) => name).join("、")}`;
  return (
    <li className="case-item">
      <p className="case-head">
        <CaseTags line={line} />
        <Link href={paths.case(district, line.id)}>{title}</Link>
        <span className="quiet">{line.unit.name}</span>
      </p>
      {line.sentence && <p>{say(line.sentence)}</p>}
      <Clock line={line} />
      {onPick && (
        <label className="case-pick">
          <input type="checkbox" checked={isPicked} onChange={onPick} />
          {text.pick(title)}
        </label>
      )}
    </li>
  );
}

/** Who opened a case; while the unit may still explain it, on whose desk it lies and by when. */
export function Clock({ line }: { readonly line: CaseLine }) {
  const text = useLeadsText();
  const { language } = useLanguage();
  const day = (iso: string) => printDay({ day: iso, precision: "day" }, language);
  const due = line.due === null ? text.noDue : text.due(line.unit.name, day(line.due));
  return (
    <p className="quiet">
      {text.openedBy(line.openedBy, day(line.openedOn))}
      {line.state === "open" && ` · ${due} `}
      {line.isLate && <Tag tone="red">{text.late}</Tag>}
    </p>
  );
}
