import { useState } from "react";
import type { Beginning } from "../../../domain/scoring/begin.ts";
import { useMe } from "../../api/use-me.ts";
import { useAddress } from "../../state/use-address.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { beginDraft } from "../use-kept-draft.ts";
import { type Taken, isSound, wrongsOf } from "./beginning.ts";

/** What is typed of a rulebook to be begun, what is wrong with it once it was asked for, and beginning it as a draft of this tab. */
export function useBegin(start: Beginning, taken: Taken, makeOf: (typed: Beginning) => unknown) {
  const { id: district } = useDistrict();
  const person = useMe().data?.person.id ?? 0;
  const { patch } = useAddress();
  const [typed, setTyped] = useState(start);
  const [asked, setAsked] = useState(false);
  const wrongs = wrongsOf(typed, taken);
  /** Whether it was begun. */
  const begin = (): boolean => {
    setAsked(true);
    if (!isSound(wrongs)) return false;
    const { zh, en } = typed.title;
    const name = `rulebooks/${typed.id}`;
    const value = makeOf({ ...typed, title: { zh: zh.trim(), en: en.trim() } });
    beginDraft({ person, district, name }, value);
    patch({ name, view: null });
    return true;
  };
  return { typed, setTyped, wrongs: asked ? wrongs : null, begin };
}
