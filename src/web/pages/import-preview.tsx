import { Suspense } from "react";
import { Link, useParams } from "wouter";
import { previewImport } from "../../contract/import.ts";
import { useCall } from "../api/use-call.ts";
import { ImportDone } from "../importing/import-done.tsx";
import { pageSize } from "../importing/pager.tsx";
import { type BodyProps, PreviewBody } from "../importing/preview-body.tsx";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

/** The part of a preview the address asks for. */
function useAsked(): { readonly state: string; readonly page: number } {
  const { params } = useAddress();
  const page = Math.floor(Number(params.get("page")));
  return { state: params.get("state") ?? "", page: page > 1 ? page : 1 };
}

/** One import: its preview while it is open, its result afterwards. */
export function ImportPreviewPage() {
  const { importing } = useText();
  const { id: district } = useDistrict();
  const { state, page } = useAsked();
  const id = Number(useParams()["id"]);
  const asked = useCall(
    previewImport,
    { district, id, state, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  const preview = asked.data?.import.id === id ? asked.data : undefined;
  const record = preview?.import;
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
      {!preview && !asked.isError && <Loading />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {preview && (
        <PreviewOrResult
          preview={preview}
          state={state}
          page={page}
          stale={asked.isPlaceholderData}
        />
      )}
    </Page>
  );
}

function PreviewOrResult(props: BodyProps) {
  const record = props.preview.import;
  if (record.state !== "preview") return <ImportDone record={record} />;
  return (
    <Suspense fallback={<Loading />}>
      <PreviewBody key={record.id} {...props} />
    </Suspense>
  );
}
