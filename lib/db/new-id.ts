import { v7 } from 'uuid'

/** An id for a new row. One drawn later sorts later, so that rows of the same instant keep the order they were written in. */
export const newId = (): string => v7()
