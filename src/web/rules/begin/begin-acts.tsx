import { useState } from "react";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { late } from "../../state/late.ts";
import { useDistrict } from "../../state/use-district.tsx";
import type { RuleLine } from "../text/rule-picker.tsx";
import type { Taken } from "./beginning.ts";

const adoptDialog = late(async () => (await import("./adopt-dialog.tsx")).AdoptDialog);
const freshDialog = late(async () => (await import("./fresh-dialog.tsx")).FreshDialog);

type ActsProps = {
  readonly books: readonly RuleLine[];
  readonly taken: Taken;
};

/** Where another rulebook comes from: a published one, or a new one; for who may set it. */
export function BeginActs({ books, taken }: ActsProps) {
  const { begin: text } = useRulebookText();
  const { rights } = useDistrict();
  const [open, setOpen] = useState<"adopt" | "fresh" | null>(null);
  const onClose = () => setOpen(null);
  if (!rights.includes("settings")) return null;
  return (
    <fieldset className="rule-set rule-foot no-print">
      <legend className="hidden-text">{text.acts}</legend>
      <Button onClick={() => setOpen("adopt")}>{text.adopt}</Button>
      <Button onClick={() => setOpen("fresh")}>{text.fresh}</Button>
      <LatePart part={adoptDialog} props={open === "adopt" ? { taken, onClose } : null} />
      <LatePart part={freshDialog} props={open === "fresh" ? { books, taken, onClose } : null} />
    </fieldset>
  );
}
