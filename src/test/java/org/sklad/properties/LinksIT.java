package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.CodesShown;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;

/** Walks with each role from its start page along the links and search forms, over one thing of every kind. */
class LinksIT {
    /** Addresses of the same page that are followed. Things of one kind can be in different states with different links. */
    private static final int SAME = 8;

    /** Pages that no link shows, each with its reason. */
    private static final Map<String, String> NOT_LINKED = Map.ofEntries(
            Map.entry("GET /feedback", "on posters, for residents"),
            Map.entry("GET /feedback/{poster}", "on posters and receipts, for residents"),
            Map.entry("GET /feedback/answer/{reply}", "on the slip of one resident"),
            Map.entry("GET /station", "where a locked station leads"),
            Map.entry("GET /account/confirmation", "asked before an act that needs a fresh password"),
            Map.entry("GET /people/find", "the answer to a refused form, for a reload"),
            Map.entry("GET /people/arrivals", "the answer to a refused form, for a reload"),
            Map.entry("GET /people/searches", "the answer to a search by name, which is sent and not linked"),
            Map.entry("GET /repairs/{number: [A-Z][^/]*}/{act}", "the answer to a refused button, for a reload"),
            Map.entry("GET /scan/attach", "offered in the answer to an unknown code, which is sent and not linked"),
            Map.entry("GET /set-up/{code}", "in the log, for the first administrator"),
            Map.entry("GET /sign-in", "before anybody is signed in"),
            Map.entry(
                    "GET /monitoring/{id}/answers",
                    "at the desk of a sampled household, two weeks after a distribution day"));

    /** Pages that belong to no verb. */
    private static final Pattern OF_NO_VERB = Pattern.compile("/account.*|/help.*|/labels|/scan.*");

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern SEARCH =
            Pattern.compile("<form[^>]*method=\"get\"[^>]*action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

    private static final Pattern CHOSEN = Pattern.compile(
            "<select[^>]*name=\"([^\"]+)\"(?:(?!</select>).)*<option value=\"([^\"]+)\"[^>]* selected", Pattern.DOTALL);

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    /** What each role reached, by address of the page. */
    private static final Map<Role, Map<String, String>> REACHED = new LinkedHashMap<>();

    private static final Set<String> UNMARKED = new TreeSet<>();
    private static final Set<String> BROKEN = new TreeSet<>();
    private static final Set<String> CODES = new TreeSet<>();

    /** What is no text of a page. */
    private static final Pattern MARKUP =
            Pattern.compile("(?s)<textarea.*?</textarea>|<template.*?</template>|<[^>]*>");

    @BeforeAll
    static void walk() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres centres = TwoCentres.make(SKLAD, admin);
        Client founder = SKLAD.addOperator(admin, "founds.more", "warehouse@*", "technician@*", "manager@*");
        repairInEachState(founder);
        findGoodsWithoutCode(founder);
        for (Role role : Role.values()) {
            String name = role.code() + ".walks";
            Client client = role == Role.FIELD
                    ? SKLAD.addOperator(admin, Profession.NURSE, name, role.code() + "@*")
                    : SKLAD.addOperator(admin, name, role.code() + "@*");
            if (role == Role.FIELD) {
                centres.consult("HAR", client);
            }
            REACHED.put(role, walk(client.onPages()));
        }
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** Adds a repair that nobody has taken, and one that has begun: their pages offer other acts. */
    private static void repairInEachState(Client founder) {
        for (List<String> acts : List.of(List.of("approval"), List.of("approval", "assignment", "start"))) {
            Map<String, Object> order = Map.of(
                    "id", UUID.randomUUID(),
                    "centre", "HAR",
                    "category", "HEATING",
                    "priority", "URGENT",
                    "description", "Студено е.");
            String number =
                    founder.post("/api/v1/work-orders", order).expect(201).at("/number");
            for (String act : acts) {
                Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
                if (act.equals("assignment")) {
                    form.put("assignee", "founds.more");
                }
                founder.post("/api/v1/work-orders/" + number + "/" + act, form).expect(201);
            }
        }
    }

    /** Receives goods under an unknown code, which is a finding. */
    private static void findGoodsWithoutCode(Client founder) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> consignment = Map.of(
                "id", id,
                "centre", "HAR",
                "location", "STORE",
                "donor", "CARITAS",
                "reference", "F-1",
                "state", "EXPECTED");
        founder.post("/api/v1/consignments", consignment).expect(201);
        for (Map.Entry<String, String> scanned : List.of(Map.entry("code", "ABC-380012"), Map.entry("item", "SOAP"))) {
            Map<String, String> form = Map.of("id", UUID.randomUUID().toString(), scanned.getKey(), scanned.getValue());
            founder.onPages().form("/consignments/" + id + "/scan", form);
        }
    }

    private static Map<String, String> walk(Client client) {
        Map<String, String> reached = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of("/"));
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<Endpoint> endpoint = Endpoints.of("GET", path);
            if (endpoint.isEmpty() || path.contains("format=") || !known.add(path)) {
                continue;
            }
            if (seen.merge(endpoint.get().address(), 1, Integer::sum) > SAME
                    || !(endpoint.get().isPage() || path.equals("/"))) {
                continue;
            }
            Answer answer = client.get(path);
            if (answer.status() == 303) {
                open.add(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
                continue;
            }
            if (answer.status() >= 400) {
                BROKEN.add(answer.status() + " " + path);
                continue;
            }
            reached.putIfAbsent(endpoint.get().address(), path);
            judge(path, answer.text());
            CODES.addAll(CodesShown.on(path, MARKUP.matcher(answer.text()).replaceAll(" ")));
            links(answer.text()).forEach(open::add);
        }
        return reached;
    }

    private static void judge(String path, String html) {
        int navigation = html.indexOf("<aside>");
        if (navigation >= 0
                && !OF_NO_VERB.matcher(path.replaceFirst("[?].*", "")).matches()
                && !html.substring(navigation, html.indexOf("</aside>", navigation))
                        .contains("aria-current")) {
            UNMARKED.add(path);
        }
    }

    private static Stream<String> links(String html) {
        Stream<String> plain = LINK.matcher(html).results().map(each -> each.group(1));
        Stream<String> searches = SEARCH.matcher(html)
                .results()
                .filter(each -> each.group().contains("<button"))
                .map(LinksIT::asked);
        return Stream.concat(plain, searches).map(each -> each.replace("&amp;", "&"));
    }

    /** Sends a search form as it opens. */
    private static String asked(MatchResult form) {
        StringBuilder address = new StringBuilder(form.group(1));
        Stream.of(FIELD, CHOSEN)
                .flatMap(pattern -> pattern.matcher(form.group()).results())
                .filter(each -> !each.group(2).isEmpty())
                .forEach(each -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(each.group(1))
                        .append('=')
                        .append(each.group(2)));
        return address.toString();
    }

    @Test
    void some_role_reaches_every_page_along_links() {
        Set<String> pages = new TreeSet<>();
        Endpoints.described().stream()
                .filter(Endpoint::isPage)
                .map(Endpoint::address)
                .forEach(pages::add);
        REACHED.values().forEach(reached -> pages.removeAll(reached.keySet()));
        assertThat(pages).containsExactlyInAnyOrderElementsOf(NOT_LINKED.keySet());
    }

    @Test
    void no_link_of_a_page_leads_to_a_refusal() {
        assertThat(BROKEN).isEmpty();
    }

    @Test
    void places_and_operators_are_shown_by_their_names() {
        assertThat(CODES).isEmpty();
    }

    @Test
    void the_navigation_marks_the_verb_of_every_page() {
        assertThat(UNMARKED).isEmpty();
    }
}
