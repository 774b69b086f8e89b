import { useEffect, useRef, useState } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { Icon } from "../parts/icon.tsx";
// Not loaded late: whoever stands on a site may have lost the network before the press.
import { CameraDialog } from "./camera-dialog.tsx";
import type { EvidencePage } from "./evidence-model.ts";
import type { Given, Waiting } from "./use-waiting.ts";

const accepted =
  ".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,image/jpeg,image/png,image/webp,image/heic,application/pdf";

type BarProps = { readonly page: EvidencePage; readonly waiting: Waiting };

/** How evidence comes in: chosen, pasted, or taken on the spot; and what it is said to be. */
export function AddBar({ page, waiting }: BarProps) {
  const text = useEvidenceText();
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [paper, setPaper] = useState("photo");
  const [about, setAbout] = useState("");
  const [shooting, setShooting] = useState(false);
  const known = page.papers.some((each) => each.id === paper) ? paper : (page.papers[0]?.id ?? "");
  const given = { paper: known, attribute: about === "" ? null : about };
  const take = (files: readonly File[]) =>
    void waiting.add(
      files.map((file): Given => ({ ...given, name: file.name, how: "upload", file })),
    );
  usePaste(take);
  return (
    <div className="evidence-add no-print">
      <SelectField
        label={text.paper}
        value={known}
        options={page.papers.map(({ id, label }) => ({ id, label: label[language] }))}
        onChange={(event) => setPaper(event.target.value)}
      />
      <SelectField
        label={text.about}
        value={about}
        options={[
          { id: "", label: text.aboutNone },
          ...page.claims.map((claim) => ({ id: claim.of, label: claim.label[language] })),
        ]}
        onChange={(event) => setAbout(event.target.value)}
      />
      <div className="evidence-ways">
        <Button onClick={() => setShooting(true)}>{text.camera}</Button>
        <Button onClick={() => chooser.current?.click()}>
          <Icon name="imports" />
          {text.add}
        </Button>
      </div>
      <input
        ref={chooser}
        className="hidden-text"
        type="file"
        multiple
        accept={accepted}
        tabIndex={-1}
        aria-label={text.add}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <p className="quiet evidence-kinds">{text.kinds}</p>
      {shooting && (
        <CameraDialog
          onShot={(shot) => void waiting.add([{ ...given, ...shot }])}
          onClose={() => setShooting(false)}
        />
      )}
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");
}

/** A picture pasted anywhere on the page is taken, unless somebody is writing. */
function usePaste(take: (files: readonly File[]) => void) {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isWriting(event.target)) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
