import { useMemo, useRef } from "react";
import type { Output } from "../../../contract/endpoint.ts";
import type { showPublishedRulebook } from "../../../contract/rulebook.ts";
import { takenOver, unkeptIn } from "../../../domain/scoring/begin.ts";
import { parseRulebook } from "../../../domain/scoring/parse.ts";
import type { Rulebook } from "../../../domain/scoring/rulebook.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Failure, Loading, Notice } from "../../parts/notice.tsx";
import { useWordsFirst } from "../../parts/use-words-first.ts";
import { useDeclared } from "../../state/use-attributes.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { BeginFields } from "./begin-fields.tsx";
import { type Taken, freeId, kindsOf } from "./beginning.ts";
import { usePublished } from "./published-law.tsx";
import { useBegin } from "./use-begin.ts";

type TakeProps = {
  readonly id: string;
  readonly taken: Taken;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** Takes a published rulebook over: its name here, since when, whom it ranks, and what is not kept yet. */
export function TakeOver(props: TakeProps) {
  const { begin: text } = useRulebookText();
  const answer = usePublished(props.id);
  const parsed = useMemo(() => parseRulebook(answer.data?.value), [answer.data]);
  if (answer.data && parsed.ok)
    return <TakeForm {...props} published={answer.data} book={parsed.value} />;
  return (
    <Dialog title={text.adoptTitle} look="drawer" onClose={props.onClose}>
      {answer.isError ? <Failure error={answer.error} /> : <Loading />}
    </Dialog>
  );
}

type FormProps = TakeProps & {
  readonly published: Output<typeof showPublishedRulebook>;
  readonly book: Rulebook;
};

function TakeForm({ published, book, taken, onBack, onClose }: FormProps) {
  const { begin: text } = useRulebookText();
  const say = useSay();
  const { asOf } = useDistrict();
  const declared = useDeclared();
  const { typed, setTyped, wrongs, begin } = useBegin(
    {
      id: freeId(book.id, taken),
      title: book.title,
      from: `${asOf.slice(0, 4)}-01-01`,
      kinds: kindsOf(book.groups),
    },
    taken,
    (beginning) => takenOver(published.value, beginning, declared),
  );
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  const unkept = unkeptIn(published.value, declared).flatMap((at) => book.indicators[at] ?? []);
  return (
    <Dialog
      title={text.takeTitle(say(book.title))}
      look="drawer"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onBack}>{text.read}</Button>
          <Button look="main" onClick={() => begin() && onClose()}>
            {text.draft}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        <BeginFields typed={typed} groups={book.groups} wrongs={wrongs} onChange={setTyped} />
        <Unkept labels={unkept.map(({ label }) => say(label))} />
      </div>
    </Dialog>
  );
}

/** What the rulebook reads and nobody here keeps. */
function Unkept({ labels }: { readonly labels: readonly string[] }) {
  const { begin: text } = useRulebookText();
  if (labels.length === 0) return <p className="quiet">{text.allKept}</p>;
  return (
    <Notice tone="warn" title={text.unkept(labels.length)}>
      <p>{text.unkeptNote}</p>
      <ul className="published-unkept">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </Notice>
  );
}
