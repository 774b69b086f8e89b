import { useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { TextField } from "../parts/field.tsx";
import { sizeOf } from "./pasted.ts";

/** A range copied from Excel, pasted: it goes the same way as a file. */
export function PasteBox(props: { readonly onSend: (file: Blob) => void }) {
  const { importing } = useText();
  const [text, setText] = useState("");
  const size = sizeOf(text);
  const words = importing.upload;
  return (
    <div className="upload-paste">
      <TextField
        label={words.paste}
        hint={words.pasteHint}
        value={text}
        wrap="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="upload-paste-foot">
        <output className="quiet">{size && words.pasted(size.rows, size.columns)}</output>
        <Button
          disabled={!size}
          onClick={() => props.onSend(new Blob([text], { type: "text/tab-separated-values" }))}
        >
          {words.pasteSend}
        </Button>
      </div>
    </div>
  );
}
