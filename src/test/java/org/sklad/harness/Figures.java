package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures of a page that lead to their rows. Includes the parts of the page that a browser loads by itself. */
public record Figures(Client client, String page, List<Figure> all) {
    private static final Pattern TILE = Pattern.compile(
            "<li (?:id=\"\\w+\" )?class=\"glance-part [^\"]*\"><a (?:id=\"[\\w-]+\" )?href=\"([^\"]+)\">(?:(?!</li>).)*<b>(\\d[\\d\\s\\u00a0]*)</b>",
            Pattern.DOTALL);
    private static final Pattern LATER = Pattern.compile("hx-get=\"([^\"]+)\" hx-trigger=\"load\"");
    private static final Pattern LINK =
            Pattern.compile("<a class=\"figure-link\" href=\"([^\"]+)\" aria-label=\"[^\"]*: (\\d[\\d\\s\\u00a0]*)\"");
    private static final Pattern ROW = Pattern.compile("<tr>");
    private static final Pattern NEXT = Pattern.compile("<p><a href=\"([^\"]+[?&;]next=[^\"]+)\">");
    private static final Pattern EXPORT = Pattern.compile("<a href=\"([^\"]+)format=csv\"");

    /** The column of the SKU in a file of balances. */
    private static final int ITEM = 2;

    /** A figure and the address that it leads to. An address on the same page begins with {@code #}. */
    public record Figure(String href, long count) {
        private static Figure of(MatchResult found) {
            return new Figure(
                    plain(found.group(1)), Long.parseLong(found.group(2).replaceAll("\\D", "")));
        }
    }

    public static Figures of(Client client, String page) {
        String html = whole(client, page);
        List<Figure> all = new ArrayList<>();
        TILE.matcher(html).results().map(Figure::of).forEach(all::add);
        LINK.matcher(html).results().map(Figure::of).forEach(all::add);
        return new Figures(client, page, all);
    }

    public static String whole(Client client, String page) {
        String html = client.get(page).expect(200).text();
        return LATER.matcher(html)
                .results()
                .map(later -> client.get(plain(later.group(1))).expect(200).text())
                .collect(Collectors.joining("", html, ""));
    }

    private static String plain(String address) {
        return address.replace("&amp;", "&");
    }

    /** Returns the figures by their address. A figure that occurs several times must be the same everywhere. */
    public Map<String, Long> byAddress() {
        Map<String, Long> counts = new TreeMap<>();
        for (Figure figure : all) {
            assertThat(counts.merge(figure.href(), figure.count(), Math::max)).isEqualTo(figure.count());
        }
        return counts;
    }

    /**
     * Follows every figure to its list and counts the rows.
     *
     * @return the number of figures followed
     */
    public int prove() {
        int followed = 0;
        for (Figure figure : all) {
            if (!figure.href().startsWith("#")) {
                assertThat(rows(figure.href()))
                        .as("rows of %s, where %s says %d", figure.href(), page, figure.count())
                        .isEqualTo(figure.count());
                followed++;
            }
        }
        return followed;
    }

    /** Counts all rows of a list, page by page. Stock pages put sizes side by side, so for stock it counts the items in the file. */
    private long rows(String href) {
        return href.startsWith("/stock") ? items(href) : listed(href);
    }

    private long listed(String href) {
        String html = whole(client, href);
        long rows = ROW.matcher(html.substring(html.indexOf("<tbody>") + 1))
                .results()
                .count();
        Matcher next = NEXT.matcher(html);
        return html.contains("<tbody>") ? rows + (next.find() ? listed(plain(next.group(1))) : 0) : 0;
    }

    private long items(String href) {
        Matcher export = EXPORT.matcher(client.get(href).expect(200).text());
        assertThat(export.find()).as("an export at %s", href).isTrue();
        return client.get(plain(export.group(1)) + "format=csv")
                .expect(200)
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[ITEM])
                .distinct()
                .count();
    }
}
