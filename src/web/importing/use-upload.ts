import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { listImports } from "../../contract/import.ts";
import { useMe } from "../api/use-me.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { uploadFile } from "./upload.ts";

type Sent = { readonly name: string; readonly file: Blob };

/** Sends a file and goes to its preview; one at a time, and it can be stopped. */
export function useUpload() {
  const { id } = useDistrict();
  const me = useMe();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [percent, setPercent] = useState(0);
  const stopper = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: ({ name, file }: Sent) => {
      const controller = new AbortController();
      stopper.current = controller;
      setPercent(0);
      const csrf = me.data?.csrf ?? "";
      const { signal } = controller;
      return uploadFile({ district: id, csrf, name, file, signal, onProgress: setPercent });
    },
    onSuccess: async (record) => {
      await client.invalidateQueries({ queryKey: [listImports.id] });
      navigate(paths.import(id, record.id));
    },
  });
  const stopped = sending.error instanceof DOMException;
  return {
    send: (sent: Sent) => sending.mutate(sent),
    stop: () => stopper.current?.abort(),
    name: sending.variables?.name ?? "",
    busy: sending.isPending,
    percent,
    error: sending.isError && !stopped ? sending.error : null,
  };
}

export type Uploading = ReturnType<typeof useUpload>;
