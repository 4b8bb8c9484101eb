package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.Sku;

/**
 * The meaning that an operator gives to an unknown code, and the location for the goods scanned with it.
 *
 * @param identifier the code as the item stores it, with its number of smallest units
 * @param sku an existing item; absent for a new one, whose SKU is made
 * @param facts facts of a new item; absent for an existing item
 * @param location location within the centre; absent for the consignment's location
 */
public record CodeMeaning(
        RawCode code, Identifier identifier, Optional<Sku> sku, Optional<ItemFacts> facts, Optional<String> location) {
    public Incoming oneScan() {
        return new Incoming(
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.of(1L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                location);
    }
}
