#!/usr/bin/env bash
# CONTRIBUTING.md, "Adding an edition", tried with a made-up one: the data files alone make the crate
# rate with it.
set -euo pipefail
cd "$(dirname "$0")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp Cargo.lock rustfmt.toml README.md "$work"
cp -rL core "$work/core"
sed 's/^members = .*/members = ["core"]/' Cargo.toml >"$work/Cargo.toml"

folder="$work/core/rubrics/7-2031"
mkdir "$folder"
cat >"$folder/edition.toml" <<'EOF'
id = "7/2031"
documents = ["7/2031/QĐ-TTg (made up)"]
annex = "Phụ lục I"
data_version = "1"
in_force_from = "2031-01-01"
parts = { A = 60, B = 40 }
bands = { two = 45, three = 50, four = 70, five = 90 }
EOF
cat >"$folder/01.toml" <<'EOF'
edition = "7/2031"
set = 1
slug = "made-up"
name = "Bộ thử"

[[knockout]]
id = "forged-file"
effect = "reject"
label = "Giả mạo hồ sơ"

[[part]]
part = "A"
max = 60
name = "Phần thử một"

[[part.section]]
code = "1"
max = 60
name = "Mục thử một"

[[part.section.criterion]]
code = "1"
options = [
  { points = 0, label = "Phương án thử kém" },
  { points = 60, gate = 4, label = "Phương án thử tốt" },
]

[[part]]
part = "B"
max = 40
name = "Phần thử hai"

[[part.section]]
code = "2"
max = 40
name = "Mục thử hai"

[[part.section.criterion]]
code = "2.1"
max = 40
name = "Tiêu chí thử"
implied = true
EOF

root="$PWD"
build() { local command="$1"; shift; (cd "$work" && CARGO_TARGET_DIR="$root/target/planted" cargo "$command" -p ocop "$@"); }

# Step 3: the build lists every phrase that has no English yet.
if build check >"$work/log" 2>&1; then echo "built without English"; exit 1; fi
grep -q 'no English for `Tiêu chí thử`' "$work/log" || { cat "$work/log"; exit 1; }
for phrase in "Bộ thử" "Phần thử một" "Mục thử một" "Phương án thử kém" "Phương án thử tốt" \
              "Phần thử hai" "Mục thử hai" "Tiêu chí thử"; do
  echo "\"$phrase\" = \"made up: $phrase\"" >>"$work/core/rubrics/en.toml"
done

cat >"$work/sheet.json" <<'EOF'
{"edition": "7/2031", "set": 1, "choices": {"1": 1, "2.1": 2}}
EOF
build run -q --config profile.dev.package.ocop.opt-level=0 --example rate -- "$work/sheet.json" --lang en >"$work/said" 2>"$work/log" || { cat "$work/log"; exit 1; }
grep -q '^Total: 40/100, band of 1 star' "$work/said" || { cat "$work/said"; exit 1; }
echo "a made-up edition of two files is built in and rates a sheet"

# Step 4: a sum may stay open where the set says so and the register names it, and nowhere else.
refused() {
  if build check >"$work/log" 2>&1; then echo "built without: $1"; exit 1; fi
  grep -q "$1" "$work/log" || { cat "$work/log"; exit 1; }
}
sed -i 's/^name = "Bộ thử"/data_status = "unsettled"\n&/' "$folder/01.toml"
refused "set 1 is unsettled, but its sums agree"
sed -i '/^code = "2.1"/,$ s/^max = 40/max = 39/' "$folder/01.toml"
refused "set 1, 2: no erratum tells 40 printed, 39 reached"
cat >"$folder/errata.toml" <<'EOF'
[[erratum]]
id = "01-2-sum"
set = 1
criterion = "2"
field = "heading"
printed = "40"
applied = "39"
reason = "Bộ thử"
EOF
build check -q 2>"$work/log" || { cat "$work/log"; exit 1; }
sed -i '/^data_status = /d' "$folder/01.toml"
refused "maximum is 40, but what stands below adds up to 39"
echo "a sum left open is built in where the set and the register say so, and nowhere else"
