package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormPageIT {
    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keeps_the_typed_values_and_puts_message_and_cursor_at_the_field() {
        HttpResponse<String> answer =
                send("id=" + UUID.randomUUID() + "&title=" + encoded("<b>& \"much\" too long for it</b>")
                        + "&roles=A@HAR&roles=b-1&note=" + encoded("two\r\nlines"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"&lt;b>&amp; &#34;much&#34; too long for it&lt;/b>\"")
                .contains("At most 20 characters.", "id=\"f-title-error\"", "Correct the 2 marked fields.")
                .contains("two\nlines</textarea>")
                .containsPattern("name=\"title\"[^\\n]* autofocus aria-invalid=\"true\""
                        + " aria-describedby=\"f-title-hint f-title-error\"")
                .containsPattern("name=\"roles\" value=\"A@HAR\" checked")
                .doesNotContain("<b>&");
        assertThat(answer.body().split(" autofocus", -1)).hasSize(2);
    }

    @Test
    void shows_an_invalid_number_beside_its_field() {
        HttpResponse<String> answer = send("id=" + UUID.randomUUID() + "&title=x&roles=A&quantity=many");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"many\"", "This is not a whole number.");
    }

    @Test
    void never_shows_a_password_again() {
        assertThat(send("title=x&password=correct-horse").body()).doesNotContain("correct-horse");
    }

    @Test
    void refuses_a_field_that_the_form_does_not_have() {
        assertThat(send("title=x&administrator=true").statusCode()).isEqualTo(400);
        assertThat(send("title=x&administrator=").statusCode()).isEqualTo(400);
        assertThat(send("title=%zz").statusCode()).isEqualTo(400);
    }

    @Test
    void redirects_after_success_and_says_so_once() {
        HttpResponse<String> answer = send("id=" + UUID.randomUUID() + "&title=x&roles=A&quantity=+5+&name.bg=x");

        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).startsWith("flash=platform.saved").contains("HttpOnly");
        HttpResponse<String> next = server.get("/sample", "Cookie", "flash=platform.saved");
        assertThat(next.body()).contains("Saved.");
        assertThat(next.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("flash=;")
                .contains("Max-Age=0");
        assertThat(server.get("/sample", "Cookie", "flash=<script>").body()).doesNotContain("<script>");
    }

    @Test
    void a_form_and_JSON_are_the_same_request() {
        String id = "6f0c2a44-58a3-4a3d-9a52-0a6f2ad1a001";
        HttpResponse<String> form = server.postForm(
                "/api/v1/samples",
                "id=" + id + "&title=+x+&quantity=5&roles=A&roles=B&name.bg=y&urgent=true&kind=STORE&note=",
                "Sec-Fetch-Site",
                "same-origin");
        HttpResponse<String> json = server.postJson(
                "/api/v1/samples",
                "{\"id\":\"" + id + "\",\"kind\":\"STORE\",\"title\":\"x\",\"quantity\":5,\"roles\":[\"A\",\"B\"],"
                        + "\"name\":{\"bg\":\"y\"},\"urgent\":true}");

        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        assertThat(tail(form.body())).isEqualTo(tail(json.body()));
    }

    @Test
    void pages_have_no_inline_script_or_style() {
        String page = server.get("/sample").body();

        assertThat(page).doesNotContain("<style", "style=\"", " onclick", "javascript:");
        assertThat(page.split("<script", -1)).as("scripts from own files").hasSize(5);
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @Test
    void the_layout_shows_the_operator_and_the_current_page() {
        assertThat(server.get("/sample", "Cookie", "lang=bg").body())
                .contains("<html lang=\"bg\" dir=\"ltr\">", "Мария Иванова", "Харманли", "Излез")
                .containsPattern("href=\"/sample\" aria-current=\"page\"")
                .doesNotContainPattern("href=\"/stock\" aria-current");
        assertThat(server.get("/nothing").body()).doesNotContain("/sign-out");
    }

    private static String tail(String body) {
        return body.substring(body.indexOf("\"form\""), body.indexOf("]"));
    }

    private static HttpResponse<String> send(String body) {
        return server.postForm("/sample", body, "Sec-Fetch-Site", "same-origin");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
