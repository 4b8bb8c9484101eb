package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.ItemSex;
import org.sklad.platform.i18n.Message;

/** The full titles of items. Source lists give the jackets of men and of girls the same name, so a title includes the group. */
final class ItemTitles {
    private ItemTitles() {}

    /** @param name the name in both languages, or a text in one language */
    static Message of(ItemFacts facts, Object name) {
        Optional<Message> group = group(facts);
        if (group.isPresent()) {
            return facts.size().isEmpty()
                    ? Message.of("catalogue.title.group", name, group.get())
                    : Message.of("catalogue.title.group-size", name, group.get(), facts.size());
        }
        return facts.size().isEmpty()
                ? Message.of("catalogue.title.name", name)
                : Message.of("catalogue.title.size", name, facts.size());
    }

    /** As {@link #of}, for all sizes of a style together. */
    static Message ofStyle(ItemFacts facts) {
        return group(facts)
                .map(group -> Message.of("catalogue.title.group", facts.name(), group))
                .orElseGet(() -> Message.of("catalogue.title.name", facts.name()));
    }

    /** Returns the group that the item is for; absent if it is for everybody. */
    static Optional<Message> group(ItemFacts facts) {
        String sex = facts.sex()
                .filter(each -> each != ItemSex.UNISEX)
                .map(Enum::name)
                .orElse("ALL");
        String age = facts.ageGroup().map(Enum::name).orElse("ANY");
        return sex.equals("ALL") && age.equals("ANY")
                ? Optional.empty()
                : Optional.of(Message.of("catalogue.group." + sex + "." + age));
    }
}
