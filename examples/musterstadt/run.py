"""Musterstadt (invented): read two surveys, measure the second, compare both, name the gaps, draw the map.

python run.py [FOLDER]    the pages go to FOLDER, by themselves to out/
"""

import sys
from pathlib import Path

import akteursnetz as an

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)

before, net = (an.read(Path(__file__).parent / wave) for wave in ("2022", "2025"))
print(an.summary(net))

print("\nDas Netzwerk und seine Ebenen")
print(an.layer_table(net).T.to_string())

print("\nHafenviertel: wer dort mit wem")
print(an.actor_table(an.select(net, social_space="Hafenviertel"))[["name", "degree", "betweenness"]].to_string())

print("\nBefunde")
print(an.gaps(net)[["severity", "title"]].to_string(index=False))

waves = an.compare_dates(before, net)
print("\n2022 und 2025: was blieb, was wegfiel, was dazukam")
print("\n".join(f"- {sentence}" for sentence in waves.sentences("de")))

an.web_map(net, previous=before).save(out / "musterstadt.html")
waves.save(out / "musterstadt_waves.html")
print(f"\nKarte: {out / 'musterstadt.html'}\nVergleich der Befragungen: {out / 'musterstadt_waves.html'}")
