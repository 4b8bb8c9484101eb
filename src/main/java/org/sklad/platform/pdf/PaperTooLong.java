package org.sklad.platform.pdf;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because a paper would have too many pages to print or to hold in memory. */
public final class PaperTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    /** About 10,000 rows of a table. */
    private static final int MOST_PAGES = 300;

    private PaperTooLong() {
        super(Kind.RULE, "paper-too-long", Message.of("platform.paper.too-long", MOST_PAGES));
    }

    /**
     * Checks the number of pages before the next one is laid out.
     *
     * @throws PaperTooLong if there are more than 300 pages
     */
    static void require(int pages) {
        if (pages > MOST_PAGES) {
            throw new PaperTooLong();
        }
    }
}
