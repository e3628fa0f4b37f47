/** Something that a person can mend: its message is shown without a stack. In a file of its own, since a browser takes it too. */
export class UserError extends Error {}
