package org.sklad.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sklad.platform.i18n.PersonCode;

/**
 * The bytes of a page. Leaves out the case codes while the page is rendered, and adds them when all of them are known: so one question is
 * enough for a page with many people.
 */
final class PageOutput implements TemplateOutput {
    private final List<Utf8ByteOutput> parts = new ArrayList<>(List.of(new Utf8ByteOutput()));

    /** The codes between the parts. */
    private final List<PersonCode> people = new ArrayList<>();

    private Utf8ByteOutput last() {
        return parts.get(parts.size() - 1);
    }

    @Override
    public void writeContent(String text) {
        last().writeContent(text);
    }

    @Override
    public void writeContent(String text, int from, int until) {
        last().writeContent(text, from, until);
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        last().writeBinaryContent(bytes);
    }

    /** Returns the place of a case code on the page. */
    Content person(PersonCode code) {
        return anywhere -> {
            people.add(code);
            parts.add(new Utf8ByteOutput());
        };
    }

    /**
     * Returns the whole page.
     *
     * @param opened picks from case codes those whose pages the reader can open; not called for a page without people
     */
    byte[] bytes(UnaryOperator<Set<String>> opened) {
        Set<String> codes = new LinkedHashSet<>();
        people.forEach(each -> codes.add(each.value()));
        Set<String> links = codes.isEmpty() ? codes : opened.apply(codes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(
                parts.stream().mapToInt(Utf8ByteOutput::getContentLength).sum());
        try {
            parts.get(0).writeTo(bytes);
            for (int i = 0; i < people.size(); i++) {
                Utf8ByteOutput person = new Utf8ByteOutput();
                person.writeContent(
                        html(people.get(i), links.contains(people.get(i).value())));
                person.writeTo(bytes);
                parts.get(i + 1).writeTo(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Both texts have digits and hyphens only. */
    private static String html(PersonCode code, boolean opens) {
        return opens
                ? "<a class=\"case\" href=\"/people/" + code.value() + "\">" + code.grouped() + "</a>"
                : "<code class=\"case\">" + code.grouped() + "</code>";
    }
}
