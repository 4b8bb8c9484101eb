package org.sklad.printing;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.sklad.labels.LabelKind;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The query parameters of a page of labels. All of them are optional: a link from the page of a thing names only the thing.
 *
 * @param refs references as typed or scanned, one per line
 * @param consignment consignment with the goods to be labelled, instead of the references
 */
record LabelQuery(
        Optional<LabelKind> kind,
        List<String> refs,
        Optional<UUID> consignment,
        Each each,
        String design,
        String medium,
        String startAt,
        String copies) {

    static LabelQuery of(MultivaluedMap<String, String> query) {
        return new LabelQuery(
                kind(text(query, "kind")),
                query.getOrDefault("ref", List.of()).stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                uuid(text(query, "consignment")),
                text(query, "each").equals(Each.LINE.name()) ? Each.LINE : Each.PIECE,
                text(query, "design"),
                text(query, "medium"),
                text(query, "startAt"),
                text(query, "copies"));
    }

    /** Returns the query with a sheet and its first label. */
    LabelQuery on(String chosenDesign, String chosenMedium, int from) {
        return new LabelQuery(kind, refs, consignment, each, chosenDesign, chosenMedium, String.valueOf(from), copies);
    }

    /** Returns the name used in URLs and in the API. */
    static String code(LabelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the number of copies; 1 if it is missing.
     *
     * @throws InvalidFields if it is not between 1 and the maximum
     */
    int copies(int most) {
        return number("copies", copies, most);
    }

    /** Returns the first label; same rules as {@link #copies}. */
    int startAt(int most) {
        return number("startAt", startAt, most);
    }

    private static int number(String field, String typed, int most) {
        if (typed.isEmpty()) {
            return 1;
        }
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > most) {
            throw new InvalidFields(field, Message.of("platform.field.between", 1, most));
        }
        return Integer.parseInt(typed);
    }

    /** Returns the address of the picture of the first sheet. */
    String preview(LabelKind chosen, String shownDesign, String shownMedium, int from, int times) {
        UriBuilder address = UriBuilder.fromPath("/labels/preview.png").queryParam("kind", code(chosen));
        consignment.ifPresentOrElse(
                id -> address.queryParam("consignment", id).queryParam("each", each),
                () -> refs.forEach(ref -> address.queryParam("ref", "{ref}").resolveTemplate("ref", ref)));
        return address.queryParam("design", shownDesign)
                .queryParam("medium", shownMedium)
                .queryParam("startAt", from)
                .queryParam("copies", times)
                .build()
                .toString();
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Optional<LabelKind> kind(String code) {
        return Arrays.stream(LabelKind.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
