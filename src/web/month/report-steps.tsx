import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import type { Report } from "./month-types.ts";
import "./report-steps.css";

/** Everything that happened to the report, latest first. */
export function ReportSteps({ report }: { readonly report: Report }) {
  const { steps: text } = useMonthText();
  const { common } = useText();
  return (
    <Menu
      align="right"
      summary={
        <>
          <Icon name="history" />
          {text.title}
        </>
      }
    >
      {report.steps.length === 0 && <p className="report-steps">{text.none}</p>}
      <ol className="report-steps" reversed>
        {report.steps.toReversed().map((step, index) => (
          <li key={`${report.steps.length - index}`}>
            <strong>{text[step.kind]}</strong>
            <span>{step.day}</span>
            <span>{step.by}</span>
            {step.reason !== null && <p>{text.reason + common.colon + step.reason}</p>}
          </li>
        ))}
      </ol>
    </Menu>
  );
}
