package org.sklad.oversight.evidence;

/** The columns of the balance. What came in, with the stock before the period, equals what went out with what is left. */
enum Account {
    /** In stock, on the way or on loan when the period began. */
    OPENING(true),
    /** Came with an invoice, or was bought for the person who got it. */
    BOUGHT(true),
    DONATED(true),
    /** Entered as stock from before the program. */
    ENTERED(true),
    /** More than was recorded: counted, found, or more arrived than was sent. */
    FOUND(true),
    GIVEN(false),
    /** Went into a repair. */
    USED(false),
    WRITTEN_OFF(false),
    /** Lost, stolen, or fewer counted than recorded. */
    LOST(false),
    /** Sorted, or taken apart as ready-made kits, less what came out of that. */
    CONVERTED(false),
    LEFT(false);

    private final boolean in;

    Account(boolean in) {
        this.in = in;
    }

    boolean isIn() {
        return in;
    }
}
