package org.sklad.goods.classification;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.catalogue.Medicine;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/** The words that the pages have for the values of the catalogue. */
public final class CatalogueWords {
    private CatalogueWords() {}

    /** All values of a kind as choices of a field, in their order. */
    public static <E extends Enum<E>> List<Choice> choices(Frame frame, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(each -> new Choice(each.name(), of(frame, each)))
                .toList();
    }

    /** The word for a value. */
    public static String of(Frame frame, Enum<?> value) {
        return frame.t(key(value) + value.name());
    }

    /** How a medicine is kept, in words; what somebody wrote themselves stays. */
    public static String storage(Frame frame, String storage) {
        if (storage.equals(Medicine.ROOM)) {
            return frame.t("catalogue.storage.room");
        }
        return storage.equals(Medicine.COLD) ? frame.t("catalogue.storage.cold") : storage;
    }

    /** The language of a name that is shown in place of a missing one, for the {@code lang} attribute; else nothing. */
    public static @Nullable String otherLanguage(Frame frame, Name name) {
        String own = frame.language() == Language.BG ? name.bg() : name.en();
        if (!own.isEmpty()) {
            return null;
        }
        return frame.language() == Language.BG ? Language.EN.code() : Language.BG.code();
    }

    /** The category of this name; none for any other text, as for all of them. */
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
