package org.sklad.goods.transfers;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Reason;

/** Why what arrived is not what was sent, and so where it is taken to be. */
public enum Explanation {
    LOST,
    /** Of no use to anybody any more. */
    DAMAGED,
    /** It never left, and stands where it stood. */
    NOT_SENT,
    /** More came than was sent. */
    EXTRA;

    /** Those that say where goods are which did not arrive. */
    public static final List<Explanation> OF_MISSING = List.of(LOST, DAMAGED, NOT_SENT);

    /** What stands on its movement, where that ends as an adjustment would. */
    Optional<Reason> reason() {
        return switch (this) {
            case LOST -> Optional.of(Reason.LOST);
            case DAMAGED -> Optional.of(Reason.DAMAGED);
            case NOT_SENT, EXTRA -> Optional.empty();
        };
    }
}
