package org.sklad.reports;

/** What stands of an item in a centre, as the API shows it; quantities in smallest units. */
public record OnHandAnswer(
        String centre,
        String item,
        String category,
        String unit,
        long quantity,
        long available,
        long used,
        boolean enough) {
    static OnHandAnswer of(OnHandLine line) {
        return new OnHandAnswer(
                line.centre().value(),
                line.item().sku().value(),
                line.item().category().name(),
                line.item().unit().name(),
                line.quantity(),
                line.available(),
                line.used(),
                line.enough());
    }
}
