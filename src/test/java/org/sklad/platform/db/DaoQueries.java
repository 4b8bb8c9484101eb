package org.sklad.platform.db;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethodsList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.harness.OurClasses;

/** Every query in the code, found by its annotation. A new query is included automatically. */
final class DaoQueries {
    private static final Pattern PLACE = Pattern.compile("<([a-zA-Z]+)>");
    private static final Pattern VALUE = Pattern.compile(":([a-zA-Z]\\w*)");

    /**
     * A query with its template filled in.
     *
     * @param name for example {@code CentreDao.all()}, with the number of parameters, if any, and the inserted words
     * @param sql the SQL, with question marks for its parameters
     * @param ofChecks true if only the rules of {@code check} use it, which read everything
     */
    record DaoQuery(String name, String sql, boolean ofChecks) {
        /** Returns true if the query answers with a part of a list. Its cost must not depend on the length of the list. */
        boolean isPart() {
            return Pattern.compile("order by\\b.*\\blimit\\b", Pattern.DOTALL)
                    .matcher(sql)
                    .find();
        }
    }

    private DaoQueries() {}

    static List<DaoQuery> all() {
        return OurClasses.ALL.stream()
                .filter(JavaClass::isInterface)
                .flatMap(dao -> dao.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(SqlQuery.class))
                .flatMap(DaoQueries::filled)
                .sorted(java.util.Comparator.comparing(DaoQuery::name))
                .toList();
    }

    private static Stream<DaoQuery> filled(JavaMethod code) {
        Method method = code.reflect();
        boolean ofChecks = !code.getAccessesToSelf().isEmpty()
                && code.getAccessesToSelf().stream()
                        .allMatch(each -> each.getOriginOwner().getSimpleName().endsWith("Checks"));
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        String parameters = method.getParameterCount() == 0 ? "" : String.valueOf(method.getParameterCount());
        String sql = whole(method);
        return fillings(method, sql)
                .map(filling -> new DaoQuery(
                        name
                                + Stream.concat(Stream.of(parameters), filling.chosen().stream())
                                        .collect(Collectors.joining(", ", "(", ")")),
                        VALUE.matcher(filling.sql()).replaceAll("?"),
                        ofChecks));
    }

    /** Inserts the fragments that the statements of an interface share. */
    private static String whole(Method method) {
        String sql = method.getAnnotation(SqlQuery.class).value();
        Fragments fragments = method.getDeclaringClass().getAnnotation(Fragments.class);
        if (fragments != null) {
            for (Fragments.Fragment each : fragments.value()) {
                sql = sql.replace("<" + each.name() + ">", each.sql());
            }
        }
        return sql;
    }

    private record Filling(String sql, List<String> chosen) {
        Filling with(String place, String text, List<String> choice) {
            List<String> all = new ArrayList<>(chosen);
            all.addAll(choice);
            return new Filling(sql.replace("<" + place + ">", text), all);
        }
    }

    /** Fills a list parameter with two values. For an inserted word, returns one query per possible word. */
    private static Stream<Filling> fillings(Method method, String sql) {
        Stream<Filling> all = Stream.of(new Filling(sql, List.of()));
        Matcher place = PLACE.matcher(sql);
        List<String> names =
                place.results().map(each -> each.group(1)).distinct().toList();
        for (String name : names) {
            Parameter parameter = parameter(method, name);
            if (parameter.isAnnotationPresent(Define.class)) {
                all = all.flatMap(each -> Arrays.stream(parameter.getType().getEnumConstants())
                        .map(word -> each.with(name, word.toString(), List.of(((Enum<?>) word).name()))));
            } else {
                String values = values(parameter);
                all = all.map(each -> each.with(name, values, List.of()));
            }
        }
        return all;
    }

    private static String values(Parameter parameter) {
        BindMethodsList keys = parameter.getAnnotation(BindMethodsList.class);
        if (keys == null) {
            return ":one, :other";
        }
        String row = Collections.nCopies(keys.methodNames().length, ":key").stream()
                .collect(Collectors.joining(", ", "(", ")"));
        return row + ", " + row;
    }

    private static Parameter parameter(Method method, String name) {
        return Arrays.stream(method.getParameters())
                .filter(each -> name.equals(named(each)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " fills no <" + name + ">"));
    }

    private static String named(Parameter parameter) {
        String given = Stream.of(
                        Stream.of(parameter.getAnnotationsByType(InList.class)).map(InList::value),
                        Stream.of(parameter.getAnnotationsByType(BindMethodsList.class))
                                .map(BindMethodsList::value),
                        Stream.of(parameter.getAnnotationsByType(Define.class)).map(Define::value))
                .flatMap(each -> each)
                .findFirst()
                .orElse("");
        return given.isEmpty() ? parameter.getName() : given;
    }
}
