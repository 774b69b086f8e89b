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
  const done = () => {
    client.clear();
    navigate(paths.signIn());
  };
  return (
    <Button
      disabled={leave.isPending}
      onClick={() => leave.mutate({ input: {} }, { onSettled: done })}
    >
      {shell.signOut}
    </Button>
  );
}
