package org.sklad.stock;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.Language;

/** An {@link ItemStockFilter}, as its parameters stand in the statement; the first two words count. */
public record ItemStockQuery(
        CentreCode centre,
        long within,
        String category,
        String word,
        String wordEnd,
        String other,
        String otherEnd,
        boolean bulgarian,
        Expiry today,
        Expiry soon) {
    /** Above every folded word that begins alike. */
    private static final String END = "\uffff";

    static ItemStockQuery of(
            CentreCode centre,
            long within,
            ItemStockFilter filter,
            boolean onlyParts,
            Language language,
            LocalDate today) {
        List<String> words = List.copyOf(Folded.words(filter.words()));
        String word = words.isEmpty() ? "" : words.get(0);
        String other = words.size() < 2 ? "" : words.get(1);
        String category = filter.category().map(Enum::name).orElse("");
        return new ItemStockQuery(
                centre,
                within,
                onlyParts ? Category.PART.name() : category,
                word,
                word + END,
                other,
                other + END,
                language == Language.BG,
                new Expiry(today),
                new Expiry(today.plusDays(Stock.SOON_DAYS)));
    }
}
