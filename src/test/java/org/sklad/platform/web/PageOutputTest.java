package org.sklad.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sklad.platform.i18n.PersonCode;

class PageOutputTest {
    private record Code(String value) implements PersonCode {
        @Override
        public String grouped() {
            return value.replaceAll("(?<=.)(?=.)", "-");
        }
    }

    @Test
    void asks_once_about_all_people_of_a_page_and_links_those_that_open() {
        PageOutput output = new PageOutput();
        OwaspHtmlTemplateOutput html = new OwaspHtmlTemplateOutput(output);
        for (String code : List.of("12", "34", "12")) {
            html.writeContent("<p>");
            html.writeUserContent(output.person(new Code(code)));
            html.writeContent("</p>");
        }
        List<Set<String>> asked = new ArrayList<>();
        String page = new String(
                output.bytes(codes -> {
                    asked.add(codes);
                    return Set.of("34");
                }),
                UTF_8);
        assertThat(page)
                .isEqualTo("<p><code class=\"case\">1-2</code></p>"
                        + "<p><a class=\"case\" href=\"/people/34\">3-4</a></p>"
                        + "<p><code class=\"case\">1-2</code></p>");
        assertThat(asked).containsExactly(Set.of("12", "34"));
    }

    @Test
    void asks_nothing_for_a_page_without_people() {
        PageOutput output = new PageOutput();
        output.writeContent("Няма");
        byte[] page = output.bytes(codes -> {
            throw new AssertionError("asked about " + codes);
        });
        assertThat(new String(page, UTF_8)).isEqualTo("Няма");
    }
}
