import { useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";

const columnDialog = late(async () => (await import("./column-dialog.tsx")).ColumnDialog);

/** The button to the choice of columns, which is loaded when it is first asked for. */
export function ColumnChooser(props: { readonly columns: readonly string[] }) {
  const { projects } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="columns" />
        {projects.columns}
      </Button>
      <LatePart
        part={columnDialog}
        props={open ? { columns: props.columns, onClose: () => setOpen(false) } : null}
      />
    </>
  );
}
