package org.sklad.harness;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds codes in the text of a page where people expect names. */
public final class CodesShown {
    /** A location with its centre, the first location of a centre, and a username that is no part of a name. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![/\\w])(?:STORE|QUARANTINE)\\b|\\b[A-Z]{3}/[A-Z][A-Z0-9_-]+|(?<!Name of )(?<![\\w.@])[a-z]+\\.(?:walks|more)(?![\\w.])");

    /** Pages about the codes themselves: the own account, operators, locations, labels as they are printed, and the guide. */
    private static final Pattern ABOUT_CODES = Pattern.compile(
            "/account.*|/settings/operators.*|/centres/[A-Z]+/locations.*|/labels.*|/help.*|/api/v1/docs.*");

    private CodesShown() {}

    /** Returns the codes in the text of a page, each after the address. */
    public static List<String> on(String path, String text) {
        return ABOUT_CODES.matcher(path).matches()
                ? List.of()
                : CODE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .map(code -> path + ": " + code)
                        .toList();
    }
}
