#!/bin/sh
# Install what the tests need beside Python: Chromium, poppler, zbar, LibreOffice and Node.js, from Debian's packages,
# and the language server that editors run, from npm's.
set -eu
missing=""
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need chromium chromium
need pdftotext poppler-utils
need zbarimg zbar-tools
need soffice libreoffice-calc
need node nodejs
need npm npm
if [ -n "$missing" ]; then
  echo "installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null
fi
cd tests/editor
[ node_modules/.done -nt package-lock.json ] || { npm ci --silent --no-audit --no-fund && touch node_modules/.done; }
