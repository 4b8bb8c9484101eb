package org.sklad.barcodes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.Message;

/**
 * Reads a GS1 Digital Link, a web address with the content of an element string. The address is never opened. The part before the
 * last key of the path belongs to the owner of the site. An address without a key with a valid value is an ordinary address.
 */
final class LinkReader {
    /** Matches the host, the path and the query. The scheme is in lower or upper case. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|HTTPS?)://([^/_~?#@!$&'()*+,;=%]+)(/[^?#]*)" + "(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /**
     * The keys and the qualifiers that may follow each of them, in this order (GS1 Digital Link, URI syntax; Syntax Dictionary).
     */
    private static final Map<String, List<List<String>>> QUALIFIERS = Map.ofEntries(
            Map.entry("00", List.of()),
            Map.entry("01", List.of(List.of("22", "10", "21"), List.of("235"))),
            Map.entry("253", List.of()),
            Map.entry("255", List.of()),
            Map.entry("401", List.of()),
            Map.entry("402", List.of()),
            Map.entry("414", List.of(List.of("254"), List.of("7040"))),
            Map.entry("415", List.of(List.of("8020"))),
            Map.entry("417", List.of(List.of("7040"))),
            Map.entry("8003", List.of()),
            Map.entry("8004", List.of(List.of("7040"))),
            Map.entry("8006", List.of(List.of("22", "10", "21"))),
            Map.entry("8010", List.of(List.of("8011"))),
            Map.entry("8013", List.of()),
            Map.entry("8017", List.of(List.of("8019"))),
            Map.entry("8018", List.of(List.of("8019"))));

    private final Elements elements = new Elements();

    private record Pair(String ai, String value) {}

    private LinkReader() {}

    /** Reads a Digital Link; empty for any other address. */
    static Optional<ElementString> read(String text, LocalDate today) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches() || !CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Pair> path = path(address.group(2));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        LinkReader reader = new LinkReader();
        Optional<Message> fault =
                reader.ofPath(path).or(() -> reader.ofQuery(path.get(0).ai(), Optional.ofNullable(address.group(3))));
        return Optional.of(reader.elements.end(fault, today));
    }

    /** Returns the pairs from the last key on; empty if there is no key or its value is wrong. */
    private static List<Pair> path(String path) {
        String[] segments = path.substring(1).split("/", -1);
        List<Pair> pairs = new ArrayList<>();
        for (int at = segments.length - 2; at >= 0; at -= 2) {
            Optional<ApplicationIdentifier> identifier = ApplicationIdentifiers.find(segments[at]);
            Optional<String> value = decoded(segments[at + 1].replace("+", "%2B"));
            if (identifier.isEmpty() || value.isEmpty()) {
                return List.of();
            }
            pairs.add(new Pair(segments[at], value.get()));
            if (QUALIFIERS.containsKey(segments[at])) {
                Collections.reverse(pairs);
                return new Elements().add(identifier.get(), value.get()).isEmpty() ? pairs : List.of();
            }
        }
        return List.of();
    }

    private Optional<Message> ofPath(List<Pair> path) {
        List<String> qualifiers = path.stream().skip(1).map(Pair::ai).toList();
        boolean inOrder = qualifiers.isEmpty()
                || QUALIFIERS.getOrDefault(path.get(0).ai(), List.of()).stream()
                        .anyMatch(allowed -> isPartInOrder(qualifiers, allowed));
        if (!inOrder) {
            return Elements.said(ElementFault.DISPLACED, qualifiers.get(qualifiers.size() - 1), "");
        }
        for (Pair pair : path) {
            Optional<Message> fault = add(pair);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean isPartInOrder(List<String> some, List<String> all) {
        int from = 0;
        for (String each : some) {
            int found = all.subList(from, all.size()).indexOf(each);
            if (found < 0) {
                return false;
            }
            from += found + 1;
        }
        return true;
    }

    /** Reads the attributes of the query. Names that are not numbers belong to the site and are ignored. */
    private Optional<Message> ofQuery(String key, Optional<String> query) {
        for (String parameter : query.map(each -> each.split("[&;]")).orElse(new String[0])) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (DIGITS.matcher(name).matches()) {
                Optional<Message> fault = attribute(key, name, equals < 0 ? "" : parameter.substring(equals + 1));
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Message> attribute(String key, String name, String encoded) {
        if (ApplicationIdentifiers.find(name).isEmpty()) {
            return Elements.said(ElementFault.UNKNOWN_IDENTIFIER, name, "");
        }
        if (belongsInPath(key, name)) {
            return Elements.said(ElementFault.DISPLACED, name, "");
        }
        Optional<String> value = decoded(encoded);
        if (value.isEmpty()) {
            return Elements.said(ElementFault.CHARACTER, name, encoded);
        }
        return elements.has(name)
                ? Elements.said(ElementFault.REPEATED, name, value.get())
                : add(new Pair(name, value.get()));
    }

    private static boolean belongsInPath(String key, String name) {
        return name.equals(key)
                || QUALIFIERS.getOrDefault(key, List.of()).stream().anyMatch(allowed -> allowed.contains(name));
    }

    private Optional<Message> add(Pair pair) {
        return ApplicationIdentifiers.find(pair.ai())
                .map(identifier -> elements.add(identifier, pair.value()))
                .orElseThrow();
    }

    /** Decodes percent signs; empty if one is not followed by two hexadecimal digits. */
    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }
}
