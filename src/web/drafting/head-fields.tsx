import { useDraftingText } from "../messages/drafting-text.ts";
import { InputField } from "../parts/field.tsx";

type Head = { readonly title: string; readonly basis: string };

/** The document's title and what it rests on. */
export function HeadFields(props: {
  readonly head: Head;
  readonly onChange: (change: Partial<Head>) => void;
}) {
  const text = useDraftingText();
  const { head, onChange } = props;
  return (
    <>
      <InputField
        label={text.docTitle}
        value={head.title}
        maxLength={200}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <InputField
        label={text.docBasis}
        hint={text.docBasisHint}
        value={head.basis}
        maxLength={500}
        onChange={({ target }) => onChange({ basis: target.value })}
      />
    </>
  );
}
