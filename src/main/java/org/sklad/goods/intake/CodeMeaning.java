package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.Sku;

/**
 * What a code shall mean that nobody knew, and where the goods go that were scanned by it.
 *
 * @param identifier the code as the item has it, with the number of units that it stands for
 * @param facts of a new item; absent where the item is there
 * @param location within the centre; absent for the consignment's
 */
public record CodeMeaning(
        RawCode code, Identifier identifier, Sku sku, Optional<ItemFacts> facts, Optional<String> location) {
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
