package org.sklad.programme.indicators;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.LanguageCode;

/** Reads the records that a set counts, in the order in which people are first met: by day, then by id. */
final class FactReader {
    /** In place of the centres of a query that asks for all of them. */
    private static final List<CentreCode> ANY = List.of(new CentreCode("ANY"));

    private final FactDao dao;
    private final KindCodes codes;
    private final Period period;
    private final boolean everywhere;
    private final Collection<CentreCode> centres;

    private FactReader(Handle handle, Period period, Scope scope) {
        dao = handle.attach(FactDao.class);
        codes = KindCodes.of(handle);
        this.period = period;
        everywhere = scope.everywhere();
        centres = scope.everywhere() || scope.centres().isEmpty() ? ANY : scope.centres();
    }

    static List<FactRow> read(Handle handle, Collection<Fact> facts, Period period, Scope scope) {
        FactReader reader = new FactReader(handle, period, scope);
        return facts.stream()
                .flatMap(reader::rows)
                .sorted(Comparator.comparing(FactRow::on).thenComparing(FactRow::id))
                .toList();
    }

    private Stream<FactRow> rows(Fact fact) {
        return stored(fact).stream().map(each -> row(fact, each));
    }

    private List<FactDao.Stored> stored(Fact fact) {
        return switch (fact) {
            case CONSULTATIONS -> dao.consultations(period.from(), period.until(), everywhere, centres);
            case HANDOUTS -> dao.handouts(period.from(), period.until(), everywhere, centres);
            case EXPENSES -> dao.expenses(period.from(), period.until(), everywhere, centres);
            case TRAININGS -> dao.trainings(period.from(), period.until(), everywhere, centres);
            case TRAINING_PARTICIPANTS -> dao.trainingParticipants(period.from(), period.until(), everywhere, centres);
            case SESSIONS -> dao.sessions(period.from(), period.until(), everywhere, centres);
            case SESSION_HEADS -> dao.sessionHeads(period.from(), period.until(), everywhere, centres);
        };
    }

    private FactRow row(Fact fact, FactDao.Stored each) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        put(values, Dimension.SEX, each.sex().map(Enum::name).orElse(""));
        put(values, Dimension.AGE, each.ageBand().map(Enum::name).orElse(""));
        put(values, Dimension.CENTRE, each.centre().map(CentreCode::value).orElse(""));
        put(values, Dimension.KIND, kind(fact, each));
        put(values, Dimension.TOPIC, each.topic());
        put(values, Dimension.INSTITUTION, each.institution());
        put(values, Dimension.FUNDING_SOURCE, each.fundingSource());
        put(values, Dimension.CATEGORY, each.category());
        put(values, Dimension.STATE, each.state());
        put(values, Dimension.LANGUAGE, each.language());
        values.computeIfPresent(
                Dimension.LANGUAGE,
                (key, all) -> all.stream().map(FactReader::language).toList());
        return new FactRow(fact, each.id(), each.day(), each.person(), each.amount(), values);
    }

    private static void put(Map<Dimension, List<String>> values, Dimension dimension, String stored) {
        if (!stored.isEmpty()) {
            values.put(dimension, Arrays.asList(stored.split(" ")));
        }
    }

    /** Kinds of expenses are codes of their row. */
    private String kind(Fact fact, FactDao.Stored each) {
        return fact == Fact.EXPENSES
                ? codes.open(UUID.fromString(each.id()), ExpenseKind.class, each.kind())
                        .name()
                : each.kind();
    }

    /** A language has one code, although records name it by two letters or three. */
    private static String language(String stored) {
        Optional<LanguageCode> known = LanguageCode.find(stored);
        return known.map(LanguageCode::value).orElse(stored);
    }
}
