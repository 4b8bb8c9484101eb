package org.sklad.platform.pdf;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The paper would have more pages than anybody prints, and than the memory holds. */
public final class PaperTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    /** About 10,000 rows of a table. */
    private static final int MOST_PAGES = 300;

    private PaperTooLong() {
        super(Kind.RULE, "paper-too-long", Message.of("platform.paper.too-long", MOST_PAGES));
    }

    /** @throws PaperTooLong for more than 300 pages, before the next one is laid out */
    static void require(int pages) {
        if (pages > MOST_PAGES) {
            throw new PaperTooLong();
        }
    }
}
