package org.sklad.oversight.evidence;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.sklad.goods.lots.Money;
import org.sklad.platform.sheets.Cell;

/** The cells of the lists. */
final class Cells {
    private Cells() {}

    static Cell text(String value) {
        return new Cell.Text(value);
    }

    static Cell whole(long value) {
        return new Cell.Whole(value);
    }

    static Cell time(Instant value) {
        return new Cell.Time(value);
    }

    static Cell number(Optional<Long> value) {
        return value.<Cell>map(Cell.Whole::new).orElse(Cell.NONE);
    }

    /** @param minor amount in the minor unit of the currency */
    static Cell amount(Optional<Long> minor, Optional<String> currency) {
        return minor.flatMap(some -> currency.map(code -> decimal(some, code)))
                .<Cell>map(Cell.Decimal::new)
                .orElse(Cell.NONE);
    }

    static BigDecimal decimal(long minor, String currency) {
        return new Money(minor, currency).amount();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
