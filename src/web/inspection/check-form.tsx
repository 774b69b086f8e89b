import { useEffect, useRef, useState } from "react";
import { hexOf } from "../../domain/seal/bytes.ts";
import { sayings } from "../../domain/inspection/finding.ts";
// Not loaded late: whoever stands on a site may have lost the network before the press.
import { CameraDialog, type Shot } from "../evidence/camera-dialog.tsx";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField, TextField } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import type { Check } from "./inspections-model.ts";
import type { KeptFinding, KeptPhotograph } from "./kept-store.ts";
import { sha256 } from "./sha256.ts";
import type { CardsHere } from "./use-cards.ts";

type FormProps = { readonly finding: KeptFinding; readonly check: Check; readonly here: CardsHere };

async function photographOf(shot: Shot): Promise<KeptPhotograph> {
  const { file, name, takenAt = null, latitude = null, longitude = null, accuracy = null } = shot;
  const digest = hexOf(sha256(new Uint8Array(await file.arrayBuffer())));
  return { sha256: digest, name, file, takenAt, latitude, longitude, accuracy };
}

/** What somebody sees of one fact. Whatever is written is on the device at once, whether it is finished or not. */
export function CheckForm({ finding, check, here }: FormProps) {
  const text = useInspectionsText();
  const [now, setNow] = useState(finding);
  const [shooting, shoot] = useState(false);
  const [asked, ask] = useState(false);
  const latest = useRef(now);
  const change = (more: Partial<KeptFinding>) => {
    latest.current = { ...latest.current, ...more };
    setNow(latest.current);
    void here.put({ ...latest.current, state: "draft", seenAt: new Date().toISOString() });
  };
  const isSilent =
    now.says !== "agrees" && now.says !== "" && now.words.trim() === "" && now.value.trim() === "";
  const save = () => {
    ask(true);
    if (isSilent || now.says === "") return;
    void here.put({ ...latest.current, state: "waiting", seenAt: new Date().toISOString() });
  };
  const take = async (shot: Shot) => {
    const fresh = await photographOf(shot);
    const others = latest.current.photographs.filter((each) => each.sha256 !== fresh.sha256);
    change({ photographs: [...others, fresh] });
  };
  const drop = (digest: string) =>
    change({ photographs: now.photographs.filter((each) => each.sha256 !== digest) });
  return (
    <div className="inspector-form">
      <ChoiceBar
        label={text.cards.check}
        labelHidden
        options={sayings.map((id) => ({ id, label: text.says[id] }))}
        value={now.says}
        onChange={(says) => change({ says, value: says === "differs" ? now.value : "" })}
      />
      {asked && now.says === "" && <Notice tone="bad">{text.cards.choose}</Notice>}
      {now.says === "differs" && (
        <InputField
          label={text.cards.saw}
          value={now.value}
          maxLength={500}
          placeholder={typeof check.value === "string" ? check.value : undefined}
          onChange={(event) => change({ value: event.target.value })}
        />
      )}
      <TextField
        label={text.cards.wordsLabel}
        value={now.words}
        rows={2}
        maxLength={2000}
        error={asked && isSilent ? text.cards.needWords : undefined}
        onChange={(event) => change({ words: event.target.value })}
      />
      <ul className="inspector-shots">
        {now.photographs.map((each, at) => (
          <li key={each.sha256}>
            <Preview file={each.file} label={text.cards.photo(at + 1)} />
            <Button look="quiet" onClick={() => drop(each.sha256)}>
              {text.cards.removePhoto(at + 1)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="inspector-acts">
        <Button onClick={() => shoot(true)}>{text.cards.camera}</Button>
        <Button look="main" onClick={save}>
          {text.cards.save}
        </Button>
      </div>
      {shooting && <CameraDialog onShot={(shot) => void take(shot)} onClose={() => shoot(false)} />}
    </div>
  );
}

/** A photograph as it lies on the device. */
function Preview({ file, label }: { readonly file: Blob; readonly label: string }) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // oxlint-disable-next-line react-hooks-js/set-state-in-effect -- an address lives as long as what shows it
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address === "" ? null : <img src={address} alt={label} />;
}
