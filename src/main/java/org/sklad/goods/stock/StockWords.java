package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.web.Frame;

/** How pages say what belongs to stock. */
public final class StockWords {
    private StockWords() {}

    /** Where the documents of a kind have their pages; empty for those that have none. */
    public static Optional<String> page(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> Optional.of("/consignments/");
            case OPENING -> Optional.of("/openings/");
            case PUT_AWAY -> Optional.of("/moves/");
            case ASSEMBLE, BREAK_UP -> Optional.of("/assemblies/");
            case COUNT -> Optional.of("/counts/");
            case TRANSFER_OUT, TRANSFER_IN -> Optional.of("/transfers/");
            case SORTING -> Optional.of("/sortings/");
            case WRITE_OFF -> Optional.of("/write-offs/");
            case ADJUSTMENT -> Optional.of("/stock/adjustments/");
            case HANDOUT, SHORTAGE -> Optional.of("/handouts/");
            case HANDOUT_RETURN -> Optional.of("/returns/");
            case LOAN, LOAN_RETURN -> Optional.of("/loans/");
            default -> Optional.empty();
        };
    }

    /** The page of the document that posted a movement; what came in with a handout, at a line below zero, is on that of the handout. */
    public static Optional<String> page(Movement movement) {
        boolean withHandout = movement.kind() == MovementKind.RECEIPT && movement.line() < 0;
        return page(withHandout ? MovementKind.HANDOUT : movement.kind()).map(page -> page + movement.document());
    }

    /** Where goods came from or went, in words: the donor by name, a place by its own. */
    public static String from(Frame frame, Movement movement) {
        return movement.fromKind() == LocationKind.DONOR && !movement.donor().isEmpty()
                ? movement.donor()
                : movement.fromCentre() + " · " + movement.fromName(frame.language());
    }

    /** As {@link #from}, of the other end. */
    public static String to(Frame frame, Movement movement) {
        return movement.toCentre() + " · " + movement.toName(frame.language());
    }

    /** A chip for what stands of an item, where not all of it may be given at ease; empty where all is well. */
    public static Optional<Chip> chip(Frame frame, ItemStock stock) {
        if (stock.expired() > 0) {
            return Optional.of(new Chip("refused", frame.t("stock.chip.expired", stock.expired())));
        }
        if (stock.soon() > 0) {
            return Optional.of(new Chip("soon", frame.t("stock.chip.soon", stock.soon())));
        }
        return stock.blocked() > 0
                ? Optional.of(new Chip("neutral", frame.t("stock.chip.blocked", stock.blocked())))
                : Optional.empty();
    }

    /** A chip for a balance of which nothing may be given, or not for long; empty where all is well. */
    public static Optional<Chip> chip(Frame frame, BalanceLine line, LocalDate today) {
        Balance balance = line.balance();
        if (balance.status() != LotStatus.AVAILABLE) {
            return Optional.of(status(frame, balance.status()));
        }
        if (balance.expiresOn().isPastOn(today)) {
            return Optional.of(new Chip("refused", frame.t("stock.expired")));
        }
        if (balance.kind() == LocationKind.QUARANTINE) {
            return Optional.of(new Chip("soon", frame.t("stock.in-quarantine")));
        }
        return balance.expiresOn().isNear(today, Stock.SOON_DAYS)
                ? Optional.of(new Chip("soon", frame.t("stock.expires-soon")))
                : Optional.empty();
    }

    /** The state of a lot. */
    public static Chip status(Frame frame, LotStatus status) {
        String kind = switch (status) {
            case AVAILABLE -> "done";
            case ON_HOLD -> "soon";
            case RECALLED -> "refused";
        };
        return new Chip(kind, frame.t("stock.status." + status));
    }

    /** The symbol and the word of a chip. */
    public record Chip(String kind, String word) {}
}
