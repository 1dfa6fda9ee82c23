"""Types into a workbook with LibreOffice, as a person would, and saves it in several kinds of file.

Run by the Python that has LibreOffice's `uno`: `type_in_office.py PIPE JOB.json`, the job being what to open, what to
type where, and what to save.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xlsm": "Calc MS Excel 2007 VBA XML", "ods": "calc8", "xls": "MS Excel 97"}


def connected(pipe):
    """The running office, as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def main(pipe, job):
    """Do the job, and print what stood in the cells typed into: lists to choose from, comments."""
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(job["open"]), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),)
    )
    found = {"comments": {}, "choices": {}}
    for sheet in (book.Sheets.getByIndex(place) for place in range(book.Sheets.Count)):
        found["comments"][sheet.Name] = sheet.Annotations.Count
    for name, cells in job["type"].items():
        sheet = book.Sheets.getByName(name)
        for address, typed in cells.items():
            cell = sheet.getCellRangeByName(address)
            if cell.Validation.Type.value == "LIST":
                found["choices"][f"{name}.{address}"] = cell.Validation.getFormula1()
            cell.FormulaLocal = typed
    for name, area in job.get("merge", {}).items():
        book.Sheets.getByName(name).getCellRangeByName(area).merge(True)
    for path in job["save"]:
        given = [PropertyValue("FilterName", 0, FILTERS[path.rpartition(".")[2]], 0)]
        if "password" in job:
            given.append(PropertyValue("Password", 0, job["password"], 0))
        book.storeToURL(uno.systemPathToFileUrl(path), tuple(given))
    book.close(True)
    desktop.terminate()
    print(json.dumps(found))


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as job:
        main(sys.argv[1], json.load(job))
