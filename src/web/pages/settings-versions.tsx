import { useState } from "react";
import { Link } from "wouter";
import { listSettings } from "../../contract/settings.ts";
import { useCall } from "../api/use-call.ts";
import { useVersionsText } from "../messages/versions-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { ConfigActs } from "../rules/versions/config-acts.tsx";
import { RuleHistory } from "../rules/versions/rule-history.tsx";
import { RuleTable } from "../rules/versions/rule-table.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "../rules/versions/versions.css";

/** 配置: every rule with its versions, and the whole of them out and in. */
export function VersionsPage() {
  const text = useVersionsText();
  const { id } = useDistrict();
  const name = useAddress().params.get("name");
  const [error, setError] = useState<unknown>(null);
  const [imported, setImported] = useState<number | null>(null);
  return (
    <Page
      title={text.title}
      note={text.note}
      above={name !== null && <Link href={paths.setting(id, "versions")}>{text.all}</Link>}
      actions={<ConfigActs onError={setError} onImported={setImported} />}
    >
      {error !== null && <Failure error={error} />}
      {imported !== null && <Notice tone="good">{text.importing.done(imported)}</Notice>}
      {name === null ? <Rules /> : <RuleHistory key={name} name={name} />}
    </Page>
  );
}

function Rules() {
  const { id: district } = useDistrict();
  const answer = useCall(listSettings, { district });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <RuleTable rules={answer.data.settings} />;
}
