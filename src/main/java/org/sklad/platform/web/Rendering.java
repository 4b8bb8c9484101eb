package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.TemplateEngine;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** Renders pages and problems for Jersey, and for Jetty if a request never reached Jersey. */
public final class Rendering {
    static final String HTML = "text/html;charset=utf-8";
    public static final String PROBLEM = "application/problem+json";

    /** The answer to a failed request. */
    public static final class Answer {
        private final String contentType;
        private final byte[] bytes;
        private final Map<String, String> headers;

        private Answer(String contentType, byte[] bytes, Map<String, String> headers) {
            this.contentType = contentType;
            this.bytes = bytes;
            this.headers = headers;
        }

        public String contentType() {
            return contentType;
        }

        public byte[] bytes() {
            return bytes;
        }

        public Map<String, String> headers() {
            return headers;
        }
    }

    private final TemplateEngine templates;
    private final Messages messages;
    private final Assets assets;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final boolean demo;

    public Rendering(
            TemplateEngine templates,
            Messages messages,
            Assets assets,
            ObjectMapper json,
            InstantSource clock,
            boolean demo) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    byte[] page(String template, Object view, RequestContext asked) {
        PageOutput output = new PageOutput();
        Frame frame = new Frame(messages, assets, asked, output, clock.instant(), demo);
        templates.render(template, Map.of("frame", frame, "view", view), output);
        return output.bytes(asked.surroundings()::opened);
    }

    public Answer problem(Problem problem, RequestContext asked) {
        Map<String, String> headers = new LinkedHashMap<>();
        problem.retryAfter()
                .ifPresent(wait -> headers.put("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        problem.allow().ifPresent(methods -> headers.put("Allow", methods));
        headers.put("Content-Language", asked.language().code());
        if (asked.api()) {
            return new Answer(PROBLEM, json(problem, asked.language()), headers);
        }
        ErrorView view = new ErrorView(title(problem, asked.language()), problem.detail(), problem.errors());
        if (asked.fragment()) {
            headers.put("HX-Retarget", "#messages");
            headers.put("HX-Reswap", "innerHTML");
            return new Answer(HTML, page("platform/error-fragment.jte", view, asked), headers);
        }
        return new Answer(HTML, page("platform/error.jte", view, asked), headers);
    }

    private String title(Problem problem, Language language) {
        return messages.text(language, "platform.problem-title." + problem.status());
    }

    private byte[] json(Problem problem, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.type());
        body.put("title", title(problem, language));
        body.put("status", problem.status());
        body.put("detail", messages.text(language, problem.detail()));
        if (!problem.errors().isEmpty()) {
            List<Map<String, String>> errors = new ArrayList<>();
            for (FieldError error : problem.errors()) {
                Map<String, String> entry = new LinkedHashMap<>();
                entry.put("field", error.field());
                entry.put("message", messages.text(language, error.message()));
                errors.add(entry);
            }
            body.put("errors", errors);
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
