import { Link, useParams } from "wouter";
import { previewImport } from "../../contract/import.ts";
import { useCall } from "../api/use-call.ts";
import { ImportDone } from "../importing/import-done.tsx";
import { pageSize } from "../importing/pager.tsx";
import { PreviewBody } from "../importing/preview-body.tsx";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

/** One import: its preview while it is open, its result afterwards. */
export function ImportPreviewPage() {
  const { importing } = useText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const id = Number(useParams()["id"]);
  const state = params.get("state") ?? "";
  const page = Math.max(1, Math.floor(Number(params.get("page") ?? "1")) || 1);
  const asked = useCall(
    previewImport,
    { district, id, state, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  const record = asked.data?.import;
  return (
    <Page
      title={record?.fileName ?? importing.title}
      note={record && <Tag>{importing.state[record.state]}</Tag>}
      actions={
        <Link className="button button-plain" href={paths.imports(district)}>
          <Icon name="left" />
          {importing.head.back}
        </Link>
      }
    >
      {asked.isPending && <Loading />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {record && record.state !== "preview" && <ImportDone record={record} />}
      {asked.data && record?.state === "preview" && (
        <PreviewBody
          key={record.id}
          preview={asked.data}
          state={state}
          page={page}
          stale={asked.isPlaceholderData}
        />
      )}
    </Page>
  );
}
