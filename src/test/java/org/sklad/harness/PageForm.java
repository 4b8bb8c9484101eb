package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a page shows it without scripts. Fields must exist to be filled in; the rest is sent unchanged. */
public final class PageForm {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("<(input|select|option|textarea|button)((?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*)\\s*>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");

    /** Reverses the direction of all text after it. */
    private static final String OVERRIDE = "\u202E";

    private static final String ENDLESS = "ж".repeat(10_000);

    private final Client client;
    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> choices = new HashMap<>();

    /** Fields for text. */
    private final Set<String> texts = new LinkedHashSet<>();

    private PageForm(Client client, String action) {
        this.client = client;
        this.action = action;
    }

    /** Opens a page and finds the form that is sent to this address. */
    public static PageForm of(Client client, String path, String action) {
        return in(client, client.get(path).expect(200), action);
    }

    /** Finds the form on a page that is already open. */
    public static PageForm in(Client client, Answer page, String action) {
        return FORM.matcher(page.text())
                .results()
                .filter(form -> "post".equals(attributes(form.group(1)).get("method")))
                .filter(form -> attributes(form.group(1))
                        .getOrDefault("action", "")
                        .replaceFirst("\\?.*", "")
                        .equals(action))
                .findFirst()
                .map(form -> read(client, form))
                .orElseThrow(() -> new AssertionError("No form is sent to " + action + " from " + page));
    }

    private static PageForm read(Client client, MatchResult found) {
        PageForm form = new PageForm(client, attributes(found.group(1)).getOrDefault("action", ""));
        assertThat(found.group(2)).as("the form is not disabled").doesNotContainPattern("<fieldset[^>]* disabled");
        String select = "";
        Matcher part = PART.matcher(found.group(2));
        while (part.find()) {
            Map<String, String> attributes = attributes(part.group(2));
            select = part.group(1).equals("select") ? attributes.getOrDefault("name", "") : select;
            form.add(part.group(1), select, attributes, unescaped(part.group(3)));
        }
        return form;
    }

    private void add(String part, String select, Map<String, String> attributes, String text) {
        String name = part.equals("option") ? select : attributes.getOrDefault("name", "");
        String value = attributes.getOrDefault("value", "");
        String type = attributes.getOrDefault("type", part.equals("input") ? "text" : part);
        switch (type) {
            case "checkbox", "radio", "option" -> {
                choices.computeIfAbsent(name, any -> new HashSet<>()).add(value);
                boolean first = part.equals("option") && !fields.containsKey(name);
                if (attributes.containsKey("selected") || first) {
                    fields.put(name, List.of(value));
                } else if (attributes.containsKey("checked")) {
                    fields.merge(name, List.of(value), PageForm::both);
                }
            }
            case "button", "submit" ->
                choices.computeIfAbsent(name, any -> new HashSet<>()).add(value);
            case "select", "file" -> {}
            default -> {
                fields.put(name, List.of(part.equals("textarea") ? text : value));
                if (type.equals("text") || type.equals("textarea")) {
                    texts.add(name);
                }
            }
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(each -> attributes.put(each.group(1), each.group(2) == null ? "" : unescaped(each.group(2))));
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Skips a text field that the pressed button ignores, so bad values in it are not tested. */
    public PageForm without(String name) {
        assertThat(texts.remove(name)).as(name).isTrue();
        return this;
    }

    /** Lists the fields with this prefix. */
    public List<String> names(String beginning) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** Returns the initial value of a field. */
    public String value(String name) {
        return String.join(" ", values(name));
    }

    /** Returns the initially ticked values. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Returns the values that can be ticked. */
    public Set<String> choices(String name) {
        return choices.getOrDefault(name, Set.of());
    }

    /** Types into a field, or ticks these boxes of several. */
    public PageForm fill(String name, String... values) {
        if (choices.containsKey(name)) {
            assertThat(choices.get(name)).as(name).containsAll(List.of(values));
        } else {
            assertThat(fields).as("fields of the form to" + action).containsKey(name);
        }
        fields.put(name, List.of(values));
        return this;
    }

    /**
     * Sends the form and follows it to the next page. First sends it with each text too long, and with each text reversing the
     * direction of its line. The server must refuse both at that field.
     */
    public Answer take() {
        refuseBad();
        return follow(send());
    }

    /** Sends the form only with bad values, which the server must refuse. */
    public void refuseBad() {
        for (String name : texts) {
            for (String bad : List.of(ENDLESS, OVERRIDE + "abc")) {
                assertThat(sendWith(name, bad).expect(422).text())
                        .as(name + " of " + action)
                        .contains("id=\"f-" + name + "-error\"");
            }
        }
    }

    /** Follows the redirects of an accepted form, perhaps by way of the start page. */
    private Answer follow(Answer taken) {
        Answer answer = taken.expect(303);
        for (int i = 0; i < 3 && answer.status() == 303; i++) {
            answer = client.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
        }
        return answer.expect(200);
    }

    private Answer sendWith(String name, String value) {
        Map<String, List<String>> others = new LinkedHashMap<>(fields);
        others.put(name, List.of(value));
        return send(others);
    }

    /** Sends the form unchanged. */
    public Answer send() {
        return send(fields);
    }

    /** Sends the form unchanged and returns the same form from the answer. */
    public PageForm shown() {
        return in(client, send().expect(200), action);
    }

    /** Sends the form unchanged with a button that leads to another address. */
    public Answer sendTo(String elsewhere) {
        return send(elsewhere, fields);
    }

    private Answer send(Map<String, List<String>> all) {
        return send(action, all);
    }

    private Answer send(String to, Map<String, List<String>> all) {
        return client.send("POST", to, "application/x-www-form-urlencoded", BodyPublishers.ofString(body(all)));
    }

    public String action() {
        return action;
    }

    /** Returns the unchanged form as a browser encodes it. */
    public String body() {
        return body(fields);
    }

    private static String body(Map<String, List<String>> all) {
        return all.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends the form with a file and the button of this name. */
    public Answer send(String file, String act) {
        assertThat(choices.get("act")).contains(act);
        Map<String, String> parts = new LinkedHashMap<>();
        fields.forEach((name, values) -> parts.put(name, String.join("", values)));
        parts.put("act", act);
        return client.send(
                "POST",
                action,
                MultipartBody.TYPE,
                BodyPublishers.ofByteArray(MultipartBody.of(parts, "file", file.getBytes(StandardCharsets.UTF_8))));
    }
}
