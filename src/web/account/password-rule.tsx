import { showPasswordRule } from "../../contract/policy.ts";
import { useCall } from "../api/use-call.ts";
import { useSignInText } from "../messages/sign-in-text.ts";

/** What my policy wants of a new password, told before it is typed. */
export function PasswordRule() {
  const text = useSignInText().password;
  const { data } = useCall(showPasswordRule, {});
  if (!data) return null;
  const { min, max, kinds, history, rotationDays, daysUsed } = data;
  const lines = [
    text.length(min, max),
    ...(kinds > 0 ? [text.kinds(kinds)] : []),
    ...(history > 0 ? [text.history(history)] : []),
    ...(rotationDays === null ? [] : [text.rotation(rotationDays, daysUsed)]),
    text.sessions,
  ];
  return (
    <ul className="account-rule">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
