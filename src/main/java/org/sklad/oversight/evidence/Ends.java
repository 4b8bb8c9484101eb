package org.sklad.oversight.evidence;

import java.util.Optional;
import java.util.Set;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;

/** Names the column of the balance for each end of a movement. Pure. */
final class Ends {
    private static final Set<String> LOSSES = Set.of(Reason.LOST.name(), Reason.STOLEN.name());

    private Ends() {}

    /** Adds a movement of so many pieces to the figures; a movement within the stock adds nothing. */
    static void add(Figures figures, LedgerRow row, long pieces) {
        of(row, row.fromKind(), row.isReversal()).ifPresent(each -> figures.add(each, each.isIn() ? pieces : -pieces));
        of(row, row.toKind(), !row.isReversal()).ifPresent(each -> figures.add(each, each.isIn() ? -pieces : pieces));
    }

    /** Returns the pieces by which the movement changes the stock. */
    static long change(LedgerRow row, long pieces) {
        return (isStock(row.toKind()) ? pieces : 0) - (isStock(row.fromKind()) ? pieces : 0);
    }

    /** Goods on the way and on loan are not gone. */
    static boolean isStock(LocationKind kind) {
        return switch (kind) {
            case STORE, SHELF, BAG, QUARANTINE, IN_TRANSIT, ON_LOAN -> true;
            case DONOR, BENEFICIARY, WRITE_OFF, REPAIR, ASSEMBLY, COUNT_DIFFERENCE -> false;
        };
    }

    /**
     * Returns the column; nothing for the stock itself.
     *
     * @param leaving true if the act took goods there, also for the movement that reverses the act
     */
    private static Optional<Account> of(LedgerRow row, LocationKind kind, boolean leaving) {
        return switch (kind) {
            case DONOR -> Optional.of(source(row));
            case BENEFICIARY -> Optional.of(Account.GIVEN);
            case REPAIR -> Optional.of(Account.USED);
            case ASSEMBLY -> Optional.of(Account.CONVERTED);
            case WRITE_OFF -> Optional.of(loss(row));
            case COUNT_DIFFERENCE -> Optional.of(leaving ? Account.LOST : Account.FOUND);
            case STORE, SHELF, BAG, QUARANTINE, IN_TRANSIT, ON_LOAN -> Optional.empty();
        };
    }

    private static Account source(LedgerRow row) {
        if (row.kind() == MovementKind.OPENING) {
            return Account.ENTERED;
        }
        if (row.sorted()) {
            return Account.CONVERTED;
        }
        return row.bought() ? Account.BOUGHT : Account.DONATED;
    }

    private static Account loss(LedgerRow row) {
        if (row.kind() == MovementKind.SORTING) {
            return Account.CONVERTED;
        }
        return LOSSES.contains(row.reason()) ? Account.LOST : Account.WRITTEN_OFF;
    }
}
