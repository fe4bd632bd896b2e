type Standing = { readonly state: string }
type Looked = { readonly dispute: Standing; readonly complaint?: Standing; readonly mark?: Standing }

/** Whether there is, or was, something in an order that a mediator decides: only then its talk is a mediator's business (F1, D3). */
export const isMediated = ({ dispute, complaint, mark }: Looked): boolean =>
  dispute.state !== 'none' ||
  (complaint !== undefined && complaint.state !== 'none') ||
  (mark !== undefined && ['contested', 'reviewed'].includes(mark.state))
