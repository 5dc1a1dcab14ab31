#!/usr/bin/env bash
# Scores the whole cleaning, block logic and all, on pages that the model has not seen: `folds.sh SITO FOLDS SHARED WORK`,
# where FOLDS was written by `train.py --folds` and WORK by `score_clean.py unpack`.
set -euo pipefail
sito=$1 folds=$2 shared=$3 work=$4
: >"$work/held_out.jsonl"
for fold in "$folds"/*/; do
	python3 -c "
import json, sys
ids = set(open('$fold/ids.txt').read().split('\n'))
for l in open('$work/lines.jsonl'):
    if json.loads(l)['id'] in ids: sys.stdout.write(l)" >"$work/fold.jsonl"
	"$sito" analyze --models "$fold" --field text "$work/fold.jsonl" | grep '"record":"document"' >>"$work/held_out.jsonl"
done
python3 "$shared/eval/score_clean.py" lines "$work/held_out.jsonl" --work "$work"
