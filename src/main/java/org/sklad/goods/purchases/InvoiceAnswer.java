package org.sklad.goods.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The invoice of a consignment in the API.
 *
 * @param amount total of the invoice
 * @param photographed true if there is a photo of it
 */
public record InvoiceAnswer(
        UUID id,
        UUID consignment,
        String supplier,
        String number,
        LocalDate invoicedOn,
        BigDecimal amount,
        String currency,
        boolean photographed,
        String operator,
        Instant recordedAt) {
    static InvoiceAnswer of(Invoice invoice) {
        return new InvoiceAnswer(
                invoice.id(),
                invoice.consignment(),
                invoice.supplier(),
                invoice.number(),
                invoice.invoicedOn(),
                invoice.total().amount(),
                invoice.currency(),
                invoice.file().isPresent(),
                invoice.operator().value(),
                invoice.recordedAt());
    }
}
