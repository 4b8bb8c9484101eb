package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.BaseEncoding;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;

/** The forms of the pages, filled in as shown and sent without scripts. The tests then check the effects. */
class FormsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();
    private static final int STEP = 30;
    private static final Pattern CENTRE_FORM =
            Pattern.compile("<form\\b[^>]* method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile(" (?:(?:form)?action|hx-post)=\"((?:[^\"$]|\\$\\{[^}]*})*)\"");

    private static Optional<TwoCentres> made = Optional.empty();

    @BeforeAll
    static void people_of_each_role_at_two_centres() {
        Client admin = SKLAD.firstAdministrator();
        made = Optional.of(TwoCentres.make(SKLAD, admin));
        CALLERS.put("admin", admin.onPages());
        for (String role : List.of("warehouse", "technician")) {
            CALLERS.put(role, SKLAD.addOperator(admin, role, role + "@HAR").onPages());
        }
        CALLERS.put("manager", SKLAD.addOperator(admin, "manager", "manager@*").onPages());
        Map<String, Object> field = new HashMap<>(RunningSklad.operator("field", "field@*"));
        field.put("profession", "SOCIAL_WORKER");
        field.put("rights", List.of("MEDICINE"));
        String oneTime = admin.post("/api/v1/operators", field).expect(201).at("/oneTimePassword");
        Client worker = SKLAD.signIn("field", oneTime);
        worker.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        CALLERS.put("field", worker.onPages());
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return Objects.requireNonNull(CALLERS.get(caller));
    }

    private static TwoCentres centres() {
        return made.orElseThrow();
    }

    private static String har(String kind) {
        return centres().thing("HAR", kind);
    }

    private static JsonNode json(String path) {
        return as(path.contains("operators") || path.contains("audit") ? "admin" : "manager")
                .get("/api/v1" + path)
                .expect(200)
                .json();
    }

    private static String at(String path, String pointer) {
        return json(path).at(pointer).asText();
    }

    /** Finds the form on the page that is sent to another address. */
    private static PageForm form(String caller, String page, String action) {
        return PageForm.of(as(caller), page, action);
    }

    /** Finds the form on the page that is sent to an address below it. */
    private static PageForm act(String caller, String page, String act) {
        return PageForm.of(as(caller), page, page + "/" + act);
    }

    private static String person(String centre) {
        return as("field")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", centre, "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
    }

    private static long standing(String query) {
        return json("/balances?" + query).get("rows").findValues("quantity").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    @Test
    void every_form_is_sent_by_a_test() throws Exception {
        Set<String> sent = new TreeSet<>();
        for (Class<?> each : tests()) {
            for (Method method : each.getDeclaredMethods()) {
                Optional.ofNullable(method.getAnnotation(Sends.class))
                        .ifPresent(sends -> sent.addAll(List.of(sends.value())));
            }
        }
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(Endpoints.described().stream()
                        .filter(Endpoint::isForm)
                        .map(Endpoint::address)
                        .toList());
    }

    /** Lists the compiled test classes of the whole application without initialising them. */
    private static Set<Class<?>> tests() throws Exception {
        Path folder = Path.of(FormsIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> tests = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("org/sklad"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("IT.class")).toList()) {
                String name =
                        folder.relativize(file).toString().replace(".class", "").replace('/', '.');
                tests.add(Class.forName(name, false, FormsIT.class.getClassLoader()));
            }
        }
        return tests;
    }

    /** A reload, a bookmark or the way back after a lock asks for the address of a form. It leads to a page, not to the start page. */
    @Test
    void every_address_that_takes_forms_alone_leads_to_its_page() {
        centres().with("username", "founder").with("tokens", UUID.randomUUID().toString());
        Set<String> wrong = new TreeSet<>();
        for (Endpoint form : Endpoints.described()) {
            if (form.isForm() && !OF_EVERY_PAGE.contains(form.path()) && isNoPage(form.path())) {
                String page = led(centres().path(form.path(), "HAR"));
                if (page.equals("/") || !isShown(page)) {
                    wrong.add(form.address() + " leads to " + page);
                }
            }
        }
        assertThat(wrong).isEmpty();
        String day = "/distribution-days/" + har("distribution-days");
        assertThat(led(day + "/arrivals")).isEqualTo(day + "/desk");
        assertThat(led(day + "/cancellation")).isEqualTo(day);
        assertThat(led("/moves/" + har("moves") + "/quantity")).isEqualTo("/moves/" + har("moves") + "/scan");
        assertThat(led("/people/find")).isEqualTo("/people");
        assertThat(led("/people/arrivals")).isEqualTo("/people/arrivals/new");
    }

    private static boolean isNoPage(String form) {
        return Endpoints.described().stream()
                .noneMatch(each -> each.method().equals("GET") && each.path().equals(form));
    }

    /** Forms in the frame of all pages, and of scripts. */
    private static final Set<String> OF_EVERY_PAGE = Set.of("/centre", "/language", "/sign-out", "/station/presence");

    private static String led(String form) {
        Answer answer = as("manager").get(form);
        return answer.status() == 303
                ? answer.header("Location").replaceFirst("^https?://[^/]+", "")
                : "error " + answer.status();
    }

    private static boolean shows(Client client, String page) {
        return page.startsWith("/")
                && Set.of(200, 303).contains(client.get(page).status());
    }

    /** The page of a refused form then shows the same centre, and a second press records there. */
    @Test
    void every_form_of_one_centre_names_it_in_its_address() throws Exception {
        Map<String, Set<String>> addresses = addressesOfCentreForms();
        assertThat(addresses).containsKeys("goods/moves/new.jte", "goods/writeoffs/new.jte", "people/pages/new.jte");
        Set<String> wrong = new TreeSet<>();
        addresses.forEach((template, all) -> all.stream()
                .filter(each -> !each.contains("?centre=${"))
                .forEach(each -> wrong.add(template + ": " + each)));
        assertThat(wrong).isEmpty();
        addresses.values().stream()
                .flatMap(Set::stream)
                .filter(each -> each.startsWith("/") && isShown(each.replaceFirst("\\?.*", "")))
                .map(each -> each.replaceAll("\\$\\{.*}", "HAR"))
                .filter(each -> !isShown(each))
                .forEach(wrong::add);
        assertThat(wrong).as("a reload of a refused form").isEmpty();
    }

    private static boolean isShown(String page) {
        return CALLERS.values().stream().anyMatch(each -> shows(each, page));
    }

    /** Templates that hide the centre if the operator has one alone, and otherwise let them choose. */
    private static final Set<String> OF_ONLY_CENTRE =
            Set.of("access/accounts/sharing.jte", "oversight/administration/started.jte");

    /** Returns the addresses of each template's forms with a hidden centre, as the template has them. */
    private static Map<String, Set<String>> addressesOfCentreForms() throws Exception {
        Path templates = Path.of("src/main/jte");
        Map<String, Set<String>> addresses = new HashMap<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                CENTRE_FORM
                        .matcher(Files.readString(file))
                        .results()
                        .filter(form -> form.group().contains("type=\"hidden\" name=\"centre\""))
                        .flatMap(form -> ADDRESS.matcher(form.group()).results())
                        .forEach(address -> addresses
                                .computeIfAbsent(templates.relativize(file).toString(), any -> new TreeSet<>())
                                .add(address.group(1)));
            }
        }
        addresses.keySet().removeAll(OF_ONLY_CENTRE);
        return addresses;
    }

    @Test
    void a_refused_form_is_shown_for_the_centre_for_which_it_was_opened() {
        Client manager =
                SKLAD.addOperator(as("admin"), "elsewhere", "manager@*").onPages();
        PageForm.of(manager, "/account", "/centre").fill("centre", "HAR").take();
        String lot = centres().thing("BAN", "lot");
        Answer opened = manager.get("/moves/new?centre=BAN&from=STORE&lot=" + lot);
        Answer page = manager.get(opened.expect(303).header("Location").replaceFirst("^https?://[^/]+", ""));
        Answer refused = PageForm.in(manager, page, "/moves")
                .fill("to", "BAG-1")
                .fill("quantity", "1000000")
                .send();
        PageForm again = PageForm.in(manager, refused, "/moves");
        assertThat(refused.status()).isIn(409, 422);
        assertThat(again.value("centre")).isEqualTo("BAN");
        assertThat(again.value("lot")).isEqualTo(lot);
    }

    /** Covers forms that other tests send. Those tests check the effects of an accepted form. */
    @Test
    void every_form_refuses_texts_that_are_too_long_or_have_line_breaks() {
        form("warehouse", "/consignments/new", "/consignments").refuseBad();
        act("warehouse", "/consignments/" + har("consignments"), "completion").refuseBad();
        act("warehouse", "/sortings/" + har("sortings"), "reversal").refuseBad();
        act("warehouse", "/moves/" + har("moves"), "reversal").refuseBad();
        act("warehouse", "/assemblies/" + har("assemblies"), "reversal").refuseBad();
        act("warehouse", "/write-offs/" + har("write-offs"), "reversal").refuseBad();
        form("admin", "/settings/operators/new", "/settings/operators").refuseBad();
        form("admin", "/account/tokens", "/account/tokens")
                .fill("roles", "administrator@*")
                .refuseBad();
        form("field", "/hand-out/group", "/hand-out/group").refuseBad();
        String repair = "/repairs/" + har("number");
        for (String act : List.of("rejection", "duplicate", "priority")) {
            form("manager", repair + "/" + act, repair + "/" + act).refuseBad();
        }
        Map<String, Object> assignment = Map.of("id", UUID.randomUUID(), "assignee", "technician");
        as("manager")
                .post("/api/v1/work-orders/" + har("number") + "/approval", id())
                .expect(201);
        as("manager")
                .post("/api/v1/work-orders/" + har("number") + "/assignment", assignment)
                .expect(201);
        act("technician", repair, "log").refuseBad();
        form("technician", repair + "/hold", repair + "/hold")
                .fill("reason", "PARTS")
                .refuseBad();
    }

    @Test
    @Sends({
        "POST /repairs/{number: [A-Z][^/]*}/{act: rejection|reopening|cancellation}",
        "POST /repairs/{number: [A-Z][^/]*}/assignment",
        "POST /repairs/{number: [A-Z][^/]*}/duplicate",
        "POST /repairs/{number: [A-Z][^/]*}/hold",
        "POST /repairs/{number: [A-Z][^/]*}/priority"
    })
    void each_act_on_a_repair_has_a_form_with_its_fields() {
        String number = report();
        String again = report();
        repair("manager", again, "duplicate").fill("of", number).send().expect(303);
        assertThat(at("/work-orders/" + again, "/acts/0/of")).isEqualTo(number);
        repair("manager", number, "priority")
                .fill("priority", "PLANNED")
                .fill("plannedOn", "2027-09-01")
                .send()
                .expect(303);
        assertThat(at("/work-orders/" + number, "/plannedOn")).isEqualTo("2027-09-01");
        as("manager").post("/api/v1/work-orders/" + number + "/approval", id()).expect(201);
        repair("manager", number, "assignment")
                .fill("assignee", "technician")
                .send()
                .expect(303);
        repair("technician", number, "hold")
                .fill("reason", "APPROVAL")
                .fill("note", "Скъпо е")
                .send()
                .expect(303);
        assertThat(at("/work-orders/" + number, "/hold")).isEqualTo("APPROVAL");
        PageForm rejection = repair("manager", number, "rejection");
        PageForm second = repair("manager", number, "rejection");
        assertThat(rejection.send().expect(422).text()).contains("f-reason-error");
        rejection.fill("reason", "Без външна фирма").send().expect(303);
        assertThat(at("/work-orders/" + number, "/state")).isEqualTo("ASSIGNED");
        repair("manager", number, "cancellation")
                .fill("reason", "Стаята се затваря")
                .send()
                .expect(303);
        assertThat(second.send().expect(409).text())
                .as("the order is shown instead of an outdated form")
                .doesNotContain("f-reason-error");
    }

    private static PageForm repair(String caller, String number, String act) {
        String address = "/repairs/" + number + "/" + act;
        return form(caller, address, address);
    }

    private static String report() {
        Map<String, Object> fault = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "category",
                "WATER",
                "priority",
                "ROUTINE",
                "description",
                "Тече");
        return as("field").post("/api/v1/work-orders", fault).expect(201).at("/number");
    }

    private static Map<String, Object> id() {
        return Map.of("id", UUID.randomUUID());
    }

    @Test
    @Sends({"POST /settings/rules", "POST /settings/rules/{code}"})
    void a_manager_adds_a_rule_and_changes_it() {
        Answer list = form("manager", "/settings/rules/new", "/settings/rules")
                .fill("code", "WEEK")
                .fill("name", "Soap for a week")
                .fill("goods.categories", "HYGIENE", "BABY")
                .fill("quantity", "3")
                .fill("period.kind", "DAYS")
                .fill("period.days", "7")
                .fill("centres", "BAN")
                .without("page.words")
                .take();
        assertThat(list.text()).contains("Soap for a week");
        assertThat(at("/entitlement-rules/WEEK", "/quantity")).isEqualTo("3");
        String rule = "/settings/rules/WEEK";
        form("manager", rule, rule)
                .fill("quantity", "4")
                .fill("goods.categories", "BABY")
                .fill("per", "HOUSEHOLD")
                .fill("perMember", "1")
                .fill("perChild", "2")
                .fill("householdSize.min", "2")
                .fill("kitsAsParts", "true")
                .without("page.words")
                .take();
        JsonNode changed = json("/entitlement-rules/WEEK");
        assertThat(changed.at("/quantity").asInt()).isEqualTo(4);
        assertThat(changed.at("/perMember").asInt()).isEqualTo(1);
        assertThat(changed.at("/perChild").asInt()).isEqualTo(2);
        assertThat(changed.at("/kitsAsParts").asBoolean()).isTrue();
        assertThat(changed.at("/householdSize")).hasToString("{\"min\":2}");
        assertThat(as("manager").get("/settings/rules").expect(200).text())
                .contains("+ 1 a member", "+ 2 a child", "Households of 2 or more", "Kits count as their parts");
        assertThat(changed.at("/goods/categories")).hasToString("[\"BABY\"]");
        assertThat(changed.at("/period/days").asInt()).isEqualTo(7);
        assertThat(changed.at("/centres")).hasToString("[\"BAN\"]");
    }

    @Test
    @Sends({
        "POST /people/{caseCode}/departures",
        "POST /people/{caseCode}/departures/reversal",
        "POST /people/arrivals",
        "POST /people/{caseCode}/cards"
    })
    void a_person_leaves_and_arrives_elsewhere_with_a_replaced_card() {
        Answer registered = as("field")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", "HAR", "sex", "MALE", "ageBand", "60+"))
                .expect(201);
        String code = registered.at("/caseCode");
        String person = "/people/" + code;
        String lost = registered.at("/cardCode");
        assertThat(scanned(lost, "HAR")).isEqualTo("beneficiary");
        assertThat(act("field", person, "cards").take().text()).contains("/people/" + code);
        assertThat(scanned(lost, "HAR")).isEqualTo("unknown");
        String card =
                as("field").get("/api/v1/beneficiaries/" + code).expect(200).at("/cardCode");
        assertThat(present("HAR")).contains(code);
        act("field", person, "departures").take();
        assertThat(present("HAR")).doesNotContain(code);
        form("field", "/people?departed=" + code, person + "/departures/reversal")
                .take();
        assertThat(present("HAR")).contains(code);
        act("field", person, "departures").take();
        assertThat(present("HAR")).doesNotContain(code);
        as("field").form("/centre", Map.of("centre", "BAN")).expect(303);
        form("field", "/people/arrivals/new", "/people/arrivals")
                .fill("cardCode", card)
                .fill("room", "12")
                .take();
        as("field").form("/centre", Map.of("centre", "HAR")).expect(303);
        assertThat(at("/beneficiaries/" + code, "/centre")).isEqualTo("BAN");
        assertThat(at("/beneficiaries/" + code, "/room")).isEqualTo("12");
    }

    private static List<String> present(String centre) {
        return json("/beneficiaries?centre=" + centre + "&limit=500")
                .get("rows")
                .findValuesAsText("caseCode");
    }

    private static String scanned(String code, String centre) {
        return as("field")
                .post("/api/v1/scan", Map.of("code", code, "centre", centre))
                .expect(200)
                .at("/kind");
    }

    @Test
    @Sends({"POST /people/{caseCode}/household", "POST /people/{caseCode}/household/withdrawal"})
    void a_person_joins_the_household_of_another_and_leaves_it() {
        String head = person("HAR");
        String person = person("HAR");
        String page = "/people/" + person;
        assertThat(act("field", page, "household")
                        .fill("household", head)
                        .take()
                        .text())
                .contains("/people/" + head);
        String household = at("/beneficiaries/" + person, "/household");
        assertThat(household)
                .isEqualTo(at("/beneficiaries/" + head, "/household"))
                .isNotEmpty();
        assertThat(act("field", page, "household/withdrawal").take().text()).doesNotContain("/people/" + head);
        assertThat(json("/beneficiaries/" + person).at("/household").isTextual())
                .isFalse();
    }

    @Test
    @Sends({
        "POST /people",
        "POST /people/new",
        "POST /people/find",
        "POST /people/{caseCode}/change",
        "POST /people/{caseCode}/vulnerabilities",
        "POST /people/{caseCode}/caseworker",
        "POST /people/{caseCode}/identity-views",
        "POST /people/{caseCode}/identity"
    })
    void a_person_is_registered_found_and_changed() {
        Answer shown = newcomer("Amal Haddad").fill("languages", "ar", "fa").take();
        String code = shown.text().replaceAll("(?s).*/people/([0-9]{11})/change.*", "$1");
        String page = "/people/" + code;
        assertThat(at("/beneficiaries/" + code, "/sex")).isEqualTo("FEMALE");
        assertThat(form("field", "/people", "/people/find")
                        .fill("code", code)
                        .take()
                        .text())
                .contains(page + "/change");
        form("field", page + "/change", page + "/change")
                .fill("room", "12")
                .fill("languages", "uk")
                .fill("sizes.clothes", "XL")
                .take();
        JsonNode changed = json("/beneficiaries/" + code);
        assertThat(changed.at("/room").asText()).isEqualTo("12");
        assertThat(changed.at("/languages")).hasToString("[\"uk\"]");
        act("field", page, "vulnerabilities")
                .fill("vulnerabilities", "SINGLE_PARENT")
                .take();
        assertThat(as("field")
                        .get("/api/v1/beneficiaries/" + code)
                        .expect(200)
                        .json()
                        .at("/vulnerabilities"))
                .hasToString("[\"SINGLE_PARENT\"]");

        act("field", page, "caseworker").fill("username", "field").take();
        assertThat(at("/beneficiaries/" + code, "/caseworker")).isEqualTo("field");

        Answer open = act("field", page, "identity-views")
                .fill("purpose", "CONSULTATION")
                .send()
                .expect(200);
        PageForm identity = PageForm.in(as("field"), open, page + "/identity");
        assertThat(identity.value("name")).isEqualTo("Amal Haddad");
        identity.fill("name", "Amal Hadad").fill("birthDate", "1990-02-03").take();
        Answer again = act("field", page, "identity-views")
                .fill("purpose", "CONSULTATION")
                .send()
                .expect(200);
        PageForm corrected = PageForm.in(as("field"), again, page + "/identity");
        assertThat(corrected.value("name")).isEqualTo("Amal Hadad");
        assertThat(corrected.value("birthDate")).isEqualTo("1990-02-03");
    }

    @Test
    void a_person_stays_in_a_room_that_was_closed_when_other_data_change() {
        RunningSklad.addCentre(as("admin"), "PAS");
        String rooms = "/api/v1/centres/PAS/rooms";
        for (String room : List.of("1", "2")) {
            as("manager").post(rooms, Map.of("code", room)).expect(201);
        }
        String code = person("PAS");
        String page = "/people/" + code + "/change";
        form("field", page, page).fill("room", "1").take();
        for (String closed : List.of("1", "2")) {
            form("manager", "/centres/PAS/rooms/" + closed, "/centres/PAS/rooms/" + closed)
                    .fill("active")
                    .take();
            form("field", page, page).fill("sizes.shoes", "4" + closed).take();
            JsonNode changed = json("/beneficiaries/" + code);
            assertThat(changed.at("/sizes/shoes").asText()).isEqualTo("4" + closed);
            assertThat(changed.at("/room").asText())
                    .as("after the closing of room " + closed)
                    .isEqualTo("1");
        }
    }

    @Test
    @Sends({"POST /people", "POST /people/searches"})
    void a_person_is_found_by_name_and_a_duplicate_registration_is_prevented() {
        String first = register("Yusuf Rahimi").text().replaceAll("(?s).*/people/([0-9]{11})/change.*", "$1");
        Answer found = form("field", "/people", "/people/searches")
                .fill("name", "يوسف رحيمي")
                .fill("purpose", "REQUEST")
                .send()
                .expect(200);
        assertThat(found.text()).contains("Yusuf Rahimi", "/people/" + first);
        assertThat(found.header("Refresh")).endsWith("; url=/people");
        PageForm.in(as("field"), found, "/people/searches").refuseBad();
        assertThat(PageForm.in(as("field"), found, "/people/searches")
                        .fill("name", "Somebody Else")
                        .send()
                        .expect(200)
                        .text())
                .doesNotContain(first);
        PageForm second = newcomer("Юсуф Рахими");
        String people = "/beneficiaries?limit=500&centre=" + second.value("centre");
        int before = json(people).at("/rows").size();
        Answer asked = second.send().expect(200);
        assertThat(asked.text()).contains("/people/" + first).doesNotContain("Yusuf");
        assertThat(json(people).at("/rows")).hasSize(before);
        PageForm.in(as("field"), asked, "/people").take();
        assertThat(json(people).at("/rows")).hasSize(before + 1);
        assertThat(json("/beneficiaries/" + first + "/identity-views").findValuesAsText("purpose"))
                .contains("REQUEST", "REGISTRATION");
    }

    private static Answer register(String name) {
        return newcomer(name).take();
    }

    private static PageForm newcomer(String name) {
        Answer tapped = form("field", "/people/new", "/people")
                .fill("page.act", "add-FEMALE-18-59")
                .sendTo("/people/new")
                .expect(200);
        return PageForm.in(as("field"), tapped, "/people").fill("members.0.identity.name", name);
    }

    @Test
    @Sends({
        "POST /settings/operators",
        "POST /settings/operators/{username}",
        "POST /settings/operators/{username}/sign-out",
        "POST /settings/operators/{username}/password-reset",
        "POST /settings/operators/{username}/deactivation",
        "POST /settings/operators/{username}/activation",
        "POST /settings/role-grants/{id}/acknowledgement"
    })
    void an_operator_is_added_changed_signed_out_given_a_new_password_and_deactivated() {
        Answer added = form("admin", "/settings/operators/new", "/settings/operators")
                .fill("username", "walker")
                .fill("name", "Walker")
                .fill("roles", "field@HAR")
                .send()
                .expect(200);
        Client walker = SKLAD.signIn("walker", secret(added));
        walker.put("/api/v1/session/password", Map.of("present", secret(added), "password", RunningSklad.PASSWORD))
                .expect(204);
        String page = "/settings/operators/walker";
        assertThat(form("admin", page, page)
                        .fill("name", "Walker the second")
                        .fill("roles", "field@HAR", "warehouse@BAN")
                        .take()
                        .text())
                .contains("Walker the second");
        assertThat(json("/operators/walker").at("/roles")).hasSize(2);
        walker.get("/api/v1/session").expect(200);

        act("admin", page, "sign-out").take();
        walker.get("/api/v1/session").expect(401);
        String fresh = secret(act("admin", page, "password-reset").send().expect(200));
        walker.post("/api/v1/session", Map.of("username", "walker", "password", RunningSklad.PASSWORD))
                .expect(401);
        SKLAD.signIn("walker", fresh);
        act("admin", page, "deactivation").take();
        walker.post("/api/v1/session", Map.of("username", "walker", "password", fresh))
                .expect(401);
        act("admin", page, "activation").take();
        assertThat(at("/operators/walker", "/active")).isEqualTo("true");
        confirm_the_role_of("walker");
    }

    /** Confirms a role as another administrator than the one who gave it. */
    private static void confirm_the_role_of(String username) {
        Client second = SKLAD.addOperator(as("admin"), "second.admin", "administrator@*");
        for (JsonNode row : json("/role-grants").path("rows")) {
            if (row.path("operator").asText().equals(username)) {
                String page = "/settings/role-grants";
                PageForm.of(second.onPages(), page, page + "/" + row.path("id").asText() + "/acknowledgement")
                        .take();
                assertThat(json("/role-grants").toString())
                        .doesNotContain(row.path("id").asText());
                return;
            }
        }
        throw new AssertionError("The role of " + username + " raises no alarm");
    }

    private static String secret(Answer page) {
        return page.text().replaceAll("(?s).*class=\"secret\">.*?>([\\w-]+)<.*", "$1");
    }

    @Test
    @Sends("POST /settings/stations/{id}/closing")
    void a_lost_computer_is_closed_from_another() {
        String page = "/settings/stations/" + har("stations");
        assertThat(act("manager", page, "closing").take().text()).doesNotContain("Computer of HAR");
        assertThat(as("manager").get(page).expect(200).text()).doesNotContain("/closing");
    }

    @Test
    @Sends({"POST /devices/{device}/name", "POST /devices/{device}/blocking", "POST /devices/{device}/wiping"})
    void a_phone_is_renamed_blocked_and_erased() {
        String page = "/devices/" + har("device");
        assertThat(form("manager", page, page + "/name")
                        .fill("name", "Team seven")
                        .take()
                        .text())
                .contains("Team seven");
        assertThat(act("manager", page, "blocking").take().text()).doesNotContain("/blocking");
        assertThat(act("manager", page, "wiping").take().text()).doesNotContain("/wiping");
    }

    @Test
    @Sends("POST /unreadable-records/{record}/settlement")
    void a_wrong_file_of_a_phone_is_refused_and_an_unreadable_record_settled() {
        assertThat(form("manager", "/unreadable-records/import", "/unreadable-records/import")
                        .send("no file of a phone", "import")
                        .expect(422)
                        .text())
                .contains("This is not a file that a phone has saved.");
        String page = "/unreadable-records/" + har("record");
        assertThat(form("manager", page, page + "/settlement")
                        .fill("reason", "Entered by hand")
                        .take()
                        .text())
                .contains("Settled");
        assertThat(as("manager").get(page).expect(200).text())
                .contains("Entered by hand")
                .doesNotContain("/settlement");
    }

    @Test
    @Sends("POST /settings/organisation")
    void the_organisation_is_named() {
        String page = "/settings/organisation";
        assertThat(form("admin", page, page)
                        .fill("name", "Съвет за бежанците")
                        .take()
                        .text())
                .contains("Съвет за бежанците");
        assertThat(as("admin").get("/api/v1/organisation").expect(200).at("/name"))
                .isEqualTo("Съвет за бежанците");
        assertThat(as("admin").get("/sign-in").text()).contains("Съвет за бежанците");
    }

    @Test
    @Sends({
        "POST /settings/centres",
        "POST /settings/centres/{code}",
        "POST /settings/centres/import",
        "POST /settings/centres/import/shipped"
    })
    void centres_are_added_changed_and_imported() {
        form("admin", "/settings/centres/new", "/settings/centres")
                .fill("code", "NEW")
                .fill("name.bg", "Нов")
                .fill("name.en", "New")
                .fill("kind", "WAREHOUSE")
                .take();
        String page = "/settings/centres/NEW";
        assertThat(form("admin", page, page).fill("name.en", "Newer").take().text())
                .contains("Newer");
        assertThat(at("/centres/NEW", "/name/en")).isEqualTo("Newer");
        assertThat(at("/centres/NEW", "/kind")).isEqualTo("WAREHOUSE");

        String list = "code,name_bg,name_en,kind,time_zone\nOWN,Наш,Ours,OTHER,Europe/Sofia\nx y,,,,\n";
        PageForm own = form("admin", "/settings/centres/import", "/settings/centres/import")
                .fill("list", list);
        own.fill("act", "try").send().expect(200);
        as("manager").get("/api/v1/centres/OWN").expect(404);
        assertThat(own.fill("act", "import").send().expect(200).text()).contains("x y");
        assertThat(at("/centres/OWN", "/name/en")).isEqualTo("Ours");
        assertThat(form("admin", "/settings/centres/import", "/settings/centres/import/shipped")
                        .take()
                        .text())
                .contains("SOF-VR");
        assertThat(at("/centres/SOF-VR", "/code")).isEqualTo("SOF-VR");
    }

    @Test
    @Sends({
        "POST /centres/{code}/locations",
        "POST /centres/{code}/locations/{location}",
        "POST /centres/{code}/locations/{location}/closure",
        "POST /centres/{code}/locations/{location}/opening"
    })
    void a_shelf_is_added_renamed_closed_and_reopened() {
        String list = "/centres/HAR/locations";
        form("warehouse", list + "/new", list)
                .fill("code", "W-1")
                .fill("kind", "SHELF")
                .fill("parent", "STORE")
                .take();
        String page = list + "/W-1";
        assertThat(form("warehouse", page, page)
                        .fill("name.en", "By the door")
                        .take()
                        .text())
                .contains("W-1");
        JsonNode named = json("/centres/HAR/locations/W-1");
        assertThat(named.at("/name/en").asText()).isEqualTo("By the door");
        assertThat(named.at("/parent").asText()).isEqualTo("STORE");
        act("warehouse", page, "closure").take();
        assertThat(at("/centres/HAR/locations/W-1", "/active")).isEqualTo("false");
        act("warehouse", page, "opening").take();
        assertThat(at("/centres/HAR/locations/W-1", "/active")).isEqualTo("true");
    }

    @Test
    @Sends({
        "POST /settings/topics",
        "POST /settings/topics/{entry}",
        "POST /settings/institutions",
        "POST /settings/institutions/{entry}",
        "POST /settings/organisations",
        "POST /settings/organisations/{entry}"
    })
    void a_manager_edits_the_lists_of_the_programme() {
        for (String list : List.of("topics", "institutions", "organisations")) {
            String page = "/settings/" + list;
            form("manager", page + "/new", page)
                    .fill("code", "NEW-1")
                    .fill("name.bg", "Нова")
                    .take();
            form("manager", page + "/NEW-1", page + "/NEW-1")
                    .fill("name.en", "New")
                    .fill("active", "false")
                    .take();
            JsonNode entry = json("/" + list + "/NEW-1");
            assertThat(entry.at("/name/bg").asText()).isEqualTo("Нова");
            assertThat(entry.at("/name/en").asText()).isEqualTo("New");
            assertThat(entry.at("/active").asBoolean()).isFalse();
        }
    }

    @Test
    @Sends({
        "POST /centres/{code}/rooms",
        "POST /centres/{code}/rooms/{room}",
        "POST /centres/{code}/assets",
        "POST /centres/{code}/assets/{asset}",
        "POST /centres/{code}/teams",
        "POST /centres/{code}/teams/{team}",
        "POST /centres/{code}/calendar"
    })
    void a_manager_edits_rooms_assets_and_hours() {
        String rooms = "/centres/HAR/rooms";
        form("manager", rooms + "/new", rooms)
                .fill("code", "W-1")
                .fill("name.bg", "Стая")
                .take();
        form("manager", rooms + "/W-1", rooms + "/W-1")
                .fill("floor", "2")
                .fill("active")
                .take();
        JsonNode room = json("/centres/HAR/rooms/W-1");
        assertThat(room.at("/floor").asText()).isEqualTo("2");
        assertThat(room.at("/active").asBoolean()).isFalse();

        String assets = "/centres/HAR/assets";
        form("manager", assets + "/new", assets)
                .fill("code", "FRIDGE-1")
                .fill("category", "REFRIGERATOR")
                .fill("room", "12")
                .take();
        form("manager", assets + "/FRIDGE-1", assets + "/FRIDGE-1")
                .fill("serialNumber", "S-17")
                .take();
        JsonNode asset = json("/centres/HAR/assets/FRIDGE-1");
        assertThat(asset.at("/serialNumber").asText()).isEqualTo("S-17");
        assertThat(asset.at("/room").asText()).isEqualTo("12");

        String teams = "/centres/HAR/teams";
        form("manager", "/centres/HAR/locations/new", "/centres/HAR/locations")
                .fill("code", "BAG-W")
                .fill("kind", "BAG")
                .fill("parent", "STORE")
                .take();
        form("manager", teams + "/new", teams)
                .fill("code", "T-W")
                .fill("bag", "BAG-W")
                .fill("members", "manager")
                .take();
        form("manager", teams + "/T-W", teams + "/T-W")
                .fill("members", "manager, warehouse")
                .fill("name.bg", "Екип")
                .take();
        JsonNode team = json("/centres/HAR/teams/T-W");
        assertThat(team.at("/members")).hasSize(2);
        assertThat(team.at("/name/bg").asText()).isEqualTo("Екип");

        String calendar = "/centres/HAR/calendar";
        form("manager", calendar, calendar)
                .fill("days", "MONDAY", "SATURDAY")
                .fill("opens", "07:30")
                .fill("closedOn", "2027-03-01\n2027-03-02")
                .take();
        JsonNode hours = json("/centres/HAR/calendar");
        assertThat(hours.at("/days")).hasToString("[\"MONDAY\",\"SATURDAY\"]");
        assertThat(hours.at("/opens").asText()).startsWith("07:30");
        assertThat(hours.at("/closedOn")).hasSize(2);
    }

    @Test
    @Sends({"POST /items", "POST /items/{sku}/change", "POST /items/{sku}/identifiers"})
    void an_item_is_added_changed_and_found_by_its_codes() {
        form("warehouse", "/items/new", "/items")
                .fill("sku", "TOWEL")
                .fill("name.en", "Towel")
                .fill("category", "HYGIENE")
                .fill("identifiers.0.value", "4006381333948")
                .take();
        String page = "/items/TOWEL";
        assertThat(form("warehouse", page + "/change", page + "/change")
                        .fill("name.en", "Bath towel")
                        .fill("size", "100")
                        .take()
                        .text())
                .contains("Bath towel");
        assertThat(act("warehouse", page, "identifiers")
                        .fill("value", "TOWEL-PACK")
                        .fill("quantity", "6")
                        .take()
                        .text())
                .contains("TOWEL-PACK");
        JsonNode item = json("/items/TOWEL");
        assertThat(item.at("/name/en").asText()).isEqualTo("Bath towel");
        assertThat(item.at("/unit").asText()).isEqualTo("PIECE");
        assertThat(item.at("/identifiers").findValuesAsText("value")).contains("04006381333948", "TOWEL-PACK");
    }

    @Test
    @Sends("POST /items/{sku}/identifiers/detachment")
    void a_code_of_the_wrong_item_is_detached_and_then_belongs_to_the_right_one() {
        String code = "4006381333955";
        for (String item : List.of("MILK", "MILK-6")) {
            as("admin")
                    .post(
                            "/api/v1/items",
                            Map.of("sku", item, "name", Map.of("bg", "Мляко"), "category", "FOOD", "unit", "PIECE"))
                    .expect(201);
        }
        act("warehouse", "/items/MILK", "identifiers").fill("value", code).take();
        String version = as("manager").get("/api/v1/items/MILK").header("ETag");
        PageForm again = act("warehouse", "/items/MILK-6", "identifiers").fill("value", code);
        assertThat(again.send().expect(409).text()).contains("href=\"/items/MILK\"");
        PageForm detach = act("warehouse", "/items/MILK", "identifiers/detachment");
        assertThat(detach.take().text()).doesNotContain("identifiers/detachment");
        assertThat(json("/items/MILK").at("/identifiers").size()).isZero();
        assertThat(as("manager").get("/api/v1/items/MILK").header("ETag")).isNotEqualTo(version);
        again.take();
        assertThat(json("/items/MILK-6").at("/identifiers/0/value").asText()).isEqualTo("0" + code);
        String other = UUID.randomUUID().toString();
        assertThat(detach.fill("id", other).send().expect(409).text()).contains("0" + code);
    }

    @Test
    @Sends({"POST /settings/catalogue", "POST /settings/catalogue/{list}"})
    void a_list_of_items_is_tried_and_imported() {
        String page = "/settings/catalogue";
        String list = "sku,name_bg,category,unit\nLISTED,От списък,HYGIENE,PIECE\nBAD SKU,Лош,HYGIENE,PIECE\n";
        form("warehouse", page, page).send(list, "try").expect(200);
        as("manager").get("/api/v1/items/LISTED").expect(404);
        assertThat(form("warehouse", page, page)
                        .send(list, "import")
                        .expect(200)
                        .text())
                .contains("sku");
        assertThat(at("/items/LISTED", "/name/bg")).isEqualTo("От списък");
        act("warehouse", page, "medicines").take();
        assertThat(at("/items/N02BE01-500MG-TABLET", "/category")).isEqualTo("MEDICINE");
    }

    @Test
    @Sends({"POST /stock/adjustments", "POST /stock/adjustments/{id}/reversal"})
    void stock_is_corrected_after_a_preview_and_the_correction_is_reversed() {
        String lot = har("lot");
        String balance = "centre=HAR&location=STORE&item=SOAP";
        long before = standing(balance);
        String asked = "/stock/adjustments/new?centre=HAR&location=STORE&box=&lot=" + lot;
        PageForm typed = form("warehouse", asked, "/stock/adjustments")
                .fill("quantity", "-3")
                .fill("reason", "DAMAGED")
                .fill("note", "Wet");
        typed.refuseBad();
        Answer look = typed.send().expect(200);
        assertThat(standing(balance)).as("only previewed").isEqualTo(before);
        Answer posted = PageForm.in(as("warehouse"), look, "/stock/adjustments").take();
        assertThat(posted.text()).contains("Wet", "−3");
        assertThat(standing(balance)).isEqualTo(before - 3);
        String reversal = posted.text().replaceAll("(?s).*action=\"(/stock/adjustments/[^\"]+)\".*", "$1");
        assertThat(PageForm.in(as("warehouse"), posted, reversal)
                        .fill("reason", "It dried")
                        .take()
                        .text())
                .contains("It dried");
        assertThat(standing(balance)).isEqualTo(before);
    }

    @Test
    @Sends({"POST /stock/lots/{lot}/hold", "POST /stock/lots/{lot}/release", "POST /stock/lots/{lot}/recall"})
    void a_lot_is_held_released_and_recalled() {
        String page = "/stock/lots/" + centres().thing("BAN", "lot");
        for (String act : List.of("hold", "release", "recall")) {
            assertThat(act("manager", page, act)
                            .fill("reason", "Because of " + act)
                            .take()
                            .text())
                    .contains("Because of " + act);
        }
        assertThat(at("/lots/" + centres().thing("BAN", "lot"), "/status")).isEqualTo("RECALLED");
    }

    @Test
    @Sends("POST /stock/lots/{lot}/value")
    void a_wrong_value_of_a_lot_is_corrected_and_counts_from_then_on() {
        String lot = lot(Map.of(
                "item", "SOAP", "quantity", 10, "lot", "V-1", "unitValue", Map.of("amount", 100, "currency", "EUR")));
        String page = "/stock/lots/" + lot;
        assertThat(as("warehouse").get(page).expect(200).text()).doesNotContain(page + "/value");
        PageForm old = act("manager", page, "value").fill("unitValue.amount", "7");
        PageForm form = act("manager", page, "value").fill("unitValue.amount", "1,00");
        assertThat(form.fill("unitValue.currency", "EURO").send().expect(422).text())
                .contains("1,00");
        form.fill("unitValue.currency", "BGN").take();
        assertThat(json("/lots/" + lot).at("/unitValue/amount").asDouble()).isEqualTo(1);
        assertThat(at("/lots/" + lot, "/unitValue/currency")).isEqualTo("BGN");
        assertThat(act("manager", page, "value").value("unitValue.amount")).isEqualTo("1.00");
        assertThat(json("/audit?limit=1").toString())
                .contains("lot-value-corrected", lot, "value=1.00 BGN valueBefore=100.00 EUR");
        Answer wrong = old.fill("unitValue.currency", "EURO").send().expect(422);
        assertThat(PageForm.in(as("manager"), wrong, page + "/value")
                        .fill("unitValue.currency", "EUR")
                        .send()
                        .expect(409)
                        .text())
                .as("the operator of this page has not seen the correction")
                .contains("It is now 1.00 BGN");
        act("manager", page, "value").fill("unitValue.amount", "7").take();
        assertThat(json("/lots/" + lot).at("/unitValue/amount").asDouble()).isEqualTo(7);
    }

    @Test
    void an_operator_who_saw_no_value_does_not_overwrite_one_after_an_error() {
        String page = "/stock/lots/" + lot(Map.of("item", "SOAP", "quantity", 10, "lot", "V-2"));
        PageForm old = act("manager", page, "value").fill("unitValue.amount", "7");
        act("manager", page, "value").fill("unitValue.amount", "2").take();
        Answer wrong = old.fill("unitValue.currency", "EURO").send().expect(422);
        PageForm again = PageForm.in(as("manager"), wrong, page + "/value").fill("unitValue.currency", "EUR");
        Answer conflict = again.send().expect(409);
        assertThat(conflict.text()).contains("It is now 2.00 EUR");
        PageForm.in(as("manager"), conflict, page + "/value").take();
        assertThat(act("manager", page, "value").value("unitValue.amount")).isEqualTo("7.00");
    }

    /** Receives the line and returns the code of its lot. */
    private static String lot(Map<String, Object> line) {
        Map<String, Object> consignment = Map.of(
                "id", UUID.randomUUID(),
                "centre", "HAR",
                "location", "STORE",
                "donor", "CARITAS",
                "reference", "V",
                "lines", List.of(line));
        return as("warehouse")
                .post("/api/v1/consignments", consignment)
                .expect(201)
                .json()
                .at("/lines/0/lot/code")
                .asText();
    }

    @Test
    @Sends("POST /stock/items/{sku}/recall")
    void an_item_is_recalled_and_its_recipients_are_listed() {
        String item = "RECALLED";
        Map<String, Object> made =
                Map.of("sku", item, "name", Map.of("bg", "Боб"), "category", "FOOD", "unit", "PIECE");
        as("admin").post("/api/v1/items", made).expect(201);
        for (String centre : List.of("HAR", "BAN")) {
            Map<String, Object> line = Map.of("item", item, "quantity", 6);
            Map<String, Object> consignment = new HashMap<>(Map.of("id", UUID.randomUUID()));
            consignment.putAll(Map.of(
                    "centre",
                    centre,
                    "location",
                    "STORE",
                    "donor",
                    "CARITAS",
                    "reference",
                    "B",
                    "lines",
                    List.of(line)));
            as("manager").post("/api/v1/consignments", consignment).expect(201);
        }
        String page = "/stock/items/" + item;
        assertThat(as("manager").get(page + "?centre=HAR").expect(200).text()).contains(page + "/recall");
        assertThat(form("manager", page + "/recall", page + "/recall")
                        .fill("reason", "Botulism")
                        .take()
                        .text())
                .contains("/handouts?item=" + item)
                .containsPattern("HAR, (?:Store|Склад)")
                .containsPattern("BAN, (?:Store|Склад)");
        assertThat(as("manager").get("/handouts?item=" + item).expect(200).text())
                .contains(item);
        assertThat(as("manager")
                        .get("/api/v1/handouts?item=" + item)
                        .expect(200)
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    @Test
    @Sends({
        "POST /people/{caseCode}/merge",
        "POST /people/{caseCode}/merge/comparison",
        "POST /people/{caseCode}/merge/reversal"
    })
    void a_duplicate_person_is_merged_and_separated() {
        String stays = person("HAR");
        String gone = person("HAR");
        String page = "/people/" + gone + "/merge";
        assertThat(as("field").get("/people/" + gone).expect(200).text()).contains(page);
        String card =
                as("field").get("/api/v1/beneficiaries/" + stays).expect(200).at("/cardCode");
        assertThat(as("field")
                        .form(page + "/comparison", Map.of("into", card))
                        .expect(303)
                        .header("Location"))
                .as("a card is not part of an address")
                .endsWith(page + "?into=" + stays);
        assertThat(as("field").get(page + "?into=" + card).expect(200).text())
                .as("nor read from one")
                .doesNotContain(stays);
        assertThat(as("field")
                        .form(page + "/comparison", Map.of("into", "nothing"))
                        .expect(422)
                        .text())
                .contains("nothing", "f-into-error");
        form("field", page, page + "/comparison").fill("into", stays).take();
        assertThat(as("field").get(page + "?into=" + gone).expect(200).text()).contains("alert");
        assertThat(as("field").get(page + "?into=" + stays).expect(200).text())
                .contains("/people/" + stays + "/merge?into=" + gone);
        form("field", page + "?into=" + stays, page).take();
        assertThat(at("/beneficiaries/" + gone, "/caseCode")).isEqualTo(stays);
        assertThat(json("/beneficiaries/" + gone + "/merges")
                        .at("/rows/0/stands")
                        .asBoolean())
                .isTrue();
        assertThat(as("field").get("/people/" + gone).expect(200).text())
                .contains("/people/" + stays + "/change", page + "/reversal");
        form("field", "/people/" + gone, page + "/reversal").take();
        assertThat(at("/beneficiaries/" + gone, "/caseCode")).isEqualTo(gone);
    }

    /** An operator of only one of the two centres would get an answer that there is no such person. */
    @Test
    void an_operator_without_the_right_in_both_centres_sees_no_button_to_separate() {
        String stays = person("HAR");
        String gone = person("BAN");
        String page = "/people/" + gone + "/merge";
        form("field", page + "?into=" + stays, page).take();
        Client here = SKLAD.addOperator(as("admin"), "field.har", "field@HAR").onPages();
        assertThat(here.get("/people/" + stays).expect(200).text())
                .contains("/people/" + stays + "/merge")
                .doesNotContain(page + "/reversal");
        assertThat(as("field").get("/people/" + stays).expect(200).text()).contains(page + "/reversal");
        form("field", "/people/" + stays, page + "/reversal").take();
    }

    @Test
    @Sends({"POST /items/{sku}/merge", "POST /items/{sku}/merge/reversal"})
    void a_duplicate_item_is_merged_and_separated() {
        for (String item : List.of("BEANS", "BEANS-2")) {
            Map<String, Object> made =
                    Map.of("sku", item, "name", Map.of("bg", "Боб"), "category", "FOOD", "unit", "PIECE");
            as("admin").post("/api/v1/items", made).expect(201);
        }
        String page = "/items/BEANS-2/merge";
        assertThat(as("manager").get("/items/BEANS-2").expect(200).text()).contains(page);
        assertThat(as("manager").get(page + "?into=nothing").expect(200).text()).contains("nothing", "stays-error");
        assertThat(as("manager").get(page + "?into=SOAP").expect(200).text()).contains("/items/SOAP", "alert");
        PageForm form = form("manager", page + "?into=beans", page);
        form.send().expect(422);
        form.fill("reason", "The same beans").take();
        assertThat(at("/items/BEANS-2", "/countsAs")).isEqualTo("BEANS");
        assertThat(as("manager").get("/items/BEANS-2").expect(200).text()).contains("/items/BEANS", "The same beans");
        assertThat(as("manager").get("/items/BEANS").expect(200).text()).contains("/items/BEANS-2");
        assertThat(as("manager").get("/items").expect(200).text()).doesNotContain("/items/BEANS-2\"");
        form("manager", page, page + "/reversal").fill("reason", "Others").take();
        assertThat(as("manager").get("/items").expect(200).text()).contains("/items/BEANS");
        assertThat(as("manager").get("/items/BEANS-2").expect(200).text()).doesNotContain("The same beans");
    }

    @Test
    @Sends("POST /consignments/import")
    void a_packing_list_is_tried_and_announced() {
        as("warehouse")
                .post("/api/v1/donors", Map.of("code", "RED-CROSS", "name", "Червен кръст"))
                .expect(201);
        PageForm form = form("warehouse", "/consignments/import", "/consignments/import")
                .fill("donor", "Червен кръст")
                .fill("reference", "PL-77");
        String bad = "item,quantity,lot_number,box\nSOAP,40,P-1,K-1\nNONE,1,,\n";
        assertThat(form.send(bad, "try").expect(200).text()).contains("NONE").contains("PL-77");
        assertThat(form.send(bad, "import").expect(200).text()).contains("NONE");
        String path = "/consignments/" + form.value("id");
        as("warehouse").get(path).expect(404);
        form.send("item,quantity,lot_number,box\nSOAP,40,P-1,K-1\n", "import").expect(303);
        JsonNode announced = json(path);
        assertThat(announced.at("/state").asText()).isEqualTo("EXPECTED");
        assertThat(announced.at("/expected/0/senderBox").asText()).isEqualTo("K-1");
    }

    @Test
    @Sends({"POST /consignments/{id}/condition", "POST /consignments/{id}/refusals/{line}/reversal"})
    void goods_are_marked_as_damaged_and_refused_and_a_refusal_is_reversed() {
        String id = UUID.randomUUID().toString();
        as("warehouse")
                .post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", id,
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "CARITAS",
                                "reference", "PL-78",
                                "state", "EXPECTED",
                                "lines", List.of(Map.of("item", "SOAP", "quantity", 9))))
                .expect(201);
        String path = "/consignments/" + id;
        as("warehouse")
                .post(
                        "/api/v1" + path + "/lines",
                        Map.of("id", UUID.randomUUID(), "item", "SOAP", "quantity", 5, "lot", "C-1"))
                .expect(201);
        String quarantine = "centre=HAR&location=QUARANTINE&item=SOAP";
        long before = standing(quarantine);
        for (String condition : List.of("DAMAGED", "REFUSED")) {
            PageForm form = PageForm.of(as("warehouse"), path + "/receive", path + "/condition")
                    .fill("times", "2")
                    .fill("condition", condition)
                    .fill("reason", "Wet " + condition);
            assertThat(form.send().status()).as(condition).isIn(200, 303);
        }
        JsonNode found = json(path);
        assertThat(found.at("/refused/0/reason").asText()).isEqualTo("Wet REFUSED");
        assertThat(standing(quarantine)).isEqualTo(before + 2);
        String list = as("warehouse").get(path + "/discrepancies").expect(200).text();
        assertThat(list).contains("Wet DAMAGED", "Wet REFUSED");
        String line = found.at("/refused/0/line").asText();
        act("warehouse", path, "refusals/" + line + "/reversal").take();
        assertThat(json(path).at("/refused/0/reversed").asBoolean()).isTrue();
    }

    @Test
    void facts_of_a_consignment_that_somebody_changed_are_not_overwritten_from_an_old_page() {
        String id = UUID.randomUUID().toString();
        as("warehouse")
                .post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", id,
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "CARITAS",
                                "reference", "PL-80",
                                "state", "EXPECTED"))
                .expect(201);
        String path = "/consignments/" + id;
        PageForm old = form("warehouse", path + "/facts", path + "/facts");
        form("warehouse", path + "/facts", path + "/facts")
                .fill("reference", "PL-81")
                .take();
        PageForm wrong =
                PageForm.in(as("warehouse"), old.fill("reference", "").send().expect(422), path + "/facts");
        PageForm again = PageForm.in(
                as("warehouse"), wrong.fill("reference", "PL-82").send().expect(409), path + "/facts");
        assertThat(at(path, "/reference")).isEqualTo("PL-81");
        assertThat(again.value("reference")).isEqualTo("PL-82");
        again.send().expect(303);
        Map<String, Object> wanted = Map.of("id", UUID.randomUUID(), "donor", "CARITAS", "reference", "PL-83");
        Map<String, Object> stale = new HashMap<>(wanted);
        stale.put("seenFacts", Map.of("donor", "CARITAS", "reference", "PL-81"));
        assertThat(as("warehouse")
                        .post("/api/v1" + path + "/facts", stale)
                        .expect(409)
                        .text())
                .contains("PL-82");
        as("warehouse").post("/api/v1" + path + "/facts", wanted).expect(201);
    }

    @Test
    void each_photo_of_a_repair_is_removed_by_a_form_of_its_own() {
        String photos = "/repairs/" + har("number") + "/photos/";
        List<String> removals = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String sent = "/api/v1/work-orders/" + har("number") + "/photos?kind=AFTER&id=" + UUID.randomUUID();
            JsonNode all = as("field")
                    .send("POST", sent, "image/png", BodyPublishers.ofByteArray(TwoCentres.picture()))
                    .expect(201)
                    .json()
                    .at("/photos");
            removals.add(photos + all.get(all.size() - 1).at("/id").asText() + "/removal");
        }
        Answer page = as("field").get("/repairs/" + har("number")).expect(200);
        assertThat(page.text()).contains("the photo shows a face");
        for (String removal : removals) {
            PageForm.in(as("field"), page, removal).take();
        }
        assertThat(as("field").get("/repairs/" + har("number")).expect(200).text())
                .doesNotContain(removals);
    }

    @Test
    @Sends("POST /consignments/{id}/goods/{line}/reversal")
    void received_goods_are_taken_back_after_the_consignment_is_complete() {
        long before = standing("centre=HAR&item=SOAP");
        String id = UUID.randomUUID().toString();
        String path = "/consignments/" + id;
        as("warehouse")
                .post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", id,
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "CARITAS",
                                "reference", "PL-79",
                                "state", "EXPECTED"))
                .expect(201);
        for (int quantity : List.of(100, 20)) {
            as("warehouse")
                    .post(
                            "/api/v1" + path + "/lines",
                            Map.of("id", UUID.randomUUID(), "item", "SOAP", "quantity", quantity, "lot", "C-79"))
                    .expect(201);
        }
        assertThat(as("warehouse").get(path).expect(200).text())
                .as("the scan mode takes back while it is open")
                .doesNotContain("/goods/");
        act("warehouse", path, "completion").take();
        assertThat(standing("centre=HAR&item=SOAP")).isEqualTo(before + 120);
        String lines = json(path).at("/lines").toString();
        String last = json(path).at("/lines/1/line").asText();
        assertThat(lines).contains("100", "20");
        act("warehouse", path, "goods/" + last + "/reversal").take();
        assertThat(standing("centre=HAR&item=SOAP"))
                .as("the page shows both as one")
                .isEqualTo(before);
        assertThat(json(path).at("/lines/0/reversed").asBoolean()).isTrue();
        assertThat(as("warehouse").get(path).expect(200).text()).doesNotContain("/goods/" + last);
    }

    @Test
    @Sends("POST /openings/import")
    void a_list_of_stock_is_tried_and_imported() {
        String list =
                "centre,location,item,lot_number,donor,quantity\nBAN,STORE,SOAP,W-77,CARITAS,77\nBAN,STORE,NONE,,,1\n";
        String query = "centre=BAN&location=STORE&item=SOAP";
        long before = standing(query);
        form("manager", "/openings/import", "/openings/import")
                .send(list, "try")
                .expect(200);
        assertThat(standing(query)).as("a dry run").isEqualTo(before);
        assertThat(form("manager", "/openings/import", "/openings/import")
                        .send(list, "import")
                        .expect(200)
                        .text())
                .contains("NONE");
        assertThat(standing(query)).isEqualTo(before + 77);
    }

    @Test
    @Sends("POST /people/import")
    void a_list_of_people_is_tried_and_imported() {
        String list =
                "reference,centre,room,sex,age_band,name\nW-1,HAR,12,MALE,18-59,Karim\nW-2,HAR,99,MALE,18-59,Omar\n";
        PageForm form = form("field", "/people/import", "/people/import");
        int before = present("HAR").size();
        form.send(list, "try").expect(200);
        assertThat(present("HAR")).as("a dry run").hasSize(before);
        Answer imported = form.send(list, "import").expect(200);
        assertThat(imported.text()).doesNotContain("Karim", "Omar");
        String code = imported.text().replaceAll("(?s).*/people/([0-9]{11}).*", "$1");
        assertThat(at("/beneficiaries/" + code, "/room")).isEqualTo("12");
        assertThat(present("HAR")).hasSize(before + 1);
    }

    @Test
    @Sends("POST /hand-out/{caseCode}/bought")
    void goods_bought_for_a_person_are_chosen_by_name_and_given() {
        Answer registered = as("field")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201);
        String path = "/hand-out/" + registered.at("/caseCode") + "/bought";
        assertThat(as("field").get(path + "?words=SOAP").expect(200).text()).contains(path + "?item=SOAP");
        long before = standing("centre=HAR&item=SOAP");
        String chosen = path + "?item=SOAP";
        Answer refused = PageForm.of(as("field"), chosen, path)
                .fill("quantity", "2")
                .fill("amount", "a lot")
                .send();
        assertThat(refused.expect(422).text()).contains("value=\"a lot\"");
        Answer made = PageForm.of(as("field"), chosen, path)
                .fill("quantity", "2")
                .fill("amount", "12,50")
                .fill("fundingSource", "CARITAS")
                .take();
        assertThat(made.text()).contains("Сапун");
        JsonNode given =
                json("/handouts?beneficiary=" + registered.at("/caseCode")).at("/rows/0");
        assertThat(given.at("/lines/0/bought").asBoolean()).isTrue();
        assertThat(standing("centre=HAR&item=SOAP")).as("nothing of the store").isEqualTo(before);
        assertThat(as("field")
                        .get("/stock/lots/" + given.at("/lines/0/lot/code").asText() + "?centre=HAR")
                        .expect(200)
                        .text())
                .contains("/handouts/" + given.at("/id").asText())
                .doesNotContain("/consignments/" + given.at("/id").asText());
    }

    @Test
    @Sends({"POST /hand-out", "POST /hand-out/{caseCode}", "POST /handouts/{id}/reversal"})
    void a_medicine_beyond_the_rules_needs_prescription_dosage_and_the_code_of_a_second_operator() {
        String lot = medicine();
        Otp otp = secondOperator();
        String person = person("HAR");
        Answer desk =
                form("field", "/hand-out", "/hand-out").fill("person", person).take();
        String page = "/hand-out/" + person;
        for (String code : List.of(lot, har("lot"))) {
            desk = PageForm.in(as("field"), desk, page)
                    .fill("code", code)
                    .fill("act", "add")
                    .send()
                    .expect(200);
        }
        PageForm filled = PageForm.in(as("field"), desk, page)
                .fill("prescription.1", "Rx 17/2026")
                .fill("dose.1", "1 × 3")
                .fill("dosing.amount.1", "half")
                .fill("dosing.unit.1", "TABLET")
                .fill("dosing.times.1", "3")
                .fill("dosing.food.1", "AFTER")
                .fill("dosing.night.1", "on")
                .fill("quantity.2", "99")
                .fill("act", "record");
        Answer noNumber = filled.send().expect(422);
        assertThat(noNumber.text()).contains("f-dosing.amount.1-error", "value=\"half\"");
        Answer refused = PageForm.in(as("field"), noNumber, page)
                .fill("dosing.amount.1", "0,5")
                .fill("act", "record")
                .send()
                .expect(422);
        Answer shown = PageForm.in(as("field"), refused, page)
                .fill("reason", "Lost in the fire")
                .fill("username", "second")
                .fill("password", RunningSklad.PASSWORD)
                .fill("otp", otp.now())
                .fill("act", "record")
                .without("code")
                .without("otp")
                .take();
        assertThat(shown.text())
                .contains("Rx 17/2026", "1 × 3", "Lost in the fire", "second")
                .contains("½ tablet", "3 times a day", "at bedtime", "after food");
        String reversal = shown.text().replaceAll("(?s).*action=\"(/handouts/[^\"]+)\".*", "$1");
        JsonNode handout = as("field")
                .get("/api/v1" + reversal.replace("/reversal", ""))
                .expect(200)
                .json();
        assertThat(handout.at("/lines/0/prescription").asText()).isEqualTo("Rx 17/2026");
        assertThat(handout.at("/lines/0/dose").asText()).isEqualTo("1 × 3");
        assertThat(handout.at("/lines/0/dosing").toString())
                .isEqualTo(
                        "{\"amount\":0.5,\"unit\":\"TABLET\",\"timesADay\":3,\"food\":\"AFTER\",\"at\":[\"NIGHT\"]}");
        assertThat(handout.at("/lines/1/quantity").asInt()).isEqualTo(99);
        long before = standing("centre=HAR&location=STORE&item=PILLS");
        assertThat(PageForm.in(as("field"), shown, reversal)
                        .fill("reason", "Wrong pills")
                        .take()
                        .text())
                .contains("Wrong pills");
        assertThat(standing("centre=HAR&location=STORE&item=PILLS")).isEqualTo(before + 1);
    }

    private static String medicine() {
        Map<String, Object> pills = Map.of(
                "sku", "PILLS",
                "name", Map.of("en", "Pills"),
                "category", "MEDICINE",
                "unit", "TABLET",
                "medicine", Map.of("inn", "paracetamol", "form", "tablet", "atc", "N02BE01", "prescriptionOnly", true));
        as("warehouse").post("/api/v1/items", pills).expect(201);
        Map<String, Object> line = Map.of(
                "item",
                "PILLS",
                "quantity",
                100,
                "lot",
                "P-1",
                "expiresOn",
                LocalDate.now(java.time.ZoneOffset.UTC).plusYears(2).toString());
        return as("warehouse")
                .post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "CARITAS",
                                "reference", "Pills",
                                "lines", List.of(line)))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    /** The code that a second-factor app shows. */
    private record Otp(String secret) {
        String at(Instant at) {
            try {
                return new TimeBasedOneTimePasswordGenerator()
                        .generateOneTimePasswordString(
                                new SecretKeySpec(BaseEncoding.base32().decode(secret), "HmacSHA1"), at);
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }

        String now() {
            return at(Instant.now());
        }

        /** Returns the code before the present one, since each code is used once. */
        String before() {
            return at(Instant.now().minusSeconds(STEP));
        }
    }

    private static Otp secondOperator() {
        Client second = SKLAD.addOperator(as("admin"), "second", "field@HAR").onPages();
        String page = "/account/second-factor";
        Answer begun = PageForm.of(second, page, page).take();
        Otp otp = new Otp(
                begun.text().replaceAll("(?s).*<code[^>]*>(.*?)</code>.*", "$1").replaceAll("[^A-Z2-7]", ""));
        PageForm.in(second, begun, page + "/confirmation")
                .fill("otp", otp.before())
                .take();
        return otp;
    }

    @Test
    @Sends({
        "POST /sign-in",
        "POST /language",
        "POST /centre",
        "POST /account/password",
        "POST /account/confirmation",
        "POST /account/second-factor",
        "POST /account/second-factor/confirmation",
        "POST /account/second-factor/removal",
        "POST /account/tokens",
        "POST /account/tokens/{id}/revocation",
        "POST /account/sessions/{session}/sign-out",
        "POST /account/sign-out-others",
        "POST /account/sign-out-everywhere",
        "POST /sign-out"
    })
    void an_operator_manages_their_own_account() {
        String oneTime = RunningSklad.addWithOneTimePassword(as("admin"), "owner", "field@HAR", "warehouse@BAN");
        Client owner = SKLAD.client().onPages();
        signIn(owner, oneTime).send().expect(303);
        PageForm.of(owner, "/account/password", "/account/password")
                .fill("present", oneTime)
                .fill("password", RunningSklad.PASSWORD)
                .take();
        String former = owner.get("/account").expect(200).text().contains("<html lang=\"bg\"") ? "bg" : "en";
        String other = former.equals("bg") ? "en" : "bg";
        assertThat(PageForm.of(owner, "/account", "/language")
                        .fill("language", other)
                        .take()
                        .text())
                .contains("<html lang=\"" + other + "\"");
        PageForm.of(owner, "/account", "/centre").fill("centre", "BAN").take();
        assertThat(PageForm.of(owner, "/account", "/centre").value("centre")).isEqualTo("BAN");
        PageForm.of(owner, "/account/confirmation", "/account/confirmation")
                .fill("password", RunningSklad.PASSWORD)
                .take();

        Answer made = PageForm.of(owner, "/account/tokens", "/account/tokens")
                .fill("name", "Scanner")
                .fill("roles", "field@HAR")
                .send()
                .expect(200);
        Client bearer = owner.bearing(secret(made));
        bearer.get("/api/v1/items").expect(200);
        String revocation = made.text().replaceAll("(?s).*action=\"(/account/tokens/[^\"]+)\".*", "$1");
        PageForm.in(owner, made, revocation).take();
        bearer.get("/api/v1/items").expect(401);

        String page = "/account/second-factor";
        Answer begun = PageForm.of(owner, page, page).take();
        Otp otp = new Otp(
                begun.text().replaceAll("(?s).*<code[^>]*>(.*?)</code>.*", "$1").replaceAll("[^A-Z2-7]", ""));
        PageForm.in(owner, begun, page + "/confirmation")
                .fill("otp", otp.before())
                .take();
        Client elsewhere = SKLAD.client().onPages();
        Answer asked = signIn(elsewhere, RunningSklad.PASSWORD).send().expect(401);
        PageForm.in(elsewhere, asked, "/sign-in")
                .fill("password", RunningSklad.PASSWORD)
                .fill("otp", otp.now())
                .send()
                .expect(303);
        elsewhere.get("/account").expect(200);
        PageForm.of(owner, page, page + "/removal").take();
        Client third = SKLAD.client().onPages();
        signIn(third, RunningSklad.PASSWORD).send().expect(303);
        String end = third.get("/account").text().replaceAll("(?s).*?action=\"(/account/sessions/[^\"]+)\".*", "$1");
        PageForm.of(third, "/account", end).take();
        PageForm.of(third, "/account", "/account/sign-out-others").take();
        owner.get("/account").expect(303);
        elsewhere.get("/account").expect(303);
        signIn(owner, RunningSklad.PASSWORD).send().expect(303);
        signIn(elsewhere, RunningSklad.PASSWORD).send().expect(303);

        PageForm.of(owner, "/account", "/sign-out").take();
        owner.get("/account").expect(303);
        PageForm.of(elsewhere, "/account", "/account/sign-out-everywhere").take();
        elsewhere.get("/account").expect(303);
    }

    private static PageForm signIn(Client client, String password) {
        return PageForm.of(client, "/sign-in", "/sign-in")
                .fill("username", "owner")
                .fill("password", password);
    }
}
