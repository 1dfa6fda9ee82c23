#!/bin/sh
# The office program in which tests fill in workbooks: there already, or installed from Debian's packages, or asked for.
missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-calc"
/usr/bin/python3 -c "import uno" >/dev/null 2>&1 || missing="$missing python3-uno"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then
  echo "Installing $missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  apt-get -qq update && apt-get -qq install -y --no-install-recommends $missing >/dev/null && exit 0
fi
echo "The tests need LibreOffice. Please run: sudo apt-get install $missing"
exit 1
