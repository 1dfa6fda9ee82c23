Creator "igraph version 1.3.4.9022 Fri Nov 27 13:44:15 2026"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    name "jobcenter"
    label "Jobcenter Süd"
    type 0
    state 1
    sector "A"
  ]
  node
  [
    id 1
    name "jugendamt"
    label "Jugendamt"
    type 0
    state 2
    sector "B"
  ]
  node
  [
    id 2
    name "caritas"
    label "Caritas "Mitte""
    type 0
    state 3
    sector "B"
  ]
  node
  [
    id 3
    name "jha"
    label "Jugendhilfeausschuss"
    type 1
    state 4
    sector "C"
  ]
  edge
  [
    source 0
    target 1
    weight 1
    strength 0.1
    label "a"
  ]
  edge
  [
    source 1
    target 0
    weight 2.5
    strength 0.2
    label "b"
  ]
  edge
  [
    source 2
    target 0
    weight 3
    strength 0.3
    label "c"
  ]
  edge
  [
    source 1
    target 3
    weight 1
    strength 0.4
    label "d"
  ]
  edge
  [
    source 0
    target 1
    weight 4
    strength 0.5
    label "e"
  ]
]
