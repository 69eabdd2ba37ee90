/** Something that whoever starts Antrean has to put right. Its message is one plain line; it is printed without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
