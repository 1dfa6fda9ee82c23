Creator "igraph version 1.3.4.9022 Fri Nov 27 13:44:15 2026"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    type 0
    name "Jugendamt"
  ]
  node
  [
    id 1
    type 0
    name "Sozialamt"
  ]
  node
  [
    id 2
    type 0
    name "Caritas"
  ]
  node
  [
    id 3
    type 1
    name "JHA"
  ]
  node
  [
    id 4
    type 1
    name "Beirat"
  ]
  edge
  [
    source 3
    target 0
  ]
  edge
  [
    source 3
    target 1
  ]
  edge
  [
    source 4
    target 2
  ]
  edge
  [
    source 4
    target 0
  ]
]
