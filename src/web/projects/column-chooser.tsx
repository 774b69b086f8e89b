import { Suspense, lazy, useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

const ColumnDialog = lazy(async () => ({
  default: (await import("./column-dialog.tsx")).ColumnDialog,
}));

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
      <Suspense fallback={null}>
        {open && <ColumnDialog columns={props.columns} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
