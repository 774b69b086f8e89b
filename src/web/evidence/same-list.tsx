import { Link } from "wouter";
import { sameEvidence } from "../../contract/evidence.ts";
import { useCall } from "../api/use-call.ts";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { dayInChina, fileOf } from "./evidence-model.ts";

/** What is the same as a piece, wherever the reader may look: beside each other, with where it stands. */
export function SameList({ id }: { readonly id: number }) {
  const text = useEvidenceText().viewer;
  const { id: district } = useDistrict();
  const answer = useCall(sameEvidence, { district, id });
  if (answer.isError) return <Failure error={answer.error} />;
  if (!answer.data) return <Loading />;
  return (
    <ul className="viewer-same">
      {answer.data.same.map((each) => (
        <li key={each.id}>
          {each.hasCopy && (
            <img src={fileOf(district, each.id, "small")} alt="" width={120} height={90} />
          )}
          <div>
            <Link href={paths.project(district, each.project.id, { evidence: each.id })}>
              {each.project.name}
            </Link>
            <p className="quiet">
              {each.unit} {dayInChina(each.takenAt ?? each.at)}
            </p>
            <p>
              <Tag tone="amber">{text.same[each.how]}</Tag>{" "}
              {each.how !== "same" && <span className="quiet">{text.differs(each.distance)}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
