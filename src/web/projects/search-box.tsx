import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { onKeys } from "../parts/keys.ts";
import { useAddress } from "../state/use-address.ts";
import "./search-box.css";

/** Finds by name, pinyin or initials as one types; a word still being composed is not searched. */
export function SearchBox(props: { readonly value: string }) {
  const { projects } = useText();
  const { patch } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [typed, type] = useState(props.value);
  const [composing, compose] = useState(false);
  useSlash(() => input.current?.focus());
  useFollow(props.value, typed, type);
  useEffect(() => {
    if (composing || typed.trim() === props.value) return undefined;
    const timer = setTimeout(() => patch({ q: typed.trim() }, { replace: true }), 250);
    return () => clearTimeout(timer);
  }, [typed, composing, props.value, patch]);
  return (
    <label className="search-box" title={projects.searchHint}>
      <span className="hidden-text">{projects.search}</span>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={typed}
        placeholder={projects.search}
        aria-describedby={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onCompositionStart={() => compose(true)}
        onCompositionEnd={() => compose(false)}
        onKeyDown={onKeys({ Escape: () => type("") })}
      />
      <kbd aria-hidden="true">{"/"}</kbd>
      <span id={hint} hidden>
        {projects.searchHint}
      </span>
    </label>
  );
}

/** Takes over a value that came from elsewhere: the back button, a saved view, “clear”. */
function useFollow(value: string, typed: string, type: (text: string) => void): void {
  const [seen, see] = useState(value);
  if (value === seen) return;
  see(value);
  if (typed.trim() !== value) type(value);
}

function useSlash(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const handle = onKeys<KeyboardEvent>({
      "/": (event) => {
        if (isTyping(event.target)) return false;
        latest.current();
        return true;
      },
    });
    document.addEventListener("keydown", handle);
    return () => document.removeEventListener("keydown", handle);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
}
