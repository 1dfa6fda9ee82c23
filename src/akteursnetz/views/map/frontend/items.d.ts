/** The items of a scene, which pens draw in their order: places and lengths are those of the picture. */
export interface Place {
  x: number;
  y: number;
}

export interface Box extends Place {
  width: number;
  height: number;
}

export interface Stroke {
  colour: string;
  width: number;
  dash?: number[];
}

interface Look {
  /** What a saved picture calls the item by. */
  role?: "actor" | "ghost" | "guide" | "label" | "leader" | "note" | "tie";
  opacity?: number;
}

/** A straight line, or a quadratic curve by its control point. */
export interface Line extends Look {
  type: "line";
  from: Place;
  via: Place | null;
  to: Place;
  stroke: string;
  width: number;
  dash: number[];
  cap?: "butt" | "round";
}

export interface Area extends Look {
  type: "area";
  points: Place[];
  fill: string;
}

/** A path of the style table around 0, 0, moved to its place and scaled to its radius. */
export interface Shape extends Look, Place {
  type: "shape";
  d: string;
  radius: number;
  fill: string;
  stroke: Stroke;
}

export interface Circle extends Look, Place {
  type: "circle";
  radius: number;
  fill?: string;
  stroke?: Stroke;
}

/** A rectangle with rounded corners. */
export interface Rectangle extends Look, Box {
  type: "box";
  radius: number;
  fill?: string;
  stroke?: Stroke;
}

/** Lines of words around the height of their middle. */
export interface Words extends Look, Place {
  type: "text";
  lines: string[];
  size: number;
  weight?: number;
  anchor?: "start" | "middle";
  fill: string;
  outline?: Stroke;
}

export interface Image extends Look, Box {
  type: "image";
  href: string;
}

export interface Group extends Look {
  type: "group";
  items: Item[];
}

export type Item = Line | Area | Shape | Circle | Rectangle | Words | Image | Group;
