package org.sklad.phone.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SearchWords;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneName;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/**
 * The names and search words of items in both languages. Kept in memory, because the names of 2,000 items take longer than all the rest of a
 * snapshot.
 */
final class ItemNames {
    private static final int MOST = 5_000;

    private final Messages messages;
    private final Cache<Item, Named> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    ItemNames(Messages messages) {
        this.messages = messages;
    }

    /** The name of an item with group and size, and without the size. */
    record Named(PhoneName item, PhoneName style, List<String> words) {}

    Named of(Item item) {
        return known.get(
                item,
                each -> new Named(
                        both(each.title()),
                        both(each.styleTitle()),
                        List.copyOf(SearchWords.of(each.sku(), each.facts()))));
    }

    private PhoneName both(Message title) {
        return new PhoneName(messages.text(Language.BG, title), messages.text(Language.EN, title));
    }
}
