package org.sklad.programme.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final FactMonths kept;
    private final KindCodes codes;
    private final Period period;
    private final Scope scope;
    private final Map<Traits, Traits> traits = new HashMap<>();

    private FactReader(Handle handle, FactMonths kept, Period period, Scope scope) {
        dao = handle.attach(FactDao.class);
        this.kept = kept;
        codes = KindCodes.of(handle);
        this.period = period;
        this.scope = scope;
    }

    static List<FactRow> read(Handle handle, FactMonths kept, Collection<Fact> facts, Period period, Scope scope) {
        FactReader reader = new FactReader(handle, kept, period, scope);
        return facts.stream().flatMap(reader::rows).sorted(FactRow.FIRST_MET).toList();
    }

    private Stream<FactRow> rows(Fact fact) {
        boolean everywhere = scope.everywhere();
        Collection<CentreCode> centres = everywhere || scope.centres().isEmpty() ? ANY : scope.centres();
        return switch (fact) {
            case CONSULTATIONS ->
                ofPeople(new MonthReading(
                        kept, fact, dao::consultationStamps, some -> rows(fact, dao.consultations(some))));
            case HANDOUTS ->
                ofPeople(new MonthReading(
                        kept, fact, dao::handoutStamps, some -> Alike.joined(rows(fact, dao.handouts(some)))));
            case EXPENSES -> rows(fact, dao.expenses(period, everywhere, centres));
            case TRAININGS -> rows(fact, dao.trainings(period, everywhere, centres));
            case TRAINING_PARTICIPANTS -> rows(fact, dao.trainingParticipants(period, everywhere, centres));
            case SESSIONS -> rows(fact, dao.sessions(period, everywhere, centres));
            case SESSION_HEADS -> rows(fact, dao.sessionHeads(period, everywhere, centres));
            case COMPLAINTS -> complaints(everywhere, centres);
            case MONITORING_REPLIES -> rows(fact, dao.monitoringReplies(period, everywhere, centres));
        };
    }

    private Stream<FactRow> rows(Fact fact, List<FactDao.Stored> stored) {
        return stored.stream().map(each -> row(fact, each));
    }

    /** Reads a day more at both ends, because a day begins at different times in different zones. */
    private Stream<FactRow> complaints(boolean everywhere, Collection<CentreCode> centres) {
        Instant since = period.from().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant before = period.until().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        return dao.complaints(since, before, everywhere, centres).stream()
                .map(each -> new FactRow(
                        traits(
                                Fact.COMPLAINTS,
                                Map.of(
                                        Dimension.CENTRE, List.of(each.centre().value()),
                                        Dimension.KIND, List.of(each.kind()),
                                        Dimension.STATE, List.of(each.state()))),
                        each.id(),
                        LocalDate.ofInstant(each.receivedAt(), each.timeZone()),
                        Optional.empty(),
                        1))
                .filter(row -> period.holds(row.on()));
    }

    private Traits traits(Fact fact, Map<Dimension, List<String>> values) {
        return traits.computeIfAbsent(new Traits(fact, values), all -> all);
    }

    /** Rows in memory name registrations, because a merge changes no record. */
    private Stream<FactRow> ofPeople(MonthReading months) {
        Map<String, String> merged =
                dao.merged().stream().collect(Collectors.toMap(FactDao.Merged::id, FactDao.Merged::countsAs));
        return months.read(period).filter(row -> scope.holds(row.traits())).map(row -> row.as(merged));
    }

    private FactRow row(Fact fact, FactDao.Stored each) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        put(values, Dimension.SEX, each.sex().map(Enum::name).orElse(""));
        put(values, Dimension.AGE, each.ageBand().map(Enum::name).orElse(""));
        put(values, Dimension.CENTRE, each.centre().map(CentreCode::value).orElse(""));
        boolean monitored = fact == Fact.MONITORING_REPLIES;
        put(values, monitored ? Dimension.QUESTION : Dimension.KIND, kind(fact, each));
        put(values, Dimension.TOPIC, each.topic());
        put(values, Dimension.INSTITUTION, each.institution());
        put(values, Dimension.FUNDING_SOURCE, each.fundingSource());
        put(values, Dimension.CATEGORY, each.category());
        put(values, monitored ? Dimension.REPLY : Dimension.STATE, each.state());
        put(values, Dimension.LANGUAGE, each.language());
        values.computeIfPresent(
                Dimension.LANGUAGE,
                (key, all) -> all.stream().map(FactReader::language).toList());
        return new FactRow(traits(fact, values), each.id(), each.day(), each.person(), each.amount());
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
