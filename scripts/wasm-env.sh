#!/usr/bin/env bash
# Prints variables to evaluate before a browser build; fails where there is no wasm32 standard library.
#
#   scripts/wasm-env.sh [dev]      the library as it is
#   scripts/wasm-env.sh release    the library built with the page, for size
#
# rustup's library is used as it is. Debian's rustc-web ships only the source, so cargo builds it, which wants the unstable
# flags that RUSTC_BOOTSTRAP allows. SITO_WASM_STD=rustup|debian insists on one.
#
# The release leaves out what a ready-made library brings: sorting and formatting for speed, and the messages of panics. A
# worker that stops is replaced and its file named, with a message or without. Without it the worker is over its budget.
set -euo pipefail

want=${SITO_WASM_STD:-}
small_release=no
[ "${1:-dev}" != release ] || small_release=yes
sysroot=$(rustc --print sysroot)
library="RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort"
small="CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size"
# These replace the flags of .cargo/config.toml, so simd128 is named again.
flags="-Ctarget-feature=+simd128 -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"

if [ "$want" != debian ] && [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
  echo "export SITO_WASM_STD=rustup"
  [ -d "$sysroot/lib/rustlib/src/rust/library" ] || exit 0
  [ "$small_release" = yes ] || exit 0
  echo "export $library"
elif [ "$want" != rustup ] && dpkg -s rustc-web rust-web-src rust-web-llvm lld-22 >/dev/null 2>&1; then
  echo "export SITO_WASM_STD=debian RUSTC=/usr/bin/rustc $library"
  [ "$small_release" = yes ] || exit 0
else
  echo "no wasm32 standard library: scripts/setup.sh web" >&2
  exit 1
fi
echo "export $small RUSTFLAGS='$flags'"
