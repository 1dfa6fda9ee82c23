/** The page begins here: first its data, then what the address asks for, then every part in the order of the page. */
import { readAddress, startAddress } from "./address.js";
import { startCorrections } from "./corrections.js";
import { openData, readData } from "./data.js";
import { startMap } from "./draw.js";
import { startFindings } from "./findings.js";
import { startKeys } from "./keys.js";
import { startLegend } from "./legend.js";
import { readPalette } from "./marks.js";
import { startPanel } from "./panel.js";
import { startPrint } from "./print.js";
import { rememberPage } from "./savepage.js";
import { startScreen } from "./screen.js";
import { startSearch } from "./search.js";
import { startStations } from "./stations.js";
import { startTables } from "./tables.js";
import { startTabs } from "./tabs.js";
import { applyTheme, startToolbar } from "./toolbar.js";
import { startTourForm } from "./tourform.js";
import { openView } from "./view.js";
import { startWords } from "./words.js";

/** Begin the page of a document. */
export function start(page) {
  rememberPage(page);
  openData(readData(page));
  openView();
  startWords();
  readAddress();
  applyTheme();
  readPalette();
  startScreen();
  startToolbar();
  startCorrections();
  startLegend();
  startSearch();
  startTabs();
  startPanel();
  startFindings();
  startTables();
  startStations();
  startTourForm();
  startMap();
  startKeys();
  startPrint();
  startAddress();
  page.documentElement.dataset.ready = "yes";
}
