import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

test.each([
  ["10.1.2.3", "", "10.1.2.3"],
  ["10.1.2.3", "6.6.6.6", "10.1.2.3"],
  ["127.0.0.1", "6.6.6.6, 10.1.2.3", "10.1.2.3"],
  ["::1", "10.1.2.3", "10.1.2.3"],
  ["127.0.0.1", "", "127.0.0.1"],
  ["127.0.0.1", "10.1.2.3, <script>", "127.0.0.1"],
])("from %s, forwarded for “%s”, the address is %s", (remote, forwarded, address) => {
  expect(addressOf(remote, forwarded)).toBe(address);
});
