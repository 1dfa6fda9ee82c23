"""Musterkreis (invented): read a survey, measure it at a date and by social space, name the gaps, draw the map.

python run.py [FOLDER]    the map goes to FOLDER, by itself to out/
"""

import sys
from pathlib import Path

import akteursnetz as an

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)

net = an.read(Path(__file__).parent / "records")
print(an.summary(net))

print("\nDas Netzwerk und seine Ebenen")
print(an.layer_table(net).T.to_string())

print("\nAnfang 2027: was bleibt, wenn Programme und Verträge ausgelaufen sind")
print(an.layer_table(an.at(net, "2027-01")).T.to_string())

print("\nNordviertel: wer dort mit wem")
print(an.actor_table(an.select(net, social_space="Nordviertel"))[["name", "degree", "betweenness"]].to_string())

print("\nWer über Gremien mit den meisten anderen zusammensitzt")
print(an.actor_table(an.project(net)).nlargest(8, "degree").to_string())

print("\nBefunde")
print(an.gaps(net)[["severity", "title"]].to_string(index=False))

an.web_map(net).save(out / "musterkreis.html")
print(f"\nKarte: {out / 'musterkreis.html'}")
