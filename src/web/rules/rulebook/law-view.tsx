import { useLanguage } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Loading, Notice } from "../../parts/notice.tsx";
import { RegulationText } from "../../ranking/regulation.tsx";
import type { Previewing } from "../preview/use-preview.ts";

type LawProps = { readonly previewing: Previewing; readonly wrongs: number };

/** The regulation as it would be printed: the draft's own words, the last that could be read while it is at fault. */
export function LawView({ previewing, wrongs }: LawProps) {
  const text = useRulebookText();
  const { language } = useLanguage();
  const lines = previewing.preview?.text?.[language];
  return (
    <div className="law-view" data-held={wrongs > 0 || undefined} aria-busy={!previewing.isCurrent}>
      {wrongs > 0 && <Notice tone="warn">{text.lawHeld}</Notice>}
      {lines ? (
        <RegulationText label={text.lawLabel} lines={lines} note={text.lawNote} />
      ) : (
        wrongs === 0 && <Loading />
      )}
    </div>
  );
}
