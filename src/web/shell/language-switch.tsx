import { useLanguage, useText } from "../messages/language.tsx";

/** The other language, named in that language. */
export function LanguageSwitch() {
  const { shell } = useText();
  const { language, setLanguage } = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="menu-bare language-switch"
      lang={other === "zh" ? "zh-CN" : "en"}
      title={shell.languageLabel}
      onClick={() => setLanguage(other)}
    >
      {shell.language}
    </button>
  );
}
