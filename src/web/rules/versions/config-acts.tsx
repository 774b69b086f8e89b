import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { exportConfig } from "../../../contract/config.ts";
import { call } from "../../api/call.ts";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { todayInChina } from "../../parts/today.ts";
import { late } from "../../state/late.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { saveJson } from "./config-file.ts";

const importDialog = late(async () => (await import("./import-dialog.tsx")).ImportDialog);

type ActsProps = {
  readonly onError: (error: unknown) => void;
  readonly onImported: (changes: number) => void;
};

/** The whole configuration as a file, out and in. */
export function ConfigActs({ onError, onImported }: ActsProps) {
  const text = useVersionsText();
  const { id: district, rights } = useDistrict();
  const [open, setOpen] = useState(false);
  const taking = useMutation({
    mutationFn: () => call(exportConfig, { district }),
    onSuccess: (config) => saveJson(`guatu-config-${district}-${todayInChina()}.json`, config),
    onError,
  });
  return (
    <>
      <Button busy={taking.isPending} onClick={() => taking.mutate()}>
        <Icon name="export" />
        {taking.isPending ? text.exporting : text.export}
      </Button>
      {rights.includes("settings") && (
        <Button onClick={() => setOpen(true)}>
          <Icon name="imports" />
          {text.import}
        </Button>
      )}
      <LatePart
        part={importDialog}
        props={
          open
            ? {
                onClose: () => setOpen(false),
                onDone: (changes: number) => {
                  setOpen(false);
                  onImported(changes);
                },
              }
            : null
        }
      />
    </>
  );
}
