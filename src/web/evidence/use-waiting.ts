import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { listEvidence } from "../../contract/evidence.ts";
import { showProject } from "../../contract/project.ts";
import { useMe } from "../api/use-me.ts";
import { onceKey } from "../parts/once-key.ts";
import { useDistrict } from "../state/use-district.tsx";
import { onceMore } from "../state/once-more.ts";
import { useFlushing } from "../state/use-flushing.ts";
import { digestOf, sendWaiting } from "./sender.ts";
import { type WaitingFile, type WaitingStore, openWaiting } from "./waiting-store.ts";

let opened: Promise<WaitingStore> | undefined;

/** One store for all parts of the page. */
function theStore(): Promise<WaitingStore> {
  opened ??= openWaiting();
  return opened;
}

/** A file as it comes from a person's hand, before it has a key. */
export type Given = Pick<WaitingFile, "name" | "paper" | "attribute" | "how" | "file"> &
  Partial<Pick<WaitingFile, "takenAt" | "latitude" | "longitude" | "accuracy">>;

/** What waits on this device for a project: taking files in, sending them, and what was refused. */
export function useWaiting(project: number) {
  const { id: district } = useDistrict();
  const person = useMe().data?.person.id ?? 0;
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly WaitingFile[]>([]);
  const [keeps, setKeeps] = useState(true);
  const [busy, setBusy] = useState(false);
  const isOwn = useCallback((file: WaitingFile) => file.person === person, [person]);
  const reread = useCallback(async () => {
    const store = await theStore();
    const own = (await store.list()).filter(isOwn);
    setKeeps(store.keeps());
    setFiles(own.filter((file) => file.district === district && file.project === project));
  }, [district, project, isOwn]);
  const send = useCallback(async () => {
    if (person === 0) return;
    setBusy(true);
    try {
      const { sent } = await sendWaiting(await theStore(), isOwn);
      const stale = [listEvidence.id, showProject.id];
      if (sent > 0)
        await Promise.all(stale.map((id) => client.invalidateQueries({ queryKey: [id] })));
    } finally {
      setBusy(false);
      await reread();
    }
  }, [client, isOwn, person, reread]);
  const flush = useMemo(() => onceMore(send), [send]);
  useFlushing(flush, files.length > 0);
  return useMemo(
    () => ({
      files,
      keeps,
      busy,
      add: async (given: readonly Given[]) => {
        for (const each of given) await keep({ ...each, person, district, project });
        await reread();
        await flush();
      },
      remove: async (key: string) => {
        await (await theStore()).remove(key);
        await reread();
      },
      again: async (file: WaitingFile) => {
        await (await theStore()).put({ ...file, refused: null });
        await flush();
      },
    }),
    [files, keeps, busy, person, district, project, reread, flush],
  );
}

export type Waiting = ReturnType<typeof useWaiting>;

const unreadable = {
  zh: "浏览器读不出这个文件：可能已移动、改名或被占用。请重新选择。",
  en: "The browser cannot read this file: it may have been moved, renamed or locked. Choose it again.",
};

/** Puts a file on the device; one that cannot be read stays with a sentence that says so. */
async function keep(given: Given & Pick<WaitingFile, "person" | "district" | "project">) {
  const store = await theStore();
  const digest = await digestOf(given.file).then(
    (sha256) => ({ sha256, refused: null }),
    () => ({ sha256: null, refused: unreadable }),
  );
  const { person, district, project } = given;
  const key = [person, district, project, digest.sha256 ?? onceKey()].join("/");
  const none = { takenAt: null, latitude: null, longitude: null, accuracy: null };
  await store.put({ ...none, ...given, ...digest, key });
}
