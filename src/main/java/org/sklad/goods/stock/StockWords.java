package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.web.Frame;

/** Texts for stock on pages. */
public final class StockWords {
    private StockWords() {}

    /** Returns the address of the pages for a kind of document; empty if it has none. */
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
            case REPAIR_ISSUE, REPAIR_RETURN -> Optional.empty();
        };
    }

    /**
     * Returns the page of the document that posted a movement. A receipt with a negative line number came with a handout and is on its
     * page.
     */
    public static Optional<String> page(Movement movement) {
        boolean withHandout = movement.kind() == MovementKind.RECEIPT && movement.line() < 0;
        return page(withHandout ? MovementKind.HANDOUT : movement.kind()).map(page -> page + movement.document());
    }

    /** Returns the source of goods in words: the name of the donor or of the place. */
    public static String from(Frame frame, Movement movement) {
        return movement.fromKind() == LocationKind.DONOR && !movement.donor().isEmpty()
                ? movement.donor()
                : frame.name(movement.fromCentre()) + " · " + movement.fromName(frame.language());
    }

    /** Returns the destination of goods in words. */
    public static String to(Frame frame, Movement movement) {
        return frame.name(movement.toCentre()) + " · " + movement.toName(frame.language());
    }

    /** Returns a chip for the stock of an item that is partly unusable or expires soon; empty if there is nothing to note. */
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

    /** Returns a chip for a balance that may not be handed out or expires soon; empty if there is nothing to note. */
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
        return balance.expiresOn().isSoon(today)
                ? Optional.of(new Chip("soon", frame.t("stock.expires-soon")))
                : Optional.empty();
    }

    /** Returns a chip for the status of a lot. */
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
