import { ImportList } from "../importing/import-list.tsx";
import { UploadBox } from "../importing/upload-box.tsx";
import { useText } from "../messages/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";

/** 导入: a ledger comes in, and the imports so far. */
export function ImportPage() {
  const { importing } = useText();
  const { canImport } = useDistrict();
  return (
    <Page title={importing.title}>
      {canImport ? <UploadBox /> : <Notice>{importing.noRight}</Notice>}
      <ImportList />
    </Page>
  );
}
