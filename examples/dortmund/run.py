"""Dortmund: read the records, measure the operative network, name the gaps, draw the map.

python run.py [FOLDER]    the map goes to FOLDER, by itself to out/
"""

import sys
from pathlib import Path

import akteursnetz as an

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)

net = an.read(Path(__file__).parent / "records")
print(an.summary(net))

operative = an.operative(net)
partners = an.actor_table(an.contractual(operative)).query("degree > 0")
print("\nOperatives Netzwerk, vertragliche Ebene: die ARGE und ihre Vertragspartner")
print(partners[["name", "degree", "betweenness", "constraint"]].to_string())
print("\nDie ARGE steht in der Mitte, weil ihr Geschäftsführer berichtet: Das liegt an der Quelle, nicht an der Stadt.")

print("\nDas ganze Netzwerk und seine Ebenen")
print(an.layer_table(net).T.to_string())

print("\nBefunde")
print(an.gaps(net)[["severity", "title"]].to_string(index=False))

an.web_map(net).save(out / "dortmund.html")
print(f"\nKarte: {out / 'dortmund.html'}")
