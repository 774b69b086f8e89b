import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { endToken, listTokens } from "../../contract/token.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { NewToken } from "./new-token.tsx";
import { ShownToken } from "./shown-token.tsx";
import "../parts/table.css";

type Token = Output<typeof listTokens>["tokens"][number];

/** My access tokens: what each may do, when it was used last; ended here at once. */
export function OwnTokens() {
  const text = useSignInText().tokens;
  const answer = useCall(listTokens, {});
  return (
    <Section title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Listed listed={answer.data} />}
    </Section>
  );
}

function Listed({ listed }: { readonly listed: Output<typeof listTokens> }) {
  const text = useSignInText().tokens;
  const end = useChange(endToken, ["listTokens"]);
  const [shown, setShown] = useState("");
  const { tokens } = listed;
  const mayHave = listed.districts.length > 0;
  return (
    <>
      {end.isError && <Failure error={end.error} />}
      {shown !== "" && <ShownToken token={shown} />}
      {tokens.length === 0 ? (
        <p className="quiet">{mayHave ? text.none : text.noneAllowed}</p>
      ) : (
        <TokenTable
          tokens={tokens}
          busy={end.isPending}
          onEnd={(id) => end.mutate({ input: { id } })}
        />
      )}
      {mayHave && (
        <details className="account-new" open={shown === "" && tokens.length === 0}>
          <summary>{text.make}</summary>
          <NewToken offer={listed} onMade={setShown} />
        </details>
      )}
    </>
  );
}

type TableProps = {
  readonly tokens: readonly Token[];
  readonly busy: boolean;
  readonly onEnd: (id: number) => void;
};

function TokenTable({ tokens, busy, onEnd }: TableProps) {
  const text = useSignInText().tokens;
  const { common } = useText();
  const { language } = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow
    <section className="table-box" aria-label={text.title} tabIndex={0}>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.district}</th>
            <th scope="col">{text.scopes}</th>
            <th scope="col">{text.expires}</th>
            <th scope="col">{text.seen}</th>
            <th scope="col">{text.end}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((each) => (
            <tr key={each.id}>
              <td className="account-agent">{each.name}</td>
              <td data-label={text.district}>{each.district.name}</td>
              <td data-label={text.scopes}>
                {each.scopes.map((scope) => text.scope[scope]).join(common.separator)}
              </td>
              <td data-label={text.expires}>{each.until}</td>
              <td data-label={text.seen}>
                {each.seenAt === null ? text.never : printInstant(each.seenAt, language)}
                {each.seenAddress && <span className="quiet">{` ${each.seenAddress}`}</span>}
              </td>
              <td>
                <Button busy={busy} onClick={() => onEnd(each.id)}>
                  {text.end}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
