/** A line of text on a page of a PDF. Lengths are in points (1/72 inch), heights from the lower edge of the page. */
export interface PdfLine {
  readonly text: string;
  /** Size of its largest letters. */
  readonly size: number;
  readonly height: number;
  /** Parts of it stand apart, as the cells of a row do. */
  readonly hasGap: boolean;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
}
