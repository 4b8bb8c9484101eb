package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a line with its fields in braces: {@code Годен до {expires}}. */
record TextTemplate(String pattern, Set<LabelField> fields) {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

    @JsonCreator
    static TextTemplate of(String pattern) {
        Set<LabelField> fields = new LinkedHashSet<>();
        Matcher matcher = FIELD.matcher(pattern);
        while (matcher.find()) {
            String name = matcher.group(1);
            fields.add(LabelField.find(name)
                    .orElseThrow(() -> new IllegalArgumentException("there is no field {" + name + "}")));
        }
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("a line without text");
        }
        return new TextTemplate(pattern, fields);
    }

    /** Returns the text with the fields filled in; empty if a field is empty, because "Good until" alone would be wrong. */
    Optional<String> said(LabelContent content) {
        if (!fields.stream().allMatch(field -> content.text(field).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(FIELD.matcher(pattern).replaceAll(found -> {
            LabelField field = LabelField.find(found.group(1)).orElseThrow();
            return Matcher.quoteReplacement(content.text(field).orElseThrow());
        }));
    }
}
