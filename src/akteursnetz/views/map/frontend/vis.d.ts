/** The drawing library, as the page's other script gives it. */
declare const vis: any;
