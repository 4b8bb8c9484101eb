package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;

/** The number on each tile of the start pages is the number of rows that its link opens, also for different roles in different centres. */
class StartTilesIT {
    private static final List<List<String>> ROLES = List.of(
            List.of("manager@HAR", "field@BAN"),
            List.of("manager@HAR", "manager@ARD", "warehouse@BAN"),
            List.of("warehouse@HAR", "field@BAN"),
            List.of("field@HAR", "auditor@*"),
            List.of("warehouse@HAR", "auditor@*"),
            List.of("technician@HAR", "field@BAN"));

    private static final Pattern WAITING =
            Pattern.compile("<section class=\"start-part\" aria-labelledby=\"waiting\">.*?</section>", Pattern.DOTALL);
    private static final Pattern TILE =
            Pattern.compile("glance-part[^>]*><a[^>]*href=\"([^\"]+)\".*?<b>(\\d+)</b>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>\\s*<td|<section class=\"part\">");

    @Test
    void each_tile_counts_the_rows_that_its_link_opens() {
        Set<String> wrong = new TreeSet<>();
        Set<String> opened = new TreeSet<>();
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            TwoCentres centres = TwoCentres.make(sklad, admin);
            centres.need("HAR");
            for (List<String> roles : ROLES) {
                Client client = sklad.addOperator(admin, "tiles." + ROLES.indexOf(roles), roles.toArray(String[]::new))
                        .onPages();
                for (String chosen : List.of("", "HAR", "BAN")) {
                    client.form("/centre", Map.of("centre", chosen, "back", "/"))
                            .expect(303);
                    Map<String, Long> tiles = tiles(client);
                    if (roles.get(0).startsWith("manager") && !tiles.containsKey("/approvals")) {
                        wrong.add(roles + " at " + chosen + ": no tile of approvals");
                    }
                    tiles.forEach((href, count) -> {
                        long rows = ROW.matcher(client.get(href).expect(200).text())
                                .results()
                                .count();
                        opened.add(href.replaceFirst("[?&]centre=.*|[?]state=UNFINISHED.*|[?]reporter.*", ""));
                        if (rows != count) {
                            wrong.add(roles + " at " + chosen + ": " + count + " but " + rows + " rows at " + href);
                        }
                    });
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(opened)
                .contains("/approvals", "/conflicts", "/counts?state=COUNTED", "/loans?overdue=true")
                .contains("/repairs/list?state=REPORTED", "/consignments?state=EXPECTED", "/repairs/list");
    }

    /** Returns the numbers by the addresses of their rows, of all pages with tiles that the operator can open. */
    private static Map<String, Long> tiles(Client client) {
        Map<String, Long> tiles = new LinkedHashMap<>();
        for (String page : List.of("/my-work", "/hand-out", "/scan", "/overview")) {
            Answer answer = client.get(page);
            WAITING.matcher(answer.status() == 200 ? answer.text() : "")
                    .results()
                    .map(MatchResult::group)
                    .flatMap(section -> TILE.matcher(section).results())
                    .forEach(tile -> tiles.put(tile.group(1).replace("&amp;", "&"), Long.parseLong(tile.group(2))));
        }
        return tiles;
    }
}
