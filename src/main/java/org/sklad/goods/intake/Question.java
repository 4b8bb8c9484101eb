package org.sklad.goods.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
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
     * @param product the number of the product in the code; absent for other codes
     * @param tellsLot true if the code has a lot number or an expiry date
     * @param words the words of a search; empty before one
     * @param answers items that it may mean, the likeliest first
     * @param next the SKU that a new item gets in each category
     */
    record Meaning(
            RawCode code,
            Optional<Gtin> product,
            boolean tellsLot,
            String words,
            List<Likely> answers,
            Map<Category, Sku> next)
            implements Question {
        public Meaning {
            answers = List.copyOf(answers);
            next = Map.copyOf(next);
        }

        /** The category of a new item: that of the likeliest answer, unless it is a medicine. */
        public Category category() {
            return answers.stream()
                    .map(each -> each.item().facts().category())
                    .filter(each -> each != Category.MEDICINE)
                    .findFirst()
                    .orElse(Category.HYGIENE);
        }

        /** The digits of the product number that its maker has in all of its products; empty for other codes. */
        public Optional<String> maker() {
            return product.flatMap(Likely::maker);
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
