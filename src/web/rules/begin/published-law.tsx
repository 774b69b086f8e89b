import { showPublishedRulebook } from "../../../contract/rulebook.ts";
import { useCall } from "../../api/use-call.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Failure, Loading } from "../../parts/notice.tsx";
import { RegulationText } from "../../ranking/regulation.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { PublishedFacts } from "./published-list.tsx";

/** A published rulebook by its id. */
export function usePublished(id: string) {
  const { id: district } = useDistrict();
  return useCall(showPublishedRulebook, { district, id }, { staleTime: 60 * 60_000 });
}

/** A published rulebook as law, which says first what of it is the sample's own, under where it is from. */
export function PublishedLaw({ id }: { readonly id: string }) {
  const { begin: text } = useRulebookText();
  const { language } = useLanguage();
  const say = useSay();
  const answer = usePublished(id);
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const book = answer.data;
  return (
    <div className="form-lines">
      <p className="published-source">
        <span className="quiet">{text.source}</span>
        <a href={book.source.address} target="_blank" rel="noreferrer">
          {say(book.source.label)}
        </a>
      </p>
      <PublishedFacts book={book} />
      <RegulationText label={text.read} lines={book.text[language]} note={text.lawNote} />
    </div>
  );
}
