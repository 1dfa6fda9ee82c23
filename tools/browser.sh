#!/bin/sh
# The browsers that the tests drive: there already, or installed from Debian's packages, or asked for.
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
command -v chromium-headless-shell >/dev/null 2>&1 || missing="$missing chromium-headless-shell"
command -v firefox-esr >/dev/null 2>&1 || missing="$missing firefox-esr"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then
  echo "Installing $missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  apt-get -qq update && apt-get -qq install -y --no-install-recommends $missing fonts-dejavu-core >/dev/null && exit 0
fi
echo "The tests need a browser. Please run: sudo apt-get install $missing"
exit 1
