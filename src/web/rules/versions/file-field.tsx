import { useRef } from "react";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";

type FileProps = {
  readonly label: string;
  /** The file chosen, in words. */
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
  readonly onFile: (file: File) => void;
};

/** One file to choose; the same file may be chosen again after it was mended. */
export function FileField({ label, chosen, error, onFile }: FileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <div className="rule-foot">
        <Button onClick={() => input.current?.click()}>
          <Icon name="imports" />
          {label}
        </Button>
        {chosen !== undefined && <output>{chosen}</output>}
      </div>
      <input
        ref={input}
        className="hidden-text"
        type="file"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
