package org.sklad.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Checks and figures that are one query each, in a file of SQL beside the messages of their package. A line {@code -- check: } or
 * {@code -- figure: } begins one and gives its name. Further comments explain it, and a semicolon ends it. A check returns one
 * text for each violation, a few hundred at most; a figure returns one number.
 */
public final class CheckFile {
    private static final Pattern BEGIN = Pattern.compile("(?m)^(?=-- (check|figure): )");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\n");

    private CheckFile() {}

    /**
     * Reads the checks of {@code <name>.checks.sql}.
     *
     * @param room a class in the package of the file
     * @param others checks of more than one query; they follow those of the file
     * @throws IllegalStateException if the file is missing, has no check, or has a check without a semicolon at the end
     */
    public static List<Check> read(Class<?> room, String name, Check... others) {
        return read(
                room,
                name,
                "-- check: ",
                (rule, sql) -> new Check(
                        rule,
                        handle -> handle.createQuery(sql).mapTo(String.class).list()),
                List.of(others));
    }

    /**
     * Reads the figures of {@code <name>.checks.sql}, like {@link #read} for checks.
     *
     * @param others figures that are counted in another way
     */
    public static List<Figure> figures(Class<?> room, String name, Figure... others) {
        return read(
                room,
                name,
                "-- figure: ",
                (what, sql) -> new Figure(what, handle -> number(handle, sql)),
                List.of(others));
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static <T> List<T> read(
            Class<?> room, String name, String begin, BiFunction<String, String, T> made, List<T> others) {
        String file = name + ".checks.sql";
        List<T> all = new ArrayList<>();
        for (String part : BEGIN.splitAsStream(text(room, file)).toList()) {
            if (part.startsWith(begin)) {
                int end = part.indexOf('\n');
                String sql =
                        COMMENT.matcher(part.substring(end + 1)).replaceAll("").strip();
                if (!sql.endsWith(";")) {
                    throw new IllegalStateException("No semicolon ends this in " + file + ": " + part);
                }
                all.add(made.apply(part.substring(begin.length(), end).strip(), sql.substring(0, sql.length() - 1)));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("There is no \"" + begin + "\" in " + file);
        }
        return Stream.concat(all.stream(), others.stream()).toList();
    }

    private static String text(Class<?> room, String file) {
        try (InputStream in = room.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + file + " of " + room.getPackageName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
