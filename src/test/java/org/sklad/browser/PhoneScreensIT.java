package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Each screen of the app, on a phone of 360 pixels: nothing is too wide, too small to press, or closed to a screen reader. */
class PhoneScreensIT {
    private static final OneCentre HAR = new OneCentre();
    private static final List<String> SCREENS =
            List.of("", "group", "needs", "faults", "visits", "visit", "consultation", "session", "more");
    private static final Pattern CAMERA = Pattern.compile("/assets/[^\"]*/camera/[^\"]+");
    private static String person;

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        OneCentre.jackets(HAR.keeper(), "S", "M", "L", "XL");
        HAR.item("CUP", "OTHER", "Чаша за чай с много дълго име", "Tea cup with a rather long name");
        HAR.received("CUP", 50);
        HAR.received("JACKET-M", 3);
        HAR.room("101");
        HAR.room("102");
        HAR.boiler("BOILER-1", "101");
        person = HAR.person("FEMALE");
        HAR.field()
                .post(
                        "/api/v1/needs",
                        OneCentre.form(
                                "beneficiary", person, "style", "JACKET", "size", "L", "quantity", 1, "urgency", "NOW"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private final List<String> wrong = new ArrayList<>();

    private void judge(FieldPhone phone, String screen) {
        size(phone, screen);
        phone.tab().rightToLeft(true);
        size(phone, screen + " from right to left");
        phone.tab().rightToLeft(false);
        phone.tab().missingSymbols().forEach(each -> wrong.add(screen + ": no symbol " + each));
        phone.tab().barriers().forEach(each -> wrong.add(screen + ": " + each));
        phone.tab().inTheDark(true);
        phone.tab().contrastBarriers().forEach(each -> wrong.add(screen + " in the dark: " + each));
        phone.tab().inTheDark(false);
    }

    private void size(FieldPhone phone, String screen) {
        if (phone.tab().overflow() > 0) {
            wrong.add(screen + ": wider than the phone");
        }
        phone.tab().smallTargets().forEach(each -> wrong.add(screen + ": too small: " + each));
        if (Boolean.TRUE.equals(phone.page().evalOnSelector("h1", "title => title.scrollWidth > title.clientWidth"))) {
            wrong.add(screen + ": its title is cut");
        }
    }

    @Test
    void every_screen_can_be_read_and_pressed_in_both_languages() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            judge(phone, "signed out");
            phone.signIn("social");
            phone.page().waitForSelector("#device-name");
            assertThat(phone.page().locator("#device-centre option").allInnerTexts())
                    .containsExactly("Centre HAR");
            judge(phone, "registration");
            phone.page().click("main form button");
            phone.ready();
            for (String language : List.of("en", "bg")) {
                for (String screen : SCREENS) {
                    phone.go(screen);
                    judge(phone, language + " " + screen);
                }
                phone.person(person);
                phone.page().fill("#goods-search", language.equals("en") ? "cup" : "чаша");
                phone.page().locator(".phone-found button").first().click();
                phone.page().locator(".phone-due-name").first().click();
                judge(phone, language + " person");
                phone.go("more");
                phone.page().click("text=/^(English|Български)$/");
            }
            assertThat(phone.page().getAttribute("html", "lang")).isEqualTo("en");
            // Before signing in, the app asks who is signed in.
            assertThat(phone.tab().faults())
                    .allMatch(each -> each.startsWith("401 ") && each.endsWith("/api/v1/session"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_thing_that_a_screen_is_for_is_visible_without_scrolling() {
        Map<String, String> needed = Map.of(
                "",
                "#scan-card",
                "needs",
                "#person",
                "faults",
                "text=Scan the label of a room or piece of equipment",
                "visits",
                "text=Consultation",
                "consultation",
                "#person");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.page().setViewportSize(360, 740);
            needed.forEach((screen, what) -> {
                phone.go(screen);
                double bottom = phone.page().locator("main >> " + what).first().boundingBox().y;
                assertThat(bottom).as(screen).isLessThan(740 - 60 - 64);
            });
        }
    }

    @Test
    void the_first_load_is_light_without_the_scanner_and_with_it() {
        List<Request> requests = new CopyOnWriteArrayList<>();
        int app;
        try (Tab tab = Browser.open(HAR.address(), Language.BG, 360)) {
            tab.page().onRequestFinished(requests::add);
            tab.go("/phone").page().waitForSelector(".phone-bar");
            app = List.copyOf(requests).stream()
                    .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                    .sum();
        }
        Client packed = HAR.stranger().with("Accept-Encoding", "gzip");
        String worker = HAR.stranger().get("/phone/worker.js").expect(200).text();
        int scanner = CAMERA.matcher(worker)
                .results()
                .mapToInt(each -> packed.bytes(each.group()).length)
                .sum();
        assertThat(app).isBetween(20_000, 200_000);
        assertThat(app + scanner).isBetween(300_000, 1_000_000);
    }

    @Test
    void the_focus_stays_at_the_control_that_was_pressed() {
        String focused =
                "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent";
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("group");
            phone.add("cup");
            String more = phone.page().locator(".phone-step button >> nth=1").getAttribute("aria-label");
            phone.page().focus(".phone-step button >> nth=1");
            phone.page().keyboard().press("Enter");
            phone.page().waitForFunction("() => document.querySelector('.phone-step input').value === '2'");
            assertThat(phone.page().evaluate(focused)).isEqualTo(more);
            phone.page().keyboard().press("Enter");
            phone.page().waitForFunction("() => document.querySelector('.phone-step input').value === '3'");

            phone.page().fill(".phone-step input", "1");
            phone.page().keyboard().press("Enter");
            assertThat(phone.page().evaluate("() => document.activeElement.localName"))
                    .isEqualTo("input");
            phone.page().focus(".phone-step button >> nth=0");
            phone.page().keyboard().press("Enter");
            phone.page().waitForFunction("() => !document.querySelector('.phone-step')");
            assertThat(phone.page().evaluate("() => document.activeElement.localName"))
                    .as("the line is gone")
                    .isEqualTo("main");

            phone.go("faults");
            phone.page().focus("text=Heating");
            phone.page().keyboard().press("Enter");
            phone.page().waitForSelector("[aria-pressed=true]:has-text('Heating')");
            assertThat((String) phone.page().evaluate(focused)).contains("Heating");
        }
    }

    @Test
    void sizes_stand_as_on_a_shelf() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("group");
            phone.page().fill("#goods-search", "winter");
            assertThat(phone.page().locator(".phone-grid button span").allInnerTexts())
                    .containsExactly("S", "M", "L", "XL");
            phone.go("needs");
            phone.page().fill("input[type=search]", "winter");
            phone.page().locator(".phone-options button").first().click();
            assertThat(phone.page()
                            .locator(".phone-options[aria-label='Size'] button")
                            .allInnerTexts())
                    .containsExactly("S", "M", "L", "XL");
        }
    }

    @Test
    void goods_are_found_in_the_other_language_and_not_by_the_middle_of_a_word() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("group");
            for (String typed : List.of("зимни яке", "yakе", "men's winter", "jacket-m")) {
                phone.page().fill("#goods-search", typed);
                assertThat(phone.page().innerText(".phone-found")).as(typed).contains("Winter jacket");
            }
            phone.page().fill("#goods-search", "inter");
            assertThat(phone.page().innerText(".phone-found")).contains("inter").doesNotContain("jacket");
        }
    }

    @Test
    void a_search_shows_first_what_is_there_and_says_that_there_is_more() {
        for (int i = 1; i <= 13; i++) {
            HAR.item("TOWEL-" + i, "OTHER", "Кърпа " + i, "Towel " + i);
        }
        HAR.received("TOWEL-13", 5);
        String more = "There is more. Add a word.";
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("group");
            phone.page().fill("#goods-search", "towel");
            assertThat(phone.page().locator(".phone-grid p").allInnerTexts())
                    .hasSize(12)
                    .startsWith("Towel 13", "Towel 1", "Towel 2")
                    .doesNotContain("Towel 12");
            assertThat(phone.page().innerText(".phone-found")).contains(more);
            phone.page().fill("#goods-search", "towel 12");
            assertThat(phone.page().innerText(".phone-found"))
                    .contains("Towel 12")
                    .doesNotContain(more);
        }
    }

    @Test
    void a_search_for_a_person_begins_with_their_size() {
        HAR.item("HANGER", "OTHER", "Закачалка за яке", "Hanger for a jacket");
        HAR.received("HANGER", 5);
        Map<String, Object> wearing =
                OneCentre.form("centre", "HAR", "sex", "MALE", "ageBand", "18-59", "sizes", Map.of("clothes", "M"));
        String other =
                HAR.field().post("/api/v1/beneficiaries", wearing).expect(201).at("/caseCode");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("group");
            phone.page().fill("#goods-search", "jacket");
            assertThat(phone.page().innerText(".phone-grid p >> nth=0")).isEqualTo("Hanger for a jacket");
            phone.person(other);
            phone.page().fill("#goods-search", "jacket");
            assertThat(phone.page().innerText(".phone-grid p >> nth=0")).startsWith("Winter jacket");
        }
    }

    @Test
    void a_need_for_a_size_that_is_not_there_offers_the_nearest_one() {
        HAR.received("JACKET-L", 1);
        String other = HAR.person("MALE");
        HAR.field()
                .post(
                        "/api/v1/needs",
                        OneCentre.form(
                                "beneficiary", other, "style", "JACKET", "size", "S", "quantity", 1, "urgency", "NOW"))
                .expect(201);
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.person(other);
            assertThat(phone.page().innerText(".phone-due:has-text('no S here') .phone-add"))
                    .isEqualTo("M");
        }
    }

    @Test
    void a_need_of_a_person_begins_with_goods_in_their_size_and_offers_it() {
        anoraks("BOYS", "MEN");
        anoraks("GIRLS", "WOMEN");
        Map<String, Object> wearing = OneCentre.form(
                "centre", "HAR", "sex", "FEMALE", "ageBand", "5-11", "sizes", Map.of("clothes", "12-13"));
        String girl =
                HAR.field().post("/api/v1/beneficiaries", wearing).expect(201).at("/caseCode");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.go("needs");
            phone.page().fill("#person", girl);
            phone.page().press("#person", "Tab");
            phone.page().fill("input[type=search]", "anorak");
            assertThat(phone.page().locator(".phone-options button").allInnerTexts())
                    .containsExactly("Anorak GIRLS, women", "Anorak BOYS, men");
            phone.page().locator(".phone-options button").first().click();
            assertThat(phone.page().innerText(".phone-options [aria-pressed=true]"))
                    .isEqualTo("12-13");
            phone.page().click("#record");
            phone.page().waitForSelector("#scan-card");
            phone.deliver();
        }
        assertThat(HAR.field()
                        .get("/api/v1/needs?beneficiary=" + girl)
                        .expect(200)
                        .at("/rows/0/size"))
                .isEqualTo("12-13");
        HAR.received("GIRLS-14-15", 2);
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.person(girl);
            assertThat(phone.page().innerText(".phone-due:has-text('Anorak') .phone-add"))
                    .as("a need without a size, hers is not there")
                    .isEqualTo("14-15");
        }
    }

    @Test
    void a_need_of_a_person_is_met_by_their_size_in_another_notation_and_the_nearest_one_is_named() {
        for (String size : List.of("S", "XXL")) {
            Map<String, Object> parka = new HashMap<>(Map.of("sku", "PARKA-" + size, "style", "PARKA", "size", size));
            parka.putAll(Map.of("category", "CLOTHES", "unit", "PIECE", "ageGroup", "ADULT"));
            parka.put("name", Map.of("bg", "Шуба", "en", "Parka"));
            HAR.keeper().post("/api/v1/items", parka).expect(201);
            HAR.received("PARKA-" + size, 2);
        }
        String large = wanting("2XL");
        String larger = wanting("5XL");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            Locator offer = phone.page().locator(".phone-due:has-text('Parka') .phone-add");
            phone.person(large);
            assertThat(offer.innerText()).isEqualTo("+");
            assertThat(offer.getAttribute("aria-label")).contains("XXL");
            phone.person(larger);
            assertThat(offer.innerText()).isEqualTo("XXL");
            assertThat(phone.text()).contains("no 5XL here");
        }
    }

    /** Registers a man of this size who needs a parka. */
    private static String wanting(String size) {
        Map<String, Object> man =
                OneCentre.form("centre", "HAR", "sex", "MALE", "ageBand", "18-59", "sizes", Map.of("clothes", size));
        String code = HAR.field().post("/api/v1/beneficiaries", man).expect(201).at("/caseCode");
        Map<String, Object> need =
                OneCentre.form("beneficiary", code, "style", "PARKA", "quantity", 1, "urgency", "SOON");
        HAR.field().post("/api/v1/needs", need).expect(201);
        return code;
    }

    private static void anoraks(String style, String sex) {
        for (String size : List.of("12-13", "14-15")) {
            Map<String, Object> anorak =
                    new HashMap<>(Map.of("sku", style + "-" + size, "style", style, "size", size, "sex", sex));
            anorak.put("name", Map.of("bg", "Яке за дъжд " + style, "en", "Anorak " + style));
            anorak.putAll(Map.of("category", "CLOTHES", "unit", "PIECE"));
            HAR.keeper().post("/api/v1/items", anorak).expect(201);
        }
    }

    @Test
    void times_are_those_of_the_centre_on_a_phone_that_was_set_to_another_zone() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            CDPSession devtools = phone.tab().context().newCDPSession(phone.page());
            JsonObject far = new JsonObject();
            far.addProperty("timezoneId", "America/Los_Angeles");
            devtools.send("Emulation.setTimezoneOverride", far);
            phone.register("social");
            String texts =
                    "import(document.querySelector('script[src$=\"phone/app.js\"]').src.replace('app.js', 'texts.js')).then(texts => ";
            assertThat(phone.page().evaluate("new Date('2027-04-01T10:00:00Z').getHours()"))
                    .isEqualTo(3);
            assertThat(phone.page().evaluate(texts + "texts.day('2027-04-01'))"))
                    .isEqualTo("1 Apr 2027");
            assertThat(phone.page().evaluate(texts + "texts.day(new Date('2027-03-31T22:00:00Z')))"))
                    .isEqualTo("1 Apr 2027");
            assertThat(phone.page().evaluate(texts + "texts.time('2027-04-01T10:00:00Z'))"))
                    .isEqualTo("13:00");
        }
    }

    @Test
    void numbers_and_dates_are_written_as_on_the_pages() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            String texts =
                    "import(document.querySelector('script[src$=\"phone/app.js\"]').src.replace('app.js', 'texts.js')).then(texts => ";
            assertThat(phone.page().evaluate(texts + "texts.day('2027-04-01T10:00:00Z'))"))
                    .isEqualTo("1 Apr 2027");
            assertThat(phone.page().evaluate(texts + "texts.t('app.people-here', 1019))"))
                    .isEqualTo("1,019 people on this phone");
        }
    }

    @Test
    void a_handout_needs_no_pointer() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.page().focus("#type-code");
            phone.page().keyboard().press("Enter");
            phone.page().waitForSelector("#code:focus");
            phone.page().keyboard().type(person);
            phone.page().keyboard().press("Enter");
            phone.page().waitForSelector("#give");
            phone.page().focus("#goods-search");
            phone.page().keyboard().type("cup");
            phone.page().keyboard().press("Tab");
            phone.page().keyboard().press("Enter");
            phone.page().selectOption("#acknowledgement", "DECLINED");
            phone.page().focus("#give");
            phone.page().keyboard().press("Enter");
            phone.recorded();
            phone.deliver();
        }
    }

    @Test
    void a_need_is_not_recorded_for_goods_that_are_no_longer_on_the_screen() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("needs");
            phone.page().fill("#person", person);
            phone.page().press("#person", "Tab");
            phone.page().fill("input[type=search]", "cup");
            phone.page().locator(".phone-options button").first().click();
            phone.page().fill("input[type=search]", "jacket");
            phone.page().click("#record");
            phone.page().waitForSelector("text=Choose what is needed.");
            assertThat(phone.stored("outbox")).isEmpty();
        }
    }

    @Test
    void a_number_with_a_wrong_digit_is_refused_without_a_way_to_hand_out() {
        char last = person.charAt(10);
        String mistyped = person.substring(0, 10) + (last == '9' ? '0' : (char) (last + 1));
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.page().click("#type-code");
            for (String code : List.of(mistyped, person.substring(0, 10) + "О", "4006381333931")) {
                phone.go("visits");
                phone.go("");
                phone.page().fill("#code", code);
                phone.page().click("form.phone-pair button");
                phone.page().waitForSelector("text=There is no such number.");
                assertThat(phone.text()).doesNotContain("Hand out all the same");
            }
            phone.go("needs");
            phone.page().fill("input[type=search]", "cup");
            phone.page().locator(".phone-options button").first().click();
            phone.page().fill("#person", "12");
            phone.page().press("#person", "Tab");
            phone.page().waitForSelector("small:has-text('There is no such number.')");
            phone.page().click("#record");
            phone.page().waitForSelector(".phone-notice:has-text('There is no such number.')");
            assertThat(phone.stored("outbox")).isEmpty();
        }
    }

    @Test
    void a_group_whose_people_are_typed_last_is_recorded() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("group");
            phone.add("cup");
            phone.page().fill("[aria-label='Woman, 18–59']", "9");
            phone.give();
            phone.page().waitForSelector(".phone-list:has-text('Group, 9 people')");
            phone.network(true);
            phone.deliver();
        }
    }

    /** Chromium takes a minus after digits, and gives a page an empty text for it. */
    private static void type(FieldPhone phone, String label, String text) {
        Locator field = phone.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill("");
        field.pressSequentially(text);
        field.press("Tab");
    }

    private static void assertRefused(FieldPhone phone, String button, String label, String text, String limits) {
        type(phone, label, text);
        phone.page().click(button);
        assertThat(phone.page().innerText(".phone-notice"))
                .as(text)
                .contains("Enter a whole number from %s in “%s”.".formatted(limits, label));
        assertThat(phone.stored("outbox")).isEmpty();
    }

    @Test
    void a_need_whose_quantity_is_no_whole_number_is_refused() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("needs");
            phone.page().fill("#person", person);
            phone.page().press("#person", "Tab");
            phone.page().fill("input[type=search]", "cup");
            phone.page().locator(".phone-options button").first().click();
            for (String text : List.of("10-", "2.9", "0", "")) {
                assertRefused(phone, "#record", "Quantity", text, "1 to 1,000,000");
            }
            type(phone, "Quantity", "10");
            phone.page().click("#record");
            phone.recorded();
            phone.page().waitForSelector(".phone-list:has-text(' · 10 · ')");
        }
    }

    @Test
    void a_handout_to_a_group_with_a_number_that_cannot_be_read_is_refused() {
        String cups = "Quantity: Tea cup with a rather long name";
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("group");
            phone.add("cup");
            type(phone, "Man, 18–59", "1");
            assertRefused(phone, "#give", "Woman, 18–59", "9-", "0 to 10,000");
            type(phone, "Woman, 18–59", "9");
            for (String text : List.of("10-", "2.9", "")) {
                assertRefused(phone, "#give", cups, text, "0 to 100,000");
            }
            type(phone, cups, "3");
            phone.give();
            phone.page().waitForSelector(".phone-list:has-text('Group, 10 people')");
            phone.page().waitForSelector(".phone-list:has-text('rather long name 3')");
        }
    }

    @Test
    void minutes_that_are_no_whole_number_are_refused() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("consultation");
            phone.page().fill("#person", person);
            phone.page().press("#person", "Tab");
            phone.page().click("fieldset button >> nth=0");
            assertRefused(phone, "#record", "Minutes", "30-", "1 to 600");
            type(phone, "Minutes", "");
            phone.page().click("#record");
            phone.recorded();
        }
    }

    @Test
    void a_fault_names_no_asset_of_the_room_that_was_chosen_before() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("faults");
            phone.page().getByLabel("Room").selectOption("101");
            phone.page().getByLabel("Equipment").selectOption("BOILER-1");
            phone.page().getByLabel("Room").selectOption("102");
            phone.page().click("text=Heating");
            phone.page().fill("textarea", "Drips");
            phone.page().click("#record");
            phone.recorded();
            Request sent = phone.page().waitForRequest("**/api/v1/phone/sync", () -> phone.network(true));
            assertThat(sent.postData()).contains("\"room\":\"102\"").doesNotContain("BOILER-1");
            phone.deliver();
        }
    }
}
