import { usePeopleText } from "../messages/people-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField } from "../parts/field.tsx";
import { useAddress } from "../state/use-address.ts";
import { type AccountShow, accountShows, countAccounts } from "./account-model.ts";
import type { Account } from "./people-types.ts";

/** What the address asks to see of the accounts. */
export function useAccountFilter(): { readonly show: AccountShow; readonly words: string } {
  const { params } = useAddress();
  const show = accountShows.find((each) => each === params.get("show")) ?? "all";
  return { show, words: params.get("q") ?? "" };
}

/** In use, disabled, waiting, never signed in, with their numbers; and a search. */
export function AccountFilters({ accounts }: { readonly accounts: readonly Account[] }) {
  const text = usePeopleText();
  const { patch } = useAddress();
  const { show, words } = useAccountFilter();
  const counts = countAccounts(accounts);
  return (
    <div className="account-filters no-print">
      <InputField
        label={text.find}
        type="search"
        value={words}
        onChange={(event) => patch({ q: event.target.value }, { replace: true })}
      />
      <ChoiceBar
        label={text.show}
        labelHidden
        value={show}
        options={accountShows.map((id) => ({ id, label: text.choice(text.shown[id], counts[id]) }))}
        onChange={(next) => patch({ show: next === "all" ? null : next })}
      />
    </div>
  );
}
