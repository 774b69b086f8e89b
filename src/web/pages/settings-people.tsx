import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { listPeople } from "../../contract/people.ts";
import { useCall } from "../api/use-call.ts";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { AccountFilters, useAccountFilter } from "../people/account-filters.tsx";
import { AccountList } from "../people/account-list.tsx";
import { findAccounts } from "../people/account-model.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

const newAccount = late(
  async () => (await import("../people/new-account-dialog.tsx")).NewAccountDialog,
);
const drawer = late(async () => (await import("../people/account-drawer.tsx")).AccountDrawer);

/** 账号: who can sign in; opened, disabled and reset by the system administrator, resets approved by another. */
export function PeoplePage() {
  const text = usePeopleText();
  const { id: district, rights } = useDistrict();
  const answer = useCall(listPeople, { district });
  const [opening, setOpening] = useState(false);
  const people = answer.data?.people;
  return (
    <Page
      title={text.title}
      note={people && text.note(people.length)}
      actions={
        rights.includes("accounts") && (
          <Button look="main" onClick={() => setOpening(true)}>
            {text.open.button}
          </Button>
        )
      }
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {people && <People people={people} />}
      <LatePart
        part={newAccount}
        props={opening ? { accounts: people ?? [], onClose: () => setOpening(false) } : null}
      />
    </Page>
  );
}

function People({ people }: Output<typeof listPeople>) {
  const text = usePeopleText();
  const { params, patch } = useAddress();
  const found = findAccounts(people, useAccountFilter());
  const open = people.find(({ id }) => String(id) === params.get("person"));
  return (
    <>
      <AccountFilters accounts={people} />
      {found.length === 0 && <Empty title={text.emptyTitle}>{text.emptyText}</Empty>}
      {found.length > 0 && (
        <AccountList accounts={found} onOpen={({ id }) => patch({ person: id })} />
      )}
      <LatePart
        part={drawer}
        props={open ? { account: open, onClose: () => patch({ person: null }) } : null}
      />
    </>
  );
}
