package org.sklad.platform.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** The columns of a file, found by their headings in any order and regardless of case and blanks. */
final class Headings {
    /** Enough for a reader; a hostile file has thousands. */
    private static final int MOST_NAMED = 20;

    private static final int MOST_SHOWN = 100;

    private final List<Heading> expected;
    private final List<Optional<String>> names;

    private Headings(List<Heading> expected, List<Optional<String>> names) {
        this.expected = expected;
        this.names = names;
    }

    /**
     * Reads the headings.
     *
     * @throws SheetRefused if a heading is unknown, duplicate or missing; it names all of them
     */
    static Headings of(RawRow row, List<Heading> expected) {
        Map<String, String> known = new HashMap<>();
        for (Heading heading : expected) {
            known.put(folded(heading.name()), heading.name());
            heading.spellings().forEach(each -> known.put(folded(each), heading.name()));
        }
        String all = expected.stream().map(Heading::name).collect(Collectors.joining(", "));
        List<FieldError> wrong = new ArrayList<>();
        List<Optional<String>> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String written : row.cells()) {
            Optional<String> name = Optional.ofNullable(known.get(folded(written)));
            names.add(name);
            if (name.isPresent() && !seen.add(name.get())) {
                wrong.add(error(written, Message.of("platform.sheet.duplicate-heading")));
            } else if (name.isEmpty() && !written.isBlank()) {
                wrong.add(error(written, Message.of("platform.sheet.unknown-heading", all)));
            }
        }
        expected.stream()
                .filter(each -> each.required() && !seen.contains(each.name()))
                .forEach(each -> wrong.add(0, error(each.name(), Message.of("platform.sheet.missing-heading"))));
        if (!wrong.isEmpty() || !row.problems().isEmpty()) {
            List<FieldError> named = wrong.subList(0, Math.min(wrong.size(), MOST_NAMED));
            String list = named.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
            throw new SheetRefused(Message.of("platform.sheet.headings", list), named);
        }
        return new Headings(expected, names);
    }

    private static FieldError error(String written, Message message) {
        String shown = written.strip();
        return new FieldError(shown.substring(0, Math.min(shown.length(), MOST_SHOWN)), message);
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    Line line(RawRow row) {
        Map<String, String> cells = new HashMap<>();
        expected.forEach(each -> cells.put(each.name(), ""));
        List<FieldError> problems = new ArrayList<>();
        row.problems()
                .forEach((index, message) ->
                        problems.add(new FieldError(name(index).orElse(""), message)));
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i).strip();
            Optional<String> name = name(i);
            name.ifPresent(each -> cells.put(each, text));
            if (name.isEmpty() && !text.isEmpty()) {
                problems.add(new FieldError("", Message.of("platform.sheet.no-such-column", i + 1)));
                break;
            }
        }
        return new Line(row.number(), cells, problems);
    }

    Set<String> present() {
        return names.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> name(int index) {
        return index >= 0 && index < names.size() ? names.get(index) : Optional.empty();
    }
}
