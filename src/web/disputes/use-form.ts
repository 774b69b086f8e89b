import { useState } from "react";

type Problems<K extends string> = Partial<Record<K, string>>;

/** Fields of a form as typed, trimmed when sent; problems show once sending was tried. */
export function useForm<K extends string>(
  names: readonly K[],
  check: (fields: Readonly<Record<K, string>>) => Problems<K>,
) {
  const [fields, setFields] = useState<Readonly<Record<K, string>>>(
    () => Object.fromEntries(names.map((name) => [name, ""])) as Record<K, string>,
  );
  const [asked, setAsked] = useState(false);
  const trimmed = Object.fromEntries(names.map((name) => [name, fields[name].trim()])) as Record<
    K,
    string
  >;
  const problems = check(trimmed);
  const set = (name: K, value: string) => setFields((now) => ({ ...now, [name]: value }));
  return {
    fields,
    set,
    /** What an input of this name needs. */
    input: (name: K) => ({
      value: fields[name],
      error: asked ? problems[name] : undefined,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        set(name, event.target.value),
    }),
    problem: (name: K) => (asked ? problems[name] : undefined),
    /** Gives the trimmed fields on when nothing is missing. */
    send: (done: (fields: Readonly<Record<K, string>>) => void) => {
      setAsked(true);
      if (Object.values(problems).every((problem) => problem === undefined)) done(trimmed);
    },
  };
}

/** Evidence as the contract takes it: a name, perhaps with an address; nothing where both are empty. */
export function evidenceOf(label: string, address: string) {
  if (label === "" && address === "") return [];
  return [{ label: label || address, ...(address === "" ? {} : { address }) }];
}
