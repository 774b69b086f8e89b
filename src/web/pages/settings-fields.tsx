import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { listFieldRules, setFieldRules } from "../../contract/fields.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useFieldsText } from "../messages/fields-text.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import {
  type FieldDraft,
  type FieldLine,
  fieldsOf,
  seersOf,
} from "../settings/fields/field-draft.ts";
import { FieldMatrix } from "../settings/fields/field-matrix.tsx";
import { useDistrict } from "../state/use-district.tsx";

type Listed = Output<typeof listFieldRules>;

/** 数据项权限: attribute by role, who alone sees it; the security administrator sets it, with a reason. */
export function FieldsPage() {
  const text = useFieldsText();
  const district = useDistrict().id;
  const answer = useCall(listFieldRules, { district });
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Fields key={answer.data.base} listed={answer.data} />}
    </Page>
  );
}

function Fields({ listed }: { readonly listed: Listed }) {
  const text = useFieldsText();
  const [draft, change] = useState<FieldDraft>({});
  const [asking, ask] = useState(false);
  const lines = listed.attributes.filter((line) => line.open === null || line.roles !== null);
  const nobody = lines.some((line) => seersOf(line, draft).length === 0);
  const count = Object.keys(draft).length;
  return (
    <>
      <Last listed={listed} />
      <p className="field-how">{text.how}</p>
      <FieldMatrix lines={lines} draft={draft} onChange={change} />
      {count > 0 && (
        <div className="field-acts">
          <output>{text.changes(count)}</output>
          <Button onClick={() => change({})}>{text.drop}</Button>
          <Button look="main" disabled={nobody} onClick={() => ask(true)}>
            {text.keep}
          </Button>
        </div>
      )}
      <OpenOnes lines={listed.attributes.filter((line) => line.open !== null)} />
      {asking && <Keep listed={listed} lines={lines} draft={draft} onClose={() => ask(false)} />}
    </>
  );
}

function Last({ listed }: { readonly listed: Listed }) {
  const text = useFieldsText();
  const { language } = useLanguage();
  const { last } = listed;
  if (!last) return <p className="quiet">{text.never}</p>;
  return (
    <p className="quiet">
      {text.last(last.by, printInstant(last.at, language))}
      {text.because(last.reason)}
    </p>
  );
}

/** What nobody may be kept from, with why. */
function OpenOnes({ lines }: { readonly lines: readonly FieldLine[] }) {
  const text = useFieldsText();
  const say = useSay();
  return (
    <details className="field-open">
      <summary>{text.open(lines.length)}</summary>
      <dl>
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{say(line.label)}</dt>
            <dd>{line.open && say(line.open)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type KeepProps = {
  readonly listed: Listed;
  readonly lines: readonly FieldLine[];
  readonly draft: FieldDraft;
  readonly onClose: () => void;
};

function Keep({ listed, lines, draft, onClose }: KeepProps) {
  const text = useFieldsText();
  const say = useSay();
  const district = useDistrict().id;
  const keep = useChange(setFieldRules, ["listFieldRules", "listAttributes"]);
  const changed = lines.filter((line) => line.id in draft).map((line) => say(line.label));
  const { base } = listed;
  return (
    <ReasonDialog
      title={text.keepTitle}
      label={text.reason}
      hint={text.reasonHint}
      missing={text.missing}
      confirm={text.keep}
      busy={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onConfirm={(reason) =>
        keep.mutate(
          { input: { district, base, fields: fieldsOf(lines, draft), reason } },
          { onSuccess: onClose },
        )
      }
    >
      <p>{text.what(changed.join(text.and))}</p>
      <p className="quiet">{text.warning}</p>
    </ReasonDialog>
  );
}
