package org.sklad.goods.intake;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** What a person is asked while receiving. */
public sealed interface Question {
    /**
     * Which lot a medicine is of.
     *
     * @param code what was scanned; empty where the item was chosen by its name
     */
    record OfLot(String code, Item item, FormState entered) implements Question {}

    /**
     * Whether a medicine is taken that is short-dated, and why.
     *
     * @param code what was scanned; empty where the item was chosen by its name
     * @param said in numbers what is short of it
     * @param entered lot, expiry, and how many
     */
    record OfShortDated(String code, Item item, Message said, FormState entered) implements Question {}

    /**
     * What an unknown code means.
     *
     * @param candidates items found by words so far
     */
    record Meaning(String code, List<Item> candidates) implements Question {
        public Meaning {
            candidates = List.copyOf(candidates);
        }
    }

    /** Which of the items is meant whose names have these words. */
    record Choice(String words, List<Item> candidates) implements Question {
        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * How many came of each size of a style.
     *
     * @param style of the sizes
     * @param counted how many came so far, by the size
     */
    record Sizes(StyleCode style, List<Item> sizes, Map<Sku, Long> counted) implements Question {
        public Sizes {
            sizes = List.copyOf(sizes);
            counted = Map.copyOf(counted);
        }

        /** How many came so far. */
        public long counted(Item size) {
            return counted.getOrDefault(size.sku(), 0L);
        }
    }
}
