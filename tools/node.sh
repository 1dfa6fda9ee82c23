#!/bin/sh
# Node and npm, which bundle, check and test the pages' scripts: there already, or installed from Debian's packages, or asked for.
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ]; then
  echo "Installing nodejs npm"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update && apt-get -qq install -y --no-install-recommends nodejs npm >/dev/null && exit 0
fi
echo "The pages' scripts need node. Please run: sudo apt-get install nodejs npm"
exit 1
