import { Link } from "wouter";
import { listSettings } from "../../contract/settings.ts";
import { useCall } from "../api/use-call.ts";
import { useRuleTextText } from "../messages/rule-text-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { RuleFrame } from "../rules/rule-frame.tsx";
import { placeOfRule } from "../rules/text/rule-pages.ts";
import { type RuleLine, RulePicker } from "../rules/text/rule-picker.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "../rules/text/text-editor.css";

/** The reader of YAML comes with the editor, not with the page. */
const textEditor = late(async () => (await import("../rules/text/text-editor.tsx")).TextEditor);

/** 规则文本: every rule as text, the general way for those without a page of their own. */
export function RulesPage() {
  const text = useRuleTextText();
  const { id: district } = useDistrict();
  const answer = useCall(listSettings, { district });
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Rules rules={answer.data.settings} />}
    </Page>
  );
}

function Rules({ rules }: { readonly rules: readonly RuleLine[] }) {
  const { params, patch } = useAddress();
  const asked = params.get("name");
  const plain = rules.find(({ name }) => placeOfRule(name) === undefined);
  const name = (rules.find((rule) => rule.name === asked) ?? plain ?? rules[0])?.name;
  if (name === undefined) return null;
  return (
    <div className="form-lines">
      <div className="rule-picker">
        <RulePicker rules={rules} name={name} onPick={(next) => patch({ name: next })} />
      </div>
      <OwnPage name={name} />
      <RuleFrame<unknown> key={name} name={name} asText>
        {(draft) => <LatePart part={textEditor} props={{ draft }} meanwhile={<Loading />} />}
      </RuleFrame>
    </div>
  );
}

function OwnPage({ name }: { readonly name: string }) {
  const text = useRuleTextText();
  const { id } = useDistrict();
  const place = placeOfRule(name);
  if (!place) return null;
  return (
    <p className="rule-own-page">
      {text.ownPage}
      <Link href={paths.setting(id, place, { name })}>{text.pageOf[place]}</Link>
    </p>
  );
}
