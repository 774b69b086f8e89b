import type { Output } from "../../../contract/endpoint.ts";
import { showUnit } from "../../../contract/units.ts";
import { useCall } from "../../api/use-call.ts";
import { useUnitsText } from "../../messages/units-text.ts";
import { Failure, Loading } from "../../parts/notice.tsx";
import { useDistrict } from "../../state/use-district.tsx";

type Version = Output<typeof showUnit>["versions"][number];

/** What a unit was, newest first, with who entered it and on what grounds. */
export function UnitHistory({ unit }: { readonly unit: number }) {
  const { id: district } = useDistrict();
  const answer = useCall(showUnit, { district, id: unit });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} />;
  return (
    <ol className="units-history">
      {answer.data.versions.toReversed().map((version) => (
        <VersionLine key={version.seq} version={version} />
      ))}
    </ol>
  );
}

function VersionLine({ version }: { readonly version: Version }) {
  const { history: text, kind } = useUnitsText();
  const { name, parent, isOpen, mergedInto, validFrom, knownOn, by, reason } = version;
  const ended = mergedInto ? text.merged(mergedInto.name) : text.closed;
  const placed = parent ? text.under(parent.name) : text.top;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span>{kind[version.kind]}</span>
        <span className="quiet">{isOpen ? placed : ended}</span>
      </p>
      <p className="quiet">
        <span>{validFrom === null ? text.founded : text.from(validFrom)}</span>
        {knownOn !== null && <span>{text.knownOn(knownOn)}</span>}
        {by !== null && <span>{text.by(by)}</span>}
      </p>
      {reason !== "" && <p>{reason}</p>}
    </li>
  );
}
