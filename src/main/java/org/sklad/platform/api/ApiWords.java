package org.sklad.platform.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The English words of the API's description. They follow from addresses and names of fields: {@code POST
 * /write-offs/{id}/reversal} is "Reverse a write-off". The file {@code words.properties} holds what an address cannot tell: the
 * verb of an act, the purpose of a group, the meaning of a field. A new address needs no line in it.
 */
final class ApiWords {
    private final Properties words = new Properties();

    ApiWords() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ApiWords.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title of a group of requests: {@code write-offs} is "Write-offs". */
    static String title(String group) {
        return capital(group.matches(".*-(off|up)s?") ? group : group.replace('-', ' '));
    }

    /** Returns the purpose of a group of requests. */
    String purpose(String group) {
        return word("group." + group).orElse("Requests about " + plain(group) + ".");
    }

    /**
     * Returns what an operation does, in one short sentence without a full stop.
     *
     * @param path the address below {@code /api/v1/}
     * @param many true if the answer is a list
     */
    String summary(String operationId, String method, String path, boolean many) {
        return word("say." + operationId).orElseGet(() -> composed(method, List.of(path.split("/", -1)), many));
    }

    private String composed(String method, List<String> segments, boolean many) {
        String last = segments.get(segments.size() - 1);
        boolean one = last.startsWith("{");
        List<String> owners = one ? segments : segments.subList(0, segments.size() - 1);
        String thing = thing(owners);
        if (one) {
            return (method.equals("PUT") ? "Change " : method.equals("DELETE") ? "Remove " : "Show ") + thing;
        }
        String ofThing = thing.isEmpty() ? "" : " of " + thing;
        return switch (method) {
            case "GET" -> (many && last.endsWith("s") ? "List " : "Show the ") + plain(last) + ofThing;
            case "PUT" -> "Change the " + plain(last) + ofThing;
            default ->
                last.equals("import")
                        ? "Import " + plain(segments.get(0)) + " from a CSV file"
                        : made(segments, last, thing);
        };
    }

    private String made(List<String> segments, String last, String thing) {
        // The second noun of ".../merge/reversal" is an act on the first.
        boolean ofAct =
                segments.size() > 2 && !segments.get(segments.size() - 2).startsWith("{");
        String subject = ofAct ? "the " + plain(segments.get(segments.size() - 2)) + " of " + thing(segments) : thing;
        Optional<String> act = segments.size() > 1 ? word("act." + last) : Optional.empty();
        return act.map(each -> each.replace("{0}", subject))
                .orElseGet(() -> word("make." + last).orElse("Add")
                        + ' '
                        + one(last)
                        + (thing.isEmpty() ? "" : (last.endsWith("s") ? " to " : " of ") + thing));
    }

    /** Returns the thing that the address names: of {@code counts/{id}/lines/{line}}, "a line of a count". */
    private static String thing(List<String> segments) {
        StringBuilder thing = new StringBuilder();
        for (int i = segments.size() - 2; i >= 0; i--) {
            boolean named = segments.get(i + 1).startsWith("{");
            if (named && !segments.get(i).startsWith("{")) {
                thing.append(thing.isEmpty() ? "" : " of ").append(one(segments.get(i)));
            }
        }
        return thing.toString();
    }

    private static String one(String many) {
        String single = many.endsWith("ies")
                ? many.substring(0, many.length() - 3) + 'y'
                : many.endsWith("xes")
                        ? many.substring(0, many.length() - 2)
                        : many.endsWith("s") && !many.endsWith("ss") ? many.substring(0, many.length() - 1) : many;
        return ("aeio".indexOf(single.charAt(0)) >= 0 ? "an " : "a ") + plain(single);
    }

    /** Describes a field of a record, or a parameter if the record is "parameter". */
    String field(String record, String name) {
        return word("field." + record + '.' + name)
                .or(() -> word("field." + name))
                .orElseGet(() -> byItsName(name));
    }

    /** Returns an example of a field; empty for a field whose type says enough. */
    Optional<String> example(String record, String name) {
        return word("field." + record + '.' + name + ".example").or(() -> word("field." + name + ".example"));
    }

    /** An instant ends with "At", a day with "On", an operator with "By", and a reason with "Because". */
    private static String byItsName(String name) {
        String spoken = spoken(name);
        return Stream.of(
                        ending(spoken, " at", "Time in UTC: "),
                        ending(spoken, " on", "Day: "),
                        ending(spoken, " by", "Username of the operator: "),
                        ending(spoken, " because", "Reason: "))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(capital(spoken));
    }

    private static Optional<String> ending(String spoken, String end, String before) {
        return spoken.endsWith(end)
                ? Optional.of(before + spoken.substring(0, spoken.length() - end.length()))
                : Optional.empty();
    }

    private static String spoken(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String plain(String segment) {
        return title(segment).toLowerCase(Locale.ROOT);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }
}
