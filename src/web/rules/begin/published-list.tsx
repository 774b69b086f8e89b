import type { Output } from "../../../contract/endpoint.ts";
import { listPublishedRulebooks } from "../../../contract/rulebook.ts";
import { useCall } from "../../api/use-call.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Failure, Loading } from "../../parts/notice.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useDistrict } from "../../state/use-district.tsx";

type Published = Output<typeof listPublishedRulebooks>["rulebooks"][number];

/** The published rulebooks the product ships, each with where it is from and how much of it was guessed. */
export function PublishedList({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { begin: text } = useRulebookText();
  const { id: district } = useDistrict();
  const answer = useCall(listPublishedRulebooks, { district }, { staleTime: 60 * 60_000 });
  return (
    <div className="form-lines">
      <p>{text.adoptNote}</p>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      <ul className="published-list">
        {answer.data?.rulebooks.map((book) => (
          <li key={book.id}>
            <Line book={book} onChoose={() => onChoose(book.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ book, onChoose }: { readonly book: Published; readonly onChoose: () => void }) {
  const say = useSay();
  return (
    <button type="button" className="published-line" onClick={onChoose}>
      <strong>{say(book.title)}</strong>
      <span>{say(book.source.label)}</span>
      <PublishedFacts book={book} />
    </button>
  );
}

/** How long it is, whether anything of it was guessed, and when it applied as published. */
export function PublishedFacts({ book }: { readonly book: Published }) {
  const { begin: text } = useRulebookText();
  const { articles, cases, guessed, effective } = book;
  const { from, to } = effective;
  return (
    <span className="published-facts">
      <span>{text.facts(articles, cases)}</span>
      <span>{to === null ? text.since(from) : text.inForce(from, to)}</span>
      <Tag tone={guessed > 0 ? "amber" : "plain"}>
        {guessed > 0 ? text.guessed(guessed) : text.asWritten}
      </Tag>
    </span>
  );
}
