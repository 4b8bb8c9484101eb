package org.sklad.goods.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.lots.Money;

/**
 * The invoice of a consignment.
 *
 * @param number number on the invoice
 * @param minor total in the minor unit of the currency
 * @param photo id of the photo's file; empty without one
 */
public record Invoice(
        UUID id,
        UUID consignment,
        String supplier,
        String number,
        LocalDate invoicedOn,
        long minor,
        String currency,
        String photo,
        Username operator,
        Instant recordedAt) {
    public Money total() {
        return new Money(minor, currency);
    }

    /** Returns the id of the photo's file. */
    public Optional<UUID> file() {
        return photo.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(photo));
    }
}
