import type { Output } from "../../contract/endpoint.ts";
import { whatCouldSee, whoCouldSee } from "../../contract/who-could-see.ts";
import { useCall } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { useSightText } from "../messages/sight-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { SightQuestion } from "./sight-question.ts";
import { ThroughList } from "./through-list.tsx";

/** The answer to what the address asks. */
export function SightAnswer({ question }: { readonly question: SightQuestion }) {
  return question.ask === "person" ? <WhatSeen {...question} /> : <WhoSees {...question} />;
}

function WhoSees({ ask, id, day }: SightQuestion) {
  const { id: district } = useDistrict();
  const about = ask === "project" ? { project: id } : { unit: id };
  const answer = useCall(whoCouldSee, { district, day, ...about });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} />;
  return <Seers {...answer.data} day={day} />;
}

function Seers({ units, people, day }: Output<typeof whoCouldSee> & { readonly day: string }) {
  const text = useSightText();
  const { common } = useText();
  const able = people.filter(({ isDisabled }) => !isDisabled).length;
  const names = units.map(({ name }) => name).join(common.separator);
  return (
    <Section
      title={able === 0 ? text.whoNone(day) : text.whoTitle(day, able)}
      note={text.about(names)}
    >
      <ul className="sight-people">
        {people.map(({ person, isDisabled, through }) => (
          <li key={person.id}>
            <p className={isDisabled ? "sight-off" : undefined}>
              <strong>{person.name}</strong> <span className="quiet">{person.login}</span>
            </p>
            <ThroughList through={through} />
            {isDisabled && <p className="sight-note">{text.disabled}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WhatSeen({ id, day }: SightQuestion) {
  const { id: district } = useDistrict();
  const answer = useCall(whatCouldSee, { district, person: id, day });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} />;
  return <Seen {...answer.data} day={day} />;
}

function Seen(props: Output<typeof whatCouldSee> & { readonly day: string }) {
  const text = useSightText();
  const { person, isDisabled, through, units, day } = props;
  const isNothing = units.length === 0 && through.length > 0;
  return (
    <Section
      title={text.whatTitle(person.name, day, isDisabled ? 0 : units.length)}
      {...(isNothing ? { note: text.whatNote } : {})}
    >
      {isDisabled && <p className="sight-note">{text.disabled}</p>}
      {through.length === 0 && <p className="sight-note">{text.noThrough}</p>}
      {through.length > 0 && (
        <div className="sight-part">
          <h3>{text.through}</h3>
          <ThroughList through={through} />
        </div>
      )}
      {units.length > 0 && (
        <div className="sight-part">
          <h3>{text.units}</h3>
          <ul className="sight-units">
            {units.map((unit) => (
              <li key={unit.id}>
                <Tag>{unit.name}</Tag>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
