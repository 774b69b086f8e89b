import { showLog } from "../../contract/log.ts";
import { useCall } from "../api/use-call.ts";
import { LogKeys } from "../log/log-keys.tsx";
import { LogMachine } from "../log/log-machine.tsx";
import { LogOutside } from "../log/log-outside.tsx";
import { LogRecoveries } from "../log/log-recoveries.tsx";
import { LogState } from "../log/log-state.tsx";
import { LogTake } from "../log/log-take.tsx";
import { useLogText } from "../messages/log-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "./log.css";

/** 账本签封: what is sealed, by which key, who else vouches for it, and how to check it without us. */
export function LogPage() {
  const text = useLogText();
  const { id: district } = useDistrict();
  const answer = useCall(showLog, { district });
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <>
          <LogState log={answer.data} />
          <LogMachine log={answer.data} />
          <LogRecoveries log={answer.data} />
          <LogOutside log={answer.data} />
          <LogKeys log={answer.data} />
          <LogTake log={answer.data} />
        </>
      )}
    </Page>
  );
}
