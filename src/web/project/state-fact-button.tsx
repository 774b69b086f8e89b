import { useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";

const stateFactDialog = late(async () => (await import("./state-fact-form.tsx")).StateFactDialog);

/** The button to the form, which is loaded when it is first asked for. */
export function StateFactButton(props: { readonly project: number }) {
  const { project } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        <Icon name="pen" />
        {project.state.open}
      </Button>
      <LatePart
        part={stateFactDialog}
        props={open ? { project: props.project, onClose: () => setOpen(false) } : null}
      />
    </>
  );
}
