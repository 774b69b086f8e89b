import { listSettings } from "../../contract/settings.ts";
import { useCall } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { useRulebookText } from "../messages/rulebook-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";
import type { RuleLine } from "../rules/text/rule-picker.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

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
  const name = (books.find((book) => book.name === asked) ?? books[0])?.name;
  if (name === undefined) return <Empty title={text.none} />;
  return (
    <div className="form-lines">
      <div className="rule-picker">
        <SelectField
          label={text.pick}
          value={name}
          onChange={(event) => patch({ name: event.target.value })}
          options={books.map((book) => ({ id: book.name, label: say(book.title) }))}
        />
      </div>
      <RuleFrame<unknown> key={name} name={name} asText>
        {(draft) => <LatePart part={editor} props={{ draft }} meanwhile={<Loading />} />}
      </RuleFrame>
    </div>
  );
}
