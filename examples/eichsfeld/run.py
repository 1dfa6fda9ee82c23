"""Eichsfeld: read the records, measure what is not specified, name the gaps, draw the map.

python run.py [FOLDER]    the map goes to FOLDER, by itself to out/
"""

import sys
from pathlib import Path

import akteursnetz as an

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)

net = an.read(Path(__file__).parent / "records")
print(an.summary(net))

print("\nEbene ohne Angabe zur Vertragsform: Das Protokoll sagt von keinem Partner, ob es einen Vertrag gibt")
print(an.actor_table(an.unspecified(net))[["name", "degree", "betweenness", "constraint"]].to_string())
print("\nDer Stern um den Landkreis liegt an der Quelle, nicht am Landkreis.")

print("\nDas ganze Netzwerk und seine Ebenen")
print(an.layer_table(net).T.to_string())

print("\nBefunde")
print(an.gaps(net)[["severity", "title"]].to_string(index=False))

an.web_map(net).save(out / "eichsfeld.html")
print(f"\nKarte: {out / 'eichsfeld.html'}")
