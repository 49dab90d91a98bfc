/** The texts of the source language as a shape for the others: texts any text, sentences with the same values in them. */
export type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }
