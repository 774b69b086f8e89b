import { type ReactNode, createContext, useContext } from "react";
import type { District } from "../api/use-me.ts";

const DistrictContext = createContext<District | null>(null);

/** Gives the pages below it the district of the address. */
export function DistrictProvider(props: {
  readonly district: District;
  readonly children: ReactNode;
}) {
  return <DistrictContext value={props.district}>{props.children}</DistrictContext>;
}

/** The district of the address, with the person's rights in it. Only below a district's address. */
export function useDistrict(): District {
  const district = useContext(DistrictContext);
  if (!district) throw new Error("useDistrict outside a district's address");
  return district;
}
