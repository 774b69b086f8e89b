import { Fragment } from "react";
import type { FormField, Piece, Telled } from "../../../domain/scoring/codecs/form.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { wordsFor } from "./choices.ts";
import { useDesk } from "./desk.ts";
import { Extras } from "./extras.tsx";
import { Field } from "./node.tsx";

type SentenceProps = {
  readonly path: Path;
  readonly data: unknown;
  readonly fields: readonly FormField[];
  readonly told: Telled;
  /** What stands for “each project” at its head. */
  readonly head?: string | undefined;
};

function fieldNames(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => (piece.kind === "field" ? [piece.name] : []));
}

/** Parameters in the sentence they make, each to be changed where it stands; what is told line by line follows. */
export function Sentence({ path, data, fields, told, head = "" }: SentenceProps) {
  const { language } = useLanguage();
  const own = typeof data === "object" && data !== null ? data : {};
  const { pieces, lines } = told(own, { language, holder: head });
  const shown = new Set([...fieldNames(pieces), ...(lines === null ? [] : [lines])]);
  const find = (name: string) => fields.find((each) => each.name === name);
  const beneath = lines === null ? undefined : find(lines);
  return (
    <>
      <div className="law-line">
        {pieces.map((piece, at) => {
          const field = piece.kind === "field" ? find(piece.name) : undefined;
          const isFirst = pieces.findIndex((each) => same(each, piece)) === at;
          return (
            // A sentence changes its pieces only with its words.
            <Fragment key={at}>
              {piece.kind === "text" && <span className="law-text">{piece.text}</span>}
              {field && isFirst && <Field field={field} path={path} />}
              {field && !isFirst && <Again value={wordOf(own, field.name)} />}
            </Fragment>
          );
        })}
      </div>
      <Extras path={path} data={own} fields={fields} shown={shown} />
      {beneath && <Field field={beneath} path={path} block />}
    </>
  );
}

function same(a: Piece, b: Piece): boolean {
  return a === b || (a.kind === "field" && b.kind === "field" && a.name === b.name);
}

/** What was said already is only repeated. */
function Again({ value }: { readonly value: unknown }) {
  const desk = useDesk();
  const say = useSay();
  return <span className="law-again">{say(wordsFor(textOf(value), desk)) || "…"}</span>;
}
