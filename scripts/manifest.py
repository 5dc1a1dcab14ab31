#!/usr/bin/env python3
"""Writes models/MANIFEST.json from the packs that are there: size, SHA-256, and the licence that each pack's card states.

The card of NAME.pack is NAME.md and has a line "Licence: …". Run it after making a pack; a test compares the two.
"""
import hashlib
import json
import pathlib
import re

MODELS = pathlib.Path(__file__).resolve().parent.parent / "models"
PROTOCOL = 1


def entry(pack):
    licence = re.search(r"^Licence: (.+)$", pack.with_suffix(".md").read_text("utf-8"), re.M)
    if not licence:
        raise SystemExit(f"{pack.stem}.md has no line 'Licence: …'")
    data = pack.read_bytes()
    return {"name": pack.stem, "file": pack.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "licence": licence[1].strip()}


if __name__ == "__main__":
    manifest = {"protocol": PROTOCOL, "packs": [entry(p) for p in sorted(MODELS.glob("*.pack"))]}
    (MODELS / "MANIFEST.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf-8")
