import { addressOf } from "../../contract/endpoint.ts";
import { proveFacts, showSealed } from "../../contract/log.ts";
import { useCall } from "../api/use-call.ts";
import { useLogText } from "../messages/log-text.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useSealedFacts } from "./sealed-facts.tsx";

/** How far a fact is sealed, and its proof to take away; nothing while that is not known. */
export function FactSeal(props: { readonly seq: number }) {
  const text = useLogText();
  const { id: district } = useDistrict();
  const seqs = useSealedFacts();
  const answer = useCall(
    showSealed,
    { district, seqs },
    { enabled: seqs !== "", staleTime: 60_000 },
  );
  const own = answer.data?.states.find(({ seq }) => seq === props.seq);
  if (!answer.data || !own) return null;
  const { state, witnessed } = own;
  const word =
    state === "witnessed"
      ? text.witnessed(witnessed, answer.data.witnesses)
      : text.stateName[state];
  return (
    <span className="facts-note">
      {word}
      {state !== "recorded" && (
        <>
          {" · "}
          <a
            href={addressOf(proveFacts, { district, seqs: String(props.seq) })}
            aria-label={text.proveLabel(props.seq)}
            download
          >
            {text.prove}
          </a>
        </>
      )}
    </span>
  );
}
