package org.sklad.goods.catalogueimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sklad.goods.classification.Name;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;

/** The names shipped with the program, for the styles and medicines of its lists: in Bulgarian, and of one piece in both languages. */
final class ShippedNames {
    private static final String FILE = "lists/names.csv";
    private static final List<Heading> HEADINGS = List.of(
            Heading.required("code"),
            Heading.required("name_en"),
            Heading.required("name_bg"),
            Heading.required("name_one_en"),
            Heading.required("name_one_bg"));
    private static final Map<String, Name> ALL = read();

    private ShippedNames() {}

    /** Returns the name in both languages; only in English if the English name differs from the translated one. */
    static Name of(String code, String english) {
        Name known = ALL.get(code);
        return known != null && known.en().equals(english) ? known : new Name("", english);
    }

    private static Map<String, Name> read() {
        Map<String, Name> names = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(ShippedNames.class.getResourceAsStream(FILE), FILE);
                SheetFile file = SheetFile.of(in);
                SheetReader lines = SheetReader.open(file.path(), HEADINGS)) {
            while (lines.hasNext()) {
                Line line = lines.next();
                names.put(
                        line.get("code"),
                        new Name(
                                line.get("name_bg"),
                                line.get("name_en"),
                                line.get("name_one_bg"),
                                line.get("name_one_en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
