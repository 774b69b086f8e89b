import { type DragEvent, useRef, useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure } from "../parts/notice.tsx";
import { PasteBox } from "./paste-box.tsx";
import { type Uploading, useUpload } from "./use-upload.ts";
import "./upload-box.css";

const kinds = ".xlsx,.xls,.csv,.tsv,.txt,.xlsm";

/** Where a ledger comes in: dropped, chosen, or pasted from Excel. */
export function UploadBox() {
  const { importing } = useText();
  const upload = useUpload();
  return (
    <section className="upload" aria-label={importing.upload.title}>
      {upload.error && <Failure error={upload.error} />}
      {upload.busy ? <Progress upload={upload} /> : <Entrance upload={upload} />}
    </section>
  );
}

function Entrance({ upload }: { readonly upload: Uploading }) {
  const { importing } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const text = importing.upload;
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) upload.send({ name: file.name, file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className="upload-ways">
      {/* Dropping is a second way; the button below does the same from the keyboard. */}
      <div
        className="upload-drop"
        role="presentation"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="imports" />
        <p className="upload-drop-words">{over ? text.dropNow : text.drop}</p>
        <p className="quiet">{text.or}</p>
        <Button look="main" onClick={() => chooser.current?.click()}>
          {text.choose}
        </Button>
        <input
          ref={chooser}
          className="hidden-text"
          type="file"
          accept={kinds}
          tabIndex={-1}
          aria-label={text.choose}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended, may be chosen again.
            event.target.value = "";
          }}
        />
        <p className="quiet upload-kinds">{text.kinds}</p>
      </div>
      <PasteBox onSend={(file) => upload.send({ name: text.pasteName, file })} />
    </div>
  );
}

function Progress({ upload }: { readonly upload: Uploading }) {
  const { importing } = useText();
  const { percent } = upload;
  const sent = percent >= 100;
  return (
    <div className="upload-progress">
      <output>{sent ? importing.upload.reading : importing.upload.sending(upload.name)}</output>
      <progress
        max={100}
        {...(sent ? {} : { value: percent })}
        aria-label={importing.upload.sending(upload.name)}
      />
      <span className="number">{importing.upload.percent(percent)}</span>
      <Button onClick={upload.stop}>{importing.upload.stop}</Button>
    </div>
  );
}
