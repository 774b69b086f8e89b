import { SettingsShell } from "../settings/shell/settings-shell.tsx";

/** 设置: everything about running the district, for whoever may do part of it. */
export function SettingsPage() {
  return <SettingsShell />;
}
