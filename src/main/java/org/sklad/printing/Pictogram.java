package org.sklad.printing;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.aid.dosage.Dosing;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.platform.pdf.Icon;

/** The use of a thing as a picture, for people who cannot read its name. */
enum Pictogram {
    CLOTHES("M8 4 L3 7 L5 11 L7 10 L7 20 L17 20 L17 10 L19 11 L21 7 L16 4 C15 7 9 7 8 4 Z"),
    HYGIENE("M9 9 L9 6 L15 6 L15 9 M12 6 L12 3 L16 3 M7 12 C7 10 9 9 12 9 C15 9 17 10 17 12 L17 21 L7 21 Z"
            + "M12 12.5 C10.5 14.5 10 15.5 10 16.5 C10 19 14 19 14 16.5 C14 15.5 13.5 14.5 12 12.5 Z"),
    MEDICINE("M4.5 13.5 L13.5 4.5 C17 1 23 7 19.5 10.5 L10.5 19.5 C7 23 1 17 4.5 13.5 Z M9 9 L15 15"),
    BEDDING("M3 5 L3 20 M3 16 L21 16 L21 20 M21 16 L21 13 C21 11 20 10 18 10 L10 10 L10 16"
            + Icon.circle(6.5, 12, 1.8)),
    BABY(
            "M9 9 L15 9 L16 12 L16 20 C16 21 15 22 14 22 L10 22 C9 22 8 21 8 20 L8 12 Z"
                    + "M9 9 C9 7.5 10 7 10.5 6.5 L10.5 4 C10.5 2 13.5 2 13.5 4 L13.5 6.5 C14 7 15 7.5 15 9 M8 15 L12 15 M8 18 L12 18"),
    FOOD("M5 3 L5 8 C5 11 9 11 9 8 L9 3 M7 3 L7 21 M17 12 L17 21 M17 12 C14 12 14 3 17 3 Z"),
    PART("M14 4 C11 5 10 8 11.5 10.5 L4 18 L6.5 20.5 L14 13 C17 14.500 20 13 20.500 9.500 L17 12 L13 8.500 Z"),
    OTHER("M4 8 L12 4 L20 8 L20 17 L12 21 L4 17 Z M4 8 L12 12 L20 8 M12 12 L12 21"),

    MORNING(
            "M3 18 L21 18 M6 18 C6 10 18 10 18 18 M12 8 L12 4 M9.5 6 L12 3.5 L14.5 6 M4.5 11.5 L3 10 M19.5 11.5 L21 10"),
    NOON(Icon.circle(12, 12, 4)
            + "M12 5 L12 2.5 M12 19 L12 21.5 M5 12 L2.5 12 M19 12 L21.5 12"
            + "M7 7 L5.3 5.3 M17 7 L18.7 5.3 M7 17 L5.3 18.7 M17 17 L18.7 18.7"),
    EVENING(
            "M3 18 L21 18 M6 18 C6 10 18 10 18 18 M12 4 L12 8 M9.5 6 L12 8.5 L14.5 6 M4.5 11.5 L3 10 M19.5 11.5 L21 10"),
    NIGHT("M15 4 C8 4 4 9 5.500 14 C7 20 15 22 20 17 C13 18 10 11 15 4 Z"),

    /** A plate; the arrow shows whether it is before or after food. */
    BEFORE_FOOD(Icon.circle(16.5, 12, 5) + Icon.circle(16.5, 12, 2) + "M2 12 L8 12 M5.5 9.5 L8 12 L5.5 14.5"),
    WITH_FOOD(Icon.circle(12, 12, 6) + Icon.circle(12, 12, 2.5) + "M3 5 L3 19 M21 5 L21 19"),
    AFTER_FOOD(Icon.circle(7.5, 12, 5) + Icon.circle(7.5, 12, 2) + "M15 12 L21.5 12 M19 9.5 L21.5 12 L19 14.5"),

    /** For sensitive items, whose category would reveal as much as the name. */
    PERSONAL(Icon.circle(12, 7.5, 3.8) + "M4 21 C4 11.500 20 11.500 20 21 Z");

    private final String path;

    Pictogram(String path) {
        this.path = path;
    }

    static Icon of(ItemFacts item) {
        return (item.sensitive() ? PERSONAL : valueOf(item.category().name())).icon();
    }

    /** Returns the times of the day and the relation to food in reading order; empty if there are none. */
    static List<Icon> of(Dosing dosing, boolean fromRight) {
        return Stream.concat(
                        dosing.times().stream().map(each -> valueOf(each.name()).icon()),
                        dosing.food().map(each -> valueOf(each.name() + "_FOOD").icon()).stream()
                                // Without mirroring, it would be read as after food instead of before.
                                .map(icon -> fromRight ? icon.mirrored() : icon))
                .toList();
    }

    Icon icon() {
        return Icon.of(path);
    }
}
