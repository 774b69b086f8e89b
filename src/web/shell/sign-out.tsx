import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { signOut } from "../../contract/session.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { paths } from "../paths.ts";

/** Ends the session and forgets every answer kept in the page. */
export function SignOut() {
  const { shell } = useText();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const leave = useChange(signOut);
  const done = (to: string | null) => {
    client.clear();
    // Who came through an identity provider signs out there too.
    if (to === null) navigate(paths.signIn());
    else window.location.assign(to);
  };
  return (
    <Button
      busy={leave.isPending}
      onClick={() =>
        leave.mutate({ input: {} }, { onSettled: (answer) => done(answer?.leave ?? null) })
      }
    >
      {shell.signOut}
    </Button>
  );
}
