package org.sklad.goods.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Scheme;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The codes on goods of an item in one cell of a file: {@code GTIN:05901234123457*1; OTHER:AB-7*20}. The scheme can be left out; the form
 * of the code then decides it. The quantity can be left out and is then 1, except for medicines: the number of tablets in a pack cannot be
 * guessed.
 */
public final class IdentifierText {
    private static final Pattern ENTRY = Pattern.compile("(?:(GTIN|PPN|OTHER):)?(.+?)(?:\\*([0-9]{1,7}))?");

    /** Characters that have a meaning in the cell are encoded: %003B for a semicolon. */
    private static final Pattern RESERVED = Pattern.compile("[%;*\\s]");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-F]{4})");

    private IdentifierText() {}

    public static String write(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(each -> each.scheme() + ":" + encoded(each.value()) + "*" + each.quantity())
                .collect(Collectors.joining("; "));
    }

    /**
     * Reads a cell.
     *
     * @throws InvalidFields if an entry cannot be read, or if it has no quantity and is for a medicine
     */
    public static List<ItemForm.IdentifierForm> read(String cell, boolean medicine) {
        List<ItemForm.IdentifierForm> all = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            if (!part.isBlank()) {
                all.add(entry(part.strip(), medicine));
            }
        }
        return all;
    }

    private static ItemForm.IdentifierForm entry(String part, boolean medicine) {
        Matcher entry = ENTRY.matcher(part);
        if (!entry.matches()) {
            throw new InvalidFields("identifiers", Message.of("catalogue.identifier.cell"));
        }
        if (entry.group(3) == null && medicine) {
            throw new InvalidFields("identifiers", Message.of("catalogue.identifier.pack-of-medicine", part));
        }
        String value = decoded(entry.group(2));
        long quantity = entry.group(3) == null ? 1 : Long.parseLong(entry.group(3));
        String scheme = entry.group(1);
        return new ItemForm.IdentifierForm(
                scheme == null ? Identifier.scheme(value) : Scheme.valueOf(scheme), value, quantity);
    }

    private static String encoded(String value) {
        return RESERVED.matcher(value)
                .replaceAll(sign -> String.format("%%%04X", (int) sign.group().charAt(0)));
    }

    private static String decoded(String text) {
        return ENCODED.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
