import { useState } from "react";
import { choosePolicy, listPolicies } from "../../contract/policy.ts";
import { PolicyTable } from "../account/policy-table.tsx";
import type { Profile } from "../account/policy-words.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { usePolicyText } from "../messages/policy-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "./settings-policy.css";

/** 登录安全策略: two policies side by side; the security administrator chooses one, with a reason. */
export function PolicyPage() {
  const text = usePolicyText();
  const { language } = useLanguage();
  const district = useDistrict().id;
  const answer = useCall(listPolicies, { district });
  const [wanted, setWanted] = useState<Profile | null>(null);
  const last = answer.data?.last;
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <>
          <Notice>{text.conflict}</Notice>
          <p className="quiet policy-since">
            {last ? text.last(last.by, printInstant(last.at, language)) : text.shipped}
          </p>
          {last && <blockquote className="policy-reason">{last.reason}</blockquote>}
          <PolicyTable
            profiles={answer.data.profiles}
            chosen={answer.data.chosen}
            onChoose={setWanted}
          />
          <Notes profiles={answer.data.profiles} />
        </>
      )}
      {wanted && <Choose profile={wanted} onClose={() => setWanted(null)} />}
    </Page>
  );
}

function Notes({ profiles }: { readonly profiles: readonly Profile[] }) {
  const say = useSay();
  return (
    <dl className="policy-notes">
      {profiles.map((each) => (
        <div key={each.id}>
          <dt>{say(each.title)}</dt>
          <dd>{say(each.note)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Choose(props: { readonly profile: Profile; readonly onClose: () => void }) {
  const text = usePolicyText();
  const say = useSay();
  const district = useDistrict().id;
  const choose = useChange(choosePolicy, ["listPolicies"]);
  const { id, title } = props.profile;
  return (
    <ReasonDialog
      title={text.chooseTitle(say(title))}
      label={text.reason}
      hint={text.reasonHint}
      missing={text.missing}
      confirm={text.choose}
      busy={choose.isPending}
      error={choose.error}
      onClose={props.onClose}
      onConfirm={(reason) =>
        choose.mutate({ input: { district, profile: id, reason } }, { onSuccess: props.onClose })
      }
    >
      <p>{text.warning}</p>
    </ReasonDialog>
  );
}
