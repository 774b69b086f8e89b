import { useLogText } from "../messages/log-text.ts";
import { Section } from "../parts/page.tsx";
import type { LogView } from "./log-types.ts";
import { Qr } from "./qr.tsx";

/** By whom checkpoints are signed: what people compare, what they hand on, and the same to be photographed. */
export function LogKeys({ log }: { readonly log: LogView }) {
  const text = useLogText();
  return (
    <Section title={text.keys} note={text.keysNote}>
      <ul className="log-keys">
        {log.keys.map(({ printed, algorithm, fingerprint, qr }) => (
          <li key={printed}>
            <Qr rows={qr} label={text.qr(algorithm)} />
            <dl className="log-figures">
              <dt>{algorithm}</dt>
              <dd />
              <dt>{text.fingerprint}</dt>
              <dd className="log-mono">{fingerprint}</dd>
              <dt>{text.key}</dt>
              <dd className="log-mono">{printed}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
