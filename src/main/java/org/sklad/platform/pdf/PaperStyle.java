package org.sklad.platform.pdf;

/**
 * The differences between a slip, a letter and a list.
 *
 * @param lineHeight in em squares
 * @param footMm free room above the foot
 * @param footTextMm text size of the foot
 * @param numbersOnlyPage true if a document of one page shows its page number too, so that nobody looks for a second one
 */
record PaperStyle(double lineHeight, double footMm, double footTextMm, boolean numbersOnlyPage) {
    static final PaperStyle SLIP = new PaperStyle(1.25, 4, 2.6, false);
    static final PaperStyle LETTER = new PaperStyle(1.25, 4, 2.6, true);
    static final PaperStyle LIST = new PaperStyle(1.3, 5, DocumentLayout.TABLE_TEXT_MM, true);
}
