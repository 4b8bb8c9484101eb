package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;

/** Complaints without signing in: guesses give nothing and are slowed, bad input is told in the person's language, repeats have no effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackIT {
    private static final int GUESSES = Integer.getInteger("guesses", 2_000);

    /** Wrong codes that a network tries without a wait. */
    private static final int FREE = 30;

    private static final Pattern CODE = Pattern.compile("<code class=\"code\">(.*?)</code>");

    private final OneCentre har = new OneCentre();

    private String poster = "";

    @BeforeAll
    void open() {
        poster = poster(har);
    }

    private static String poster(OneCentre centre) {
        Matcher code = CODE.matcher(
                centre.manager().get("/complaints/posters").expect(200).text());
        assertThat(code.find()).isTrue();
        String digits = code.group(1).replaceAll("\\D", "");
        assertThat(digits).hasSize(16);
        return digits;
    }

    @AfterAll
    void close() {
        har.close();
    }

    private Client person() {
        return har.stranger().onPages();
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String replyOf(Answer sent) {
        String location = sent.expect(303).header("Location");
        Matcher code = Pattern.compile("/feedback/answer/([0-9]{20})").matcher(location);
        assertThat(code.find()).as(location).isTrue();
        return code.group(1);
    }

    private String complain(String text) {
        return replyOf(person().form("/feedback/" + poster, typed("kind", "GOODS", "text", text, "language", "en")));
    }

    @Test
    @Sends({
        "POST /complaints",
        "POST /complaints/{id}/acknowledgement",
        "POST /complaints/{id}/review",
        "POST /complaints/{id}/answers",
        "POST /complaints/{id}/notes",
        "POST /complaints/{id}/closure",
        "POST /complaints/{id}/reopening"
    })
    void a_told_complaint_is_recorded_and_handled_on_its_pages() {
        PageForm told = PageForm.of(har.field(), "/complaints/new", "/complaints")
                .fill("centre", "HAR")
                .fill("kind", "FACILITY")
                .fill("channel", "PHONE")
                .fill("text", "The shower is cold");
        Matcher code = CODE.matcher(told.send().expect(200).text());
        assertThat(code.find()).isTrue();
        String reply = code.group(1).replaceAll("\\D", "");
        String path = "/complaints/"
                + har.manager()
                        .get("/api/v1/complaints?kind=FACILITY")
                        .expect(200)
                        .at("/rows/0/id");
        act(path, "acknowledgement").send().expect(303);
        act(path, "review").send().expect(303);
        act(path, "answers").fill("text", "The boiler is repaired").send().expect(303);
        act(path, "notes").fill("text", "Only between us").send().expect(303);
        act(path, "closure").send().expect(303);
        act(path, "reopening").fill("reason", "It broke again").send().expect(303);
        assertThat(har.manager().get(path).expect(200).text())
                .contains("The shower is cold", "Only between us", "It broke again");
        assertThat(person().get("/feedback/answer/" + reply).expect(200).text())
                .contains("The shower is cold", "The boiler is repaired")
                .doesNotContain("Only between us", "It broke again");
    }

    private PageForm act(String path, String act) {
        return PageForm.of(har.manager(), path, path + "/" + act);
    }

    @Test
    @Sends({"POST /settings/focal-points", "POST /settings/focal-points/{id}/removal"})
    void an_administrator_names_and_removes_a_focal_point() {
        har.elsewhere();
        String page = "/settings/focal-points";
        PageForm.of(har.administrator(), page, page)
                .fill("operator", "elsewhere")
                .fill("centre", "HAR")
                .send()
                .expect(303);
        Matcher removal = Pattern.compile("action=\"(" + page + "/[^\"]*)\"")
                .matcher(har.administrator().get(page).expect(200).text());
        assertThat(removal.find()).isTrue();
        PageForm.of(har.administrator(), page, removal.group(1)).send().expect(303);
        assertThat(har.administrator().get(page).expect(200).text()).contains("No focal point is named");
    }

    @Test
    @Sends("POST /feedback")
    void typed_digits_lead_to_the_page_of_the_code() {
        Map<String, String> code = Map.of("code", poster.replaceAll("(.{4})", "$1 "), "language", "fr");
        assertThat(person().form("/feedback", code).expect(303).header("Location"))
                .endsWith("/feedback/" + poster + "?language=fr");
        person().form("/feedback", Map.of("code", "12", "language", "fr")).expect(404);
    }

    @Test
    @Sends({"POST /feedback/{poster}", "POST /feedback/answer/{reply}"})
    void a_complaint_is_answered_by_code_and_a_message_reopens_it() {
        String reply = complain("No soap left");
        String id = har.manager().get("/api/v1/complaints").expect(200).at("/rows/0/id");
        String api = "/api/v1/complaints/" + id;
        har.manager().post(api + "/acknowledgement", form()).expect(201);
        har.manager().post(api + "/review", form()).expect(201);
        har.manager()
                .post(api + "/answers", form("text", "Soap comes on Monday"))
                .expect(201);
        String page = "/feedback/answer/" + reply;
        assertThat(person().get(page + "?language=en").expect(200).text())
                .contains("No soap left", "Soap comes on Monday", "Answered");
        person().form(page, typed("text", "Thank you", "language", "en")).expect(303);
        assertThat(har.manager().get(api).expect(200).at("/state")).isEqualTo("REOPENED");
        assertThat(har.manager().get("/complaints/" + id).expect(200).text()).contains("Thank you");
    }

    @Test
    void a_repeated_form_makes_one_complaint_and_other_content_is_refused_with_what_was_typed() {
        Map<String, String> sent = typed("kind", "OTHER", "text", "Once", "language", "en");
        String first = replyOf(person().form("/feedback/" + poster, sent));
        assertThat(replyOf(person().form("/feedback/" + poster, sent))).isEqualTo(first);
        Map<String, String> other = new HashMap<>(sent);
        other.put("text", "Something else that must not be lost");
        String again = person().form("/feedback/" + poster, other).expect(409).text();
        assertThat(again)
                .contains("Your first message has arrived", "Something else that must not be lost")
                .contains("href=\"/feedback/answer/" + first + "?language=en\"");
        assertThat(person().get("/feedback/answer/" + first).expect(200).text())
                .contains("Once")
                .doesNotContain("Something else");
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]*)\"").matcher(again);
        assertThat(id.find()).isTrue();
        other.put("id", id.group(1));
        String second = replyOf(person().form("/feedback/" + poster, other));
        assertThat(second).isNotEqualTo(first);
        assertThat(person().get("/feedback/answer/" + second).expect(200).text())
                .contains("Something else that must not be lost");
    }

    @Test
    void an_id_gives_the_code_of_a_complaint_only_until_somebody_acted_on_it() {
        Map<String, String> sent = typed("kind", "OTHER", "text", "Seen", "language", "en");
        String first = replyOf(person().form("/feedback/" + poster, sent));
        String complaint = har.manager()
                .get("/api/v1/complaints?centre=HAR&limit=1")
                .expect(200)
                .at("/rows/0/id");
        Map<String, String> guess = new HashMap<>(sent);
        guess.putAll(Map.of("id", complaint, "text", "Who knows the id of a complaint must not read its answers"));
        assertThat(person().form("/feedback/" + poster, guess).expect(303).header("Location"))
                .as("the id of a complaint is not that of its form")
                .doesNotContain(first);
        har.manager()
                .post("/api/v1/complaints/" + complaint + "/acknowledgement", form())
                .expect(201);
        Map<String, String> other = new HashMap<>(sent);
        other.put("text", "Somebody has acted on it");
        assertThat(person().form("/feedback/" + poster, other).expect(409).text())
                .contains("Your first message has arrived")
                .doesNotContain(first);
    }

    @Test
    void a_message_that_was_changed_after_it_was_sent_can_be_sent_as_another() {
        String page = "/feedback/answer/" + complain("No towels");
        Map<String, String> sent = typed("text", "Still none", "language", "en");
        person().form(page, sent).expect(303);
        Map<String, String> other = new HashMap<>(sent);
        other.put("text", "Still none today");
        String again = person().form(page, other).expect(409).text();
        assertThat(again).contains("Still none today").doesNotContain("value=\"" + sent.get("id") + "\"");
    }

    @Test
    void bad_input_is_told_at_its_field_in_the_language_of_the_person_and_nothing_typed_is_lost() {
        String long10000 = "ж".repeat(10_000);
        assertThat(person().form("/feedback/" + poster, typed("kind", "GOODS", "text", long10000, "language", "uk"))
                        .expect(422)
                        .text())
                .contains("не більше 4000 знаків", long10000, "aria-invalid=\"true\"");
        assertThat(person().form("/feedback/" + poster, typed("kind", "NOISE", "text", "Шум", "language", "fr"))
                        .expect(422)
                        .text())
                .contains("Choisissez une des images", "Шум");
        assertThat(person().form("/feedback/" + poster, typed("kind", "GOODS", "text", "  ", "language", "ku"))
                        .expect(422)
                        .text())
                .contains("dir=\"ltr\"", "herî zêde 4000");
        String arabic = "لا يوجد صابون \u200f<script>alert(1)</script>";
        String reply =
                replyOf(person().form("/feedback/" + poster, typed("kind", "GOODS", "text", arabic, "language", "ar")));
        assertThat(person().get("/feedback/answer/" + reply + "?language=ar")
                        .expect(200)
                        .text())
                .contains("dir=\"rtl\"", "لا يوجد صابون", "&lt;script")
                .doesNotContain("<script");
        person().form("/feedback/answer/" + reply, typed("text", "", "language", "fa"))
                .expect(422);
    }

    @Test
    void the_api_refuses_unknown_kinds_and_channels_and_too_long_texts() {
        Map<String, Object> good =
                form("centre", "HAR", "kind", "GOODS", "channel", "PAPER", "text", "Малко", "language", "ps");
        Answer first = har.field().post("/api/v1/complaints", good).expect(201);
        assertThat(first.at("/code")).hasSize(20);
        assertThat(har.field().post("/api/v1/complaints", good).expect(200).at("/code"))
                .isEqualTo(first.at("/code"));
        for (Map.Entry<String, String> bad : Map.of(
                        "kind", "NOISE",
                        "channel", "PUBLIC",
                        "text", "a".repeat(10_000),
                        "language", "pashto",
                        "about", "field")
                .entrySet()) {
            Map<String, Object> wrong = new HashMap<>(good);
            wrong.put("id", UUID.randomUUID());
            wrong.put(bad.getKey(), bad.getValue());
            int status = har.field().post("/api/v1/complaints", wrong).status();
            assertThat(status).as(bad.getKey()).isIn(400, 422);
        }
        har.field().get("/api/v1/complaints/" + first.at("/id")).expect(403);
    }

    @Test
    void guesses_of_codes_give_nothing_are_slowed_and_all_look_the_same() {
        try (OneCentre other = new OneCentre()) {
            guess(other, poster(other));
        }
    }

    private static void guess(OneCentre other, String right) {
        Random random = new Random(7);
        Client guesser = other.stranger().onPages();
        Map<Integer, Integer> statuses = new HashMap<>();
        String unknown = "";
        for (int i = 0; i < GUESSES; i++) {
            Answer answer = switch (i % 3) {
                case 0 -> guesser.get("/feedback/" + digits(random, 16) + "?language=en");
                case 1 -> guesser.get("/feedback/answer/" + digits(random, 20) + "?language=en");
                default ->
                    guesser.form("/feedback/answer/" + digits(random, 20), typed("text", "guess", "language", "en"));
            };
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            } else {
                String shown = answer.expect(404).text();
                assertThat(unknown.isEmpty() ? shown : unknown).isEqualTo(shown);
                unknown = shown;
            }
        }
        assertThat(statuses.keySet()).isEqualTo(Set.of(404, 429));
        assertThat(statuses.get(429)).as("statuses %s", statuses).isGreaterThan(GUESSES - FREE - 10);
        // A right code has to wait too, so a guesser does not learn that it is right.
        guesser.get("/feedback/" + right).expect(429);
        assertThat(other.manager().get("/api/v1/complaints").expect(200).text()).doesNotContain("guess");
    }

    /** The page is the same for a wrong code, so it does not tell which codes there are. */
    @Test
    void a_text_that_has_to_wait_is_kept_to_be_sent_again() {
        try (OneCentre other = new OneCentre()) {
            Client person = other.stranger().onPages();
            String right = "/feedback/" + poster(other);
            String text = "Няма сапун <b> в \"банята\"";
            PageForm form = PageForm.of(person, right + "?language=en", right)
                    .fill("kind", "GOODS")
                    .fill("text", text);
            Random random = new Random(7);
            String noPoster = "/feedback/" + digits(random, 16);
            String noReply = "/feedback/answer/" + digits(random, 20);
            List<Answer> answers;
            do {
                answers = List.of(form.sendTo(noPoster), form.send(), form.sendTo(noReply));
            } while (!answers.stream().allMatch(each -> each.status() == 429));

            Answer waits = answers.get(1);
            assertThat(waits.header("Retry-After")).isNotEmpty();
            PageForm again = PageForm.in(person, waits, right);
            assertThat(List.of("id", "language", "kind", "text"))
                    .allSatisfy(each -> assertThat(again.value(each)).isEqualTo(form.value(each)));
            assertThat(answers.get(0).text().replace(noPoster, right)).isEqualTo(waits.text());
            assertThat(answers.get(2).text().replace(noReply, right)).isEqualTo(waits.text());
        }
    }

    @Test
    void no_list_of_places_or_people_can_be_read_without_signing_in() {
        for (String path : List.of("/feedback", "/feedback/HAR", "/feedback/answer", "/feedback/answer/" + poster)) {
            assertThat(person().get(path).text()).as(path).doesNotContain("HAR", "Харманли", "Harmanli");
        }
    }
}
