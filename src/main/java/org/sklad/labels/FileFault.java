package org.sklad.labels;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains the fault in a file and its line to the author of the file, because the parser's messages name its own classes. */
public final class FileFault {
    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern ACCEPTED =
            Pattern.compile(".*values accepted for Enum class: \\[([^]]+)\\].*", Pattern.DOTALL);

    private FileFault() {}

    /**
     * Returns the line of the fault; 0 if unknown. The parser notices unknown names and contradictory values only at the end of
     * the whole. The line of an unknown name is searched for.
     */
    public static int line(JsonProcessingException e, String text) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return 1
                    + (int) text.lines()
                            .takeWhile(line -> !line.contains(unknown.getPropertyName() + ':'))
                            .count();
        }
        boolean isWhole =
                e instanceof JsonMappingException mapping && mapping.getPath().isEmpty();
        JsonLocation location = e.getLocation();
        return isWhole || location == null ? 0 : Math.max(0, location.getLineNr());
    }

    /** Returns the reason in words of the file. */
    public static String reason(JsonProcessingException e) {
        String words = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no " + unknown.getPropertyName() + " here";
        }
        if (e instanceof InvalidFormatException invalid) {
            Matcher accepted = ACCEPTED.matcher(words);
            return "\u201c" + invalid.getValue() + "\u201d cannot stand here"
                    + (accepted.matches() ? ", only " + accepted.group(1) : "");
        }
        return ours(e).orElseGet(() -> parsers(e, words));
    }

    /** Returns the message of our own records. */
    private static Optional<String> ours(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return Optional.of(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    private static String parsers(JsonProcessingException e, String words) {
        Matcher missing = MISSING.matcher(words);
        if (missing.matches()) {
            return missing.group(1) + " is missing";
        }
        if (e instanceof MismatchedInputException) {
            return words.startsWith("No content") ? "it is empty" : "something else is expected here";
        }
        return words.lines().findFirst().orElse("it is not YAML");
    }
}
