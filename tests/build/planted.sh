#!/usr/bin/env bash
# Plants one error per rule into a copy of the data files and checks that the crate does not build,
# with a message that names the file, the set and the criterion (or the line, where the file is not
# readable as TOML).
set -euo pipefail
cd "$(dirname "$0")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp Cargo.lock README.md "$work"
cp -rL core "$work/core"
sed 's/^members = .*/members = ["core"]/' Cargo.toml >"$work/Cargo.toml"
export CARGO_TARGET_DIR="${PLANTED_TARGET_DIR:-target/planted}"
mkdir -p "$CARGO_TARGET_DIR"
CARGO_TARGET_DIR="$(cd "$CARGO_TARGET_DIR" && pwd)"
cd "$work"
rubrics=core/rubrics/26-2026
count=0

build() { cargo check --quiet --offline -p ocop; }

# planted WHAT FILE OLD NEW WORD...: puts NEW in the place of the first OLD of the file; each WORD has
# to be in what the failing build says.
planted() {
  local what="$1" file="$2" old="$3" new="$4" said
  shift 4
  cp "$file" kept
  OLD="$old" NEW="$new" python3 - "$file" <<'EOF'
import os, pathlib, sys
path, old, new = pathlib.Path(sys.argv[1]), os.environ["OLD"], os.environ["NEW"]
text = path.read_text(encoding="utf-8")
if old not in text:
    sys.exit(f"{path}: the text to be replaced is not there: {old}")
path.write_text(text.replace(old, new, 1), encoding="utf-8")
EOF
  if said="$(build 2>&1)"; then
    echo "FAILED  $what: the crate was built" >&2
    exit 1
  fi
  mv kept "$file"
  local word
  for word in "$@"; do
    if ! grep -qF -- "$word" <<<"$said"; then
      printf 'FAILED  %s: the build does not say "%s" but:\n%s\n' "$what" "$word" "$said" >&2
      exit 1
    fi
  done
  count=$((count + 1))
  echo "ok      $what: $(grep -F -- "$2" <<<"$said" | grep -m 1 'error:' | sed "s|$work/||; s/^error: *ocop@[^:]*: *//" | cut -c 1-150)"
}

build
file="$rubrics/16.toml"
story='{ points = 0, label = "Không có câu chuyện sản phẩm" }'

planted "maximum of a criterion" "$file" $'code = "1.1"\nmax = 4' $'code = "1.1"\nmax = 5' \
  16.toml "set 16, criterion 1.1: maximum is 5, but the best option gives 4"
planted "sum of a section" "$file" $'code = "1"\nmax = 17' $'code = "1"\nmax = 16' \
  16.toml "set 16, section 1: maximum is 16, but what stands below adds up to 17"
planted "sum of a part" "$file" $'part = "A"\nmax = 40' $'part = "A"\nmax = 41' \
  16.toml "set 16, part A: maximum is 41, but what stands below adds up to 40"
planted "parts of the edition" "$file" $'part = "A"\nmax = 40' $'part = "A"\nmax = 41' \
  16.toml 'set 16, parts give {"A": 41, "B": 25, "C": 35}, the edition says {"A": 40, "B": 25, "C": 35}'
planted "order of parts" "$file" 'part = "B"' 'part = "A"' \
  16.toml 'set 16, part A: `A` is no part'
planted "a code twice" "$file" 'code = "1.2"' 'code = "1.1"' \
  16.toml 'set 16, criterion 1.1: code `1.1` does not follow `1.1`'
planted "a code of another section" "$file" 'code = "1.2"' 'code = "2.2"' \
  16.toml 'set 16, criterion 2.2: `2.2` does not belong to this section'
planted "a code that is none" "$file" 'code = "1.2"' 'code = "1,2"' \
  16.toml '16.toml: line 52: `1,2` is no criterion code'
planted "points that fall" "$file" '{ points = 2, label = "Dùng nguyên liệu có nguồn gốc trong tỉnh từ 50% đến dưới 75%" }' \
  '{ points = 0, label = "Dùng nguyên liệu có nguồn gốc trong tỉnh từ 50% đến dưới 75%" }' \
  16.toml "set 16, criterion 1.1: option 2 gives 0, fewer points than the option before it"
planted "gates out of order" "$file" 'points = 3, gate = 5' 'points = 3, gate = 3' \
  16.toml "set 16, criterion 1.4: gate of 3 stars at option 4 does not rise above the gate before it"
planted "a gate of 2 stars" "$file" 'points = 1, gate = 3' 'points = 1, gate = 2' \
  16.toml "set 16, criterion 1.1: option 1 has a gate of 2 stars, expected 3, 4 or 5"
planted "a gate of 6 stars" "$file" 'points = 1, gate = 3' 'points = 1, gate = 6' \
  16.toml '16.toml: line 46: `6` is no star class'
planted "a condition that cannot hold" "$file" 'min_points = 1' 'min_points = 9' \
  16.toml 'set 16, criterion 5.2: the condition that `5.1` reaches 9 cannot hold'
planted "a condition on a later criterion" "$file" 'applies_if = { criterion = "5.1"' 'applies_if = { criterion = "6.1"' \
  16.toml 'set 16, criterion 5.2: the condition that `6.1` reaches 1 cannot hold'
planted "no options" "$file" "implied = true" "implied = false" \
  16.toml "set 16, criterion 2.4: expected exactly one of"
planted "no English for an option" "$file" 'label = "Không có câu chuyện sản phẩm"' 'label = "Chưa có câu chuyện sản phẩm"' \
  en.toml 'no English for `Chưa có câu chuyện sản phẩm`' 16.toml "set 16, criterion 5.1"
planted "an empty label" "$file" "$story" '{ points = 0, label = "" }' \
  16.toml 'set 16, criterion 5.1: label `` is empty'
planted "a direction mark in a label" "$file" "$story" $'{ points = 0, label = "Không\u202e có câu chuyện sản phẩm" }' \
  16.toml 'set 16, criterion 5.1: label `Không\u{202e} có câu chuyện sản phẩm`'
planted "English that nothing uses" core/rubrics/en.toml '"An toàn" = "Safe"' $'"An toàn" = "Safe"\n"An toàn lắm" = "Very safe"' \
  en.toml '`An toàn lắm` is not used'
planted "a knock-out twice" "$file" 'id = "food-safety-certificate"' 'id = "forged-file"' \
  16.toml 'set 16, knock-out forged-file: knock-out `forged-file` is there twice'
planted "a knock-out under no criterion" "$file" $'effect = "stop"\ncriterion = "6"' $'effect = "stop"\ncriterion = "60"' \
  16.toml 'set 16, knock-out zero-sensory: knock-out `zero-sensory` speaks of `60`, which does not fit'
planted "a knock-out that no option shows" "$file" 'criteria = ["6.1",' 'criteria = ["8",' \
  16.toml 'set 16, knock-out zero-sensory: knock-out `zero-sensory` speaks of `8`, which does not fit'
planted "an unknown field" "$file" $'code = "1.1"\nmax = 4' $'code = "1.1"\nmaximum = 4' \
  16.toml '16.toml: line 43: unknown field `maximum`'
planted "a missing field" "$file" $'code = "1"\nmax = 17' $'code = "1"' \
  16.toml '16.toml: line 36: missing field `max`'
planted "no TOML" "$file" 'code = "1.1"' 'code = 1.1"' \
  16.toml "16.toml: line 42: "
planted "a set of another edition" "$file" 'edition = "26/2026"' 'edition = "27/2026"' \
  16.toml "set 16 says edition 27/2026"
planted "a slug that is no name" "$file" 'slug = "mineral-bottled-water"' 'slug = "Mineral water"' \
  16.toml 'set 16, slug: `Mineral water` is no name'
planted "bands that do not rise" "$rubrics/edition.toml" "four = 70" "four = 50" \
  01.toml "set 1, bands: band thresholds must rise"
planted "a class without a set" "$rubrics/classification.toml" "set = 16" "set = 61" \
  26-2026 "class of set 61 has no set"
planted "a result without a step" "$rubrics/procedure.toml" 'results = ["none"]' 'results = []' \
  procedure.toml 'Province on Day { year: 2026, month: 5, day: 22 }: not exactly one step for [None]'
planted "a result with two steps" "$rubrics/procedure.toml" 'results = [3, 4]
step = "recognised"' 'results = [3, 4, 5]
step = "recognised"' procedure.toml 'not exactly one step for [Some(Five)]'
planted "a file that goes down" "$rubrics/procedure.toml" 'to = "central"
articles = ["7.3e"]' 'to = "district"
articles = ["7.3e"]' procedure.toml "Province Forwarded: wrong direction, or nobody acts"
planted "an article that is none" "$rubrics/procedure.toml" 'articles = ["7.3d"]' 'articles = ["7.d"]' \
  procedure.toml '`7.d` is no article'
planted "an amendment with a gap" core/rubrics/148-2023/procedure.toml \
  'from = "2025-07-06"' 'from = "2025-07-07"' procedure.toml "not exactly one step"
planted "a day that is none" "$rubrics/procedure.toml" 'files_before = "04-30"' 'files_before = "13-30"' \
  procedure.toml '`13-30` is no month and day'
planted "an authority that is none" "$rubrics/procedure.toml" 'by = "minister"' 'by = "ministers"' \
  procedure.toml 'unknown variant `ministers`'
planted "a window that ends before it begins" "$rubrics/procedure.toml" 'until_days = 120' 'until_days = 180' \
  procedure.toml "the window for files ends before it begins"
build
echo "planted $count errors, each refused with its place"
