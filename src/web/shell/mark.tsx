import { useText } from "../messages/language.tsx";
import "./mark.css";

/** The seal and the name. */
export function Mark() {
  const { common } = useText();
  return (
    <span className="mark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="3" />
        <path d="M6 8h20M16 4v4M8 8v18h16V8" />
        <path d="M11.500 13h7M11.500 17.500h9M11.500 22h4.500" />
      </svg>
      {common.app}
    </span>
  );
}
