package org.sklad.goods.classification;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/** The words that pages show for catalogue values. */
public final class CatalogueWords {
    private CatalogueWords() {}

    /** Returns all values of an enum as field choices, in their order. */
    public static <E extends Enum<E>> List<Choice> choices(Frame frame, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(each -> new Choice(each.name(), of(frame, each)))
                .toList();
    }

    /** Returns the word for a value. */
    public static String of(Frame frame, Enum<?> value) {
        return frame.t(of(value));
    }

    /** Returns the word for a value, in any language. */
    public static Message of(Enum<?> value) {
        return Message.of(key(value) + value.name());
    }

    /** Returns the storage of a medicine in words; free text is returned unchanged. */
    public static String storage(Frame frame, String storage) {
        if (storage.equals(Medicine.ROOM)) {
            return frame.t("catalogue.storage.room");
        }
        return storage.equals(Medicine.COLD) ? frame.t("catalogue.storage.cold") : storage;
    }

    /** Returns the language of a name shown in place of a missing one, for the {@code lang} attribute; null if the name is not missing. */
    public static @Nullable String otherLanguage(Frame frame, Name name) {
        String own = frame.language() == Language.BG ? name.bg() : name.en();
        if (!own.isEmpty()) {
            return null;
        }
        return frame.language() == Language.BG ? Language.EN.code() : Language.BG.code();
    }

    /** Returns the category with this name; null for any other text, which means all categories. */
    public static @Nullable Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String key(Enum<?> value) {
        if (value instanceof Category) {
            return "catalogue.category.";
        }
        if (value instanceof Unit) {
            return "catalogue.unit.";
        }
        if (value instanceof Season) {
            return "catalogue.season.";
        }
        if (value instanceof ItemSex) {
            return "catalogue.sex.";
        }
        return value instanceof AgeGroup ? "catalogue.age-group." : "catalogue.scheme.";
    }
}
