package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.platform.i18n.Message;

/** The full titles of items. Source lists give the jackets of men and of girls the same name, so a title includes the group. */
final class ItemTitles {
    private ItemTitles() {}

    /** Returns the title of so many pieces. */
    static Message of(ItemFacts facts, long quantity) {
        Optional<Message> group = group(facts, quantity);
        Object name = facts.name().of(quantity);
        if (group.isPresent()) {
            return facts.size().isEmpty()
                    ? Message.of("catalogue.title.group", name, group.get())
                    : Message.of("catalogue.title.group-size", name, group.get(), facts.sizeToRead());
        }
        return facts.size().isEmpty()
                ? Message.of("catalogue.title.name", name)
                : Message.of("catalogue.title.size", name, facts.sizeToRead());
    }

    /** Returns the title for a quantity, without the size. */
    static Message ofStyle(ItemFacts facts, long quantity) {
        Object name = facts.name().of(quantity);
        return group(facts, quantity)
                .map(group -> Message.of("catalogue.title.group", name, group))
                .orElseGet(() -> Message.of("catalogue.title.name", name));
    }

    /** Returns the words for the wearer. Those for one piece are no adjectives, which in Bulgarian would have to agree with its name. */
    private static Optional<Message> group(ItemFacts facts, long quantity) {
        boolean adjective = facts.sex().filter(each -> each != ItemSex.UNISEX).isPresent()
                && facts.ageGroup().filter(each -> each != AgeGroup.ADULT).isEmpty();
        return adjective && quantity == 1 && facts.name().hasOne()
                ? facts.sex().map(sex -> Message.of("catalogue.group.one." + sex))
                : group(facts);
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
