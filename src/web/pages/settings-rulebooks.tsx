import { listSettings } from "../../contract/settings.ts";
import { useCall } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { useRulebookText } from "../messages/rulebook-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { BeginActs } from "../rules/begin/begin-acts.tsx";
import type { Taken } from "../rules/begin/beginning.ts";
import { MainBook } from "../rules/begin/main-book.tsx";
import { useBegun } from "../rules/begin/use-begun.ts";
import { RuleFrame } from "../rules/rule-frame.tsx";
import type { RuleLine } from "../rules/text/rule-picker.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "../rules/begin/begin.css";

/** The operators and their forms come with the editor, not with the page. */
const editor = late(
  async () => (await import("../rules/rulebook/rulebook-editor.tsx")).RulebookEditor,
);

/** 考评办法: rulebooks edited article by article, beside what they would do. */
export function RulebooksPage() {
  const text = useRulebookText();
  const { id: district } = useDistrict();
  const answer = useCall(listSettings, { district });
  const books = answer.data?.settings.filter(({ name }) => name.startsWith("rulebooks/"));
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {books && <Books books={books} />}
    </Page>
  );
}

function Books({ books }: { readonly books: readonly RuleLine[] }) {
  const text = useRulebookText();
  const say = useSay();
  const { params, patch } = useAddress();
  const asked = params.get("name");
  const begun = useBegun(asked);
  const book = books.find((each) => each.name === asked) ?? (begun ? undefined : books[0]);
  const name = book?.name ?? begun?.name;
  const options = books.map((each) => ({ id: each.name, label: say(each.title) }));
  const own = begun && !book ? [{ id: begun.name, label: text.begin.unsaved(begun.title) }] : [];
  return (
    <div className="form-lines">
      <div className="rulebook-head">
        {name !== undefined && (
          <div className="rule-picker">
            <SelectField
              label={text.pick}
              value={name}
              onChange={(event) => patch({ name: event.target.value, view: null })}
              options={[...options, ...own]}
            />
          </div>
        )}
        <BeginActs books={books} taken={takenBy(books)} />
      </div>
      {book && <MainBook books={books} book={book} />}
      {name === undefined && <Empty title={text.none} />}
      {name !== undefined && <Edited key={name} name={name} />}
    </div>
  );
}

/** A rulebook there is, or one begun in this tab. */
function Edited({ name }: { readonly name: string }) {
  const { begin: text } = useRulebookText();
  return (
    <RuleFrame<unknown> name={name} asText>
      {(draft) =>
        draft.value === null || draft.value === undefined ? (
          <Empty title={text.gone} />
        ) : (
          <LatePart part={editor} props={{ draft }} meanwhile={<Loading />} />
        )
      }
    </RuleFrame>
  );
}

function takenBy(books: readonly RuleLine[]): Taken {
  return {
    ids: books.map(({ name }) => name.slice("rulebooks/".length)),
    titles: books.flatMap(({ title }) => [title.zh, title.en]),
  };
}
