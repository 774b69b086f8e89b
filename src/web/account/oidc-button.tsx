import { beginOidc, showWays } from "../../contract/oidc.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/notice.tsx";
import { rememberNext } from "./kept-next.ts";

/** The way over the identity provider, where one is connected. `next` is where it ends. */
export function OidcButton(props: { readonly next: string | null }) {
  const text = useSignInText();
  const { data } = useCall(showWays, {});
  const begin = useChange(beginOidc);
  if (!data || data.oidc === null) return null;
  const go = () =>
    begin.mutate(
      { input: {} },
      {
        onSuccess: ({ to }) => {
          rememberNext(props.next);
          window.location.assign(to);
        },
      },
    );
  return (
    <div className="sign-in-oidc">
      <p className="quiet">{text.or}</p>
      {begin.isError && <Failure error={begin.error} />}
      <Button busy={begin.isPending} onClick={go}>
        {text.oidc(data.oidc)}
      </Button>
    </div>
  );
}
