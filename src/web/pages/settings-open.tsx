import { listTemplates } from "../../contract/config.ts";
import { useCall } from "../api/use-call.ts";
import { useVersionsText } from "../messages/versions-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { OpenForm } from "../rules/versions/open-form.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "../rules/rule-frame.css";
import "../rules/versions/versions.css";

/** 开设新区: a district from a template, in minutes. */
export function OpenDistrictPage() {
  const { opening: text } = useVersionsText();
  const { id: district } = useDistrict();
  const answer = useCall(listTemplates, { district });
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <OpenForm templates={answer.data.templates} />}
    </Page>
  );
}
