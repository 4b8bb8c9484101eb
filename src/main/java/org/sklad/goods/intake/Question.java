package org.sklad.goods.intake;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** A question to the operator during receiving. */
public sealed interface Question {
    /**
     * The lot of a medicine.
     *
     * @param code the scanned code; empty if the item was chosen by name
     */
    record OfLot(String code, Item item, FormState entered) implements Question {}

    /**
     * Acceptance of a short-dated medicine, with a reason.
     *
     * @param code the scanned code; empty if the item was chosen by name
     * @param said message with the number of days left and the minimum
     * @param entered lot, expiry date and quantity
     */
    record OfShortDated(String code, Item item, Message said, FormState entered) implements Question {}

    /**
     * The meaning of an unknown code.
     *
     * @param candidates items found by search so far
     */
    record Meaning(String code, List<Item> candidates) implements Question {
        public Meaning {
            candidates = List.copyOf(candidates);
        }
    }

    /** A choice among the items with these words in their names. */
    record Choice(String words, List<Item> candidates) implements Question {
        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The number received of each size of a style.
     *
     * @param style style of the sizes
     * @param counted number received so far, by size
     */
    record Sizes(StyleCode style, List<Item> sizes, Map<Sku, Long> counted) implements Question {
        public Sizes {
            sizes = List.copyOf(sizes);
            counted = Map.copyOf(counted);
        }

        /** Number received so far. */
        public long counted(Item size) {
            return counted.getOrDefault(size.sku(), 0L);
        }
    }
}
