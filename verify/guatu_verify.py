#!/usr/bin/env python3
"""Checks a Guatu proof bundle with Python's standard library alone; no network, no Guatu.

    python3 guatu_verify.py BUNDLE [--key NAME+HASH+BASE64] [--log FILE ...]

BUNDLE   lines of JSON: a head, then one line an entry of the log (docs/proof.md says what stands in them)
--key    the key you were given by other means; without it the bundle's own key is used, which proves only that
         the bundle agrees with itself
--log    a checkpoint you kept from earlier (a file, or a printed one typed in): the log must begin as it says

Answers 0 when everything holds, 1 when something does not, 2 when the bundle cannot be read.
"""
import argparse
import base64
import hashlib
import json
import sys


class Wrong(Exception):
    """Something that does not hold."""


def sha256(data):
    return hashlib.sha256(data).digest()


def sm3(data):
    return hashlib.new("sm3", data).digest()


HASHES = {"sha256": sha256}
try:
    sm3(b"")
    HASHES["sm3"] = sm3
except ValueError:
    pass  # This Python's OpenSSL has no SM3: the SHA-256 side is checked alone, and said so.


# Ed25519 (RFC 8032 5.1.7), verification only; nothing here is secret, so nothing needs to be constant in time.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    m, n = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(k, point):
    result = (0, 1, 1, 0)
    while k:
        if k & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        k >>= 1
    return result


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if (x & 1) != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_holds(key, message, signature):
    a, r = point_of(key), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or len(signature) != 64 or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    left, right = point_times(s, BASE), point_add(r, point_times(h, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


# Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint).
def strict_b64(text):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64 is spelled in a second way")
    return data


def read_key(text):
    name, known, raw = text.split("+", 2)
    data = strict_b64(raw)
    if sha256(name.encode() + b"\n" + data)[:4].hex() != known:
        raise Wrong(f"the key {name} is not the one its number says")
    if data[:1] != b"\x01" or len(data) != 33:
        raise Wrong(f"the key {name} is not an Ed25519 key")
    return name, bytes.fromhex(known), data[1:]


def read_note(printed, key):
    text, cut, lines = printed.rpartition("\n\n")
    if not cut or not printed.endswith("\n"):
        raise Wrong("the checkpoint is not a signed note")
    text += "\n"
    name, known, public = key
    for line in lines[:-1].split("\n"):
        dash, signer, raw = line.split(" ")
        data = strict_b64(raw)
        if dash == "—" and signer == name and data[:4] == known:
            if ed25519_holds(public, text.encode(), data[4:]):
                return read_checkpoint(text)
    raise Wrong(f"the checkpoint is not signed by {name}")


def read_checkpoint(text):
    origin, size, root, *more = text[:-1].split("\n")
    if str(int(size)) != size or int(size) < 0:
        raise Wrong("the checkpoint's length is no length")
    roots = {"sha256": strict_b64(root)}
    for line in more:
        word, _, value = line.partition(" ")
        if word == "sm3":
            roots["sm3"] = strict_b64(value)
    if set(roots) != {"sha256", "sm3"} or any(len(each) != 32 for each in roots.values()):
        raise Wrong("the checkpoint does not carry both roots")
    return {"origin": origin, "size": int(size), "roots": roots}


# The tree (RFC 9162 2.1).
class Tree:
    """A tree that grows by leaves and knows its root at every length."""

    def __init__(self, algorithm):
        self.hash, self.size, self.peaks = HASHES[algorithm], 0, []

    def add(self, leaf):
        node, size = leaf, self.size
        while size & 1:
            node = self.hash(b"\x01" + self.peaks.pop() + node)
            size >>= 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        if not self.peaks:
            return self.hash(b"")
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = self.hash(b"\x01" + peak + node)
        return node


def root_by_path(hash_, index, size, leaf, path):
    node, last, reached = index, size - 1, leaf
    if not 0 <= node <= last:
        raise Wrong(f"entry {index} lies outside a log of {size}")
    for step in path:
        if last == 0:
            raise Wrong(f"the path of entry {index} is too long")
        if node & 1 or node == last:
            reached = hash_(b"\x01" + step + reached)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            reached = hash_(b"\x01" + reached + step)
        node, last = node >> 1, last >> 1
    if last:
        raise Wrong(f"the path of entry {index} is too short")
    return reached


# Entries (docs/proof.md).
def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def no_fraction(text):
    raise Wrong(f"a fraction has no exact spelling: {text}")


def no_repeat(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise Wrong("a key stands twice in one object")
    return dict(pairs)


HEAD = {"guatu", "v", "tenant", "whole", "keys", "note", "witnesses", "stamps"}
ENTRY = {"idx", "seq", "kind", "salt", "row", "body"}
READER = json.JSONDecoder(parse_float=no_fraction, parse_constant=no_fraction, object_pairs_hook=no_repeat)


def check_body(entry):
    """The commitments of an entry: recomputed where its row is shown, taken as they stand where it was erased."""
    if entry["row"] is None and entry["salt"] is None:
        return entry["body"]
    salt, row = bytes.fromhex(entry["salt"]), canonical(entry["row"])
    if len(salt) != 16 or salt.hex() != entry["salt"]:
        raise Wrong(f"number {entry['seq']}: the salt is not 16 bytes in small hex digits")
    body = {name: hash_(salt + row).hex() for name, hash_ in HASHES.items()}
    if {**entry["body"], **body} != entry["body"]:
        raise Wrong(f"number {entry['seq']} ({entry['kind']}) does not say what was sealed")
    return entry["body"]


def leaf_of(head, entry):
    body = check_body(entry)
    said = {"v": 1, "tenant": head["tenant"], "kind": entry["kind"], "seq": entry["seq"], "body": body}
    return b"\x00" + canonical(said)


def check(lines, given, kept):
    head = READER.decode(next(lines))
    if head.get("guatu") != "bundle" or head.get("v") != 1 or set(head) != HEAD:
        raise Wrong("this is no bundle of version 1")
    key = read_key(given or head["keys"][0])
    signed = read_note(head["note"], key)
    if not signed["origin"].endswith("/" + head["tenant"]):
        raise Wrong(f"the checkpoint is of {signed['origin']}, the bundle of {head['tenant']}")
    marks = [read_note(each, key) for each in kept]
    whole, trees = head["whole"], {name: Tree(name) for name in HASHES}
    count = erased = 0
    known = {mark["size"]: mark for mark in marks}

    def compare(size):
        for name, tree in trees.items():
            if size in known and tree.root() != known[size]["roots"][name]:
                raise Wrong(f"the log does not begin as the checkpoint of {size} entries says")

    if whole:
        compare(0)
    for line in lines:
        entry = READER.decode(line)
        if set(entry) - {"path"} != ENTRY:
            raise Wrong("an entry has other fields than the format says")
        data = leaf_of(head, entry)
        if whole and entry["idx"] != count:
            raise Wrong(f"entry {entry['idx']} stands where entry {count} should")
        erased += entry["row"] is None
        count += 1
        for name, hash_ in HASHES.items():
            leaf = hash_(data)
            if whole:
                trees[name].add(leaf)
                continue
            path = [bytes.fromhex(each) for each in entry["path"][name]]
            root = root_by_path(hash_, entry["idx"], signed["size"], leaf, path)
            if root != signed["roots"][name] or [each.hex() for each in path] != entry["path"][name]:
                raise Wrong(f"number {entry['seq']} ({entry['kind']}) is not in the signed log")
        if whole:
            compare(count)
    if whole and count != signed["size"]:
        raise Wrong(f"the log has {signed['size']} entries, the bundle {count}")
    for name, tree in trees.items():
        if whole and tree.root() != signed["roots"][name]:
            raise Wrong(f"the entries do not give the signed root ({name})")
    if whole and any(size > count for size in known):
        raise Wrong("a checkpoint kept from earlier is longer than this log: entries are missing")
    if not whole and not count:
        raise Wrong("the bundle proves nothing: it has no entries")
    if kept and not whole:
        raise Wrong("only a whole log can be held against an earlier checkpoint")
    return head, signed, count, erased


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle")
    parser.add_argument("--key")
    parser.add_argument("--log", action="append", default=[])
    asked = parser.parse_args()
    try:
        kept = [open(each, encoding="utf-8", newline="").read() for each in asked.log]
        with open(asked.bundle, encoding="utf-8", newline="\n") as lines:
            head, signed, count, erased = check(lines, asked.key, kept)
    except Wrong as wrong:
        print(f"不符 DOES NOT HOLD: {wrong}")
        return 1
    except (OSError, ValueError, KeyError, TypeError, StopIteration, AttributeError) as fault:
        print(f"读不了 CANNOT BE READ: {type(fault).__name__}: {fault}")
        return 2
    trust = "key given by you" if asked.key else "the bundle's own key; compare it with one you were given"
    print(f"相符 HOLDS: {count} of {signed['size']} entries of {signed['origin']}, {erased} erased")
    print(f"  by {' and '.join(HASHES)}; {head['keys'][0]} ({trust})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
