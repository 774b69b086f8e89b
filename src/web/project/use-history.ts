import { useAddress } from "../state/use-address.ts";

/** Which attribute's history is open; it is part of the address, so that it can be sent to a colleague. */
export function useHistory(): {
  readonly open: string | null;
  readonly show: (attribute: string) => void;
  readonly close: () => void;
} {
  const { params, patch } = useAddress();
  return {
    open: params.get("history"),
    show: (attribute) => patch({ history: attribute }, { replace: true }),
    close: () => patch({ history: null }, { replace: true }),
  };
}
