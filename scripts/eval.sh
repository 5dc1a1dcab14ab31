#!/usr/bin/env bash
# Scores the command line on the pages and texts of ../shared with the scorers that lie there: scripts/eval.sh [SET]...
#
# SET: seeds pages lines ner; all of them where none is named. SHARED=FOLDER takes another folder.
# Prints `metric value` lines; what was written stays in target/eval for a look.
set -euo pipefail
cd "$(dirname "$0")/.."

shared=${SHARED:-../shared}
if [ ! -d "$shared/eval" ]; then
  echo "eval: skipped, because there is no $shared with the pages and their scorers"
  exit 0
fi
sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(seeds pages lines ner)

cargo build --quiet --locked --release --bin sito
sito=${CARGO_TARGET_DIR:-target}/release/sito
work=target/eval
mkdir -p "$work"

# $1: where to write, then what `sito analyze` gets. Exit 1 says that some input failed: the others are scored.
analyze() {
  local out=$work/$1.out.jsonl
  shift
  "$sito" analyze "$@" >"$out" 2>"$out.log" || [ $? = 1 ] || { cat "$out.log" >&2; exit 1; }
}

unpack() { [ -s "$work/pages.jsonl" ] || python3 "$shared/eval/score_clean.py" unpack --work "$work"; }

for set in "${sets[@]}"; do
  echo "# $set"
  case $set in
    seeds)
      analyze seeds "$shared/seeds"
      python3 "$shared/eval/score_seeds.py" "$work/seeds.out.jsonl"
      ;;
    pages)
      unpack
      analyze pages --field html "$work/pages.jsonl"
      python3 "$shared/eval/score_clean.py" pages "$work/pages.out.jsonl" --work "$work"
      ;;
    lines)
      unpack
      analyze lines --field text "$work/lines.jsonl"
      python3 "$shared/eval/score_clean.py" lines "$work/lines.out.jsonl" --work "$work"
      ;;
    ner)
      # The two of one topic together, so that linking across languages is scored too.
      for group in "slavicner_ru slavicner_uk" factrueval_ru nerel_ru crossner_politics_en ewt_en gum_news_en kaznerd_kk; do
        gold=()
        for name in $group; do gold+=("$shared/data/ner/$name.jsonl"); done
        analyze "${group// /+}" --no-clean "${gold[@]}"
        python3 "$shared/eval/score_ner.py" "$work/${group// /+}.out.jsonl" "${gold[@]}"
      done
      ;;
    *) echo "eval: unknown set: $set" >&2; exit 2 ;;
  esac
done
