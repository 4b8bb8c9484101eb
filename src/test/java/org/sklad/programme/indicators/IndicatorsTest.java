package org.sklad.programme.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.Access;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.harness.TestFeatures;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.indicators.SlowFigures.Deed;
import org.sklad.programme.trainings.Participants;

/** Figures against a slow count of random histories, with a set that is only a file, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsTest {
    private static final String OWN = """
            name: {bg: Собствен набор, en: A set of our own}
            brackets:
              - {code: minor, name: {bg: деца, en: minors}, from: 0, to: 17}
              - {code: adult, name: {bg: възрастни, en: adults}, from: 18, to: 60}
              - {code: old, name: {bg: над 60, en: over 60}, from: 61}
            indicators:
              - {code: talks, name: {bg: Разговори, en: Talks}, tag: "#activity+num", count: rows, of: [{fact: consultations}], by: [language, kind, centre]}
              - {code: people, name: {bg: Хора, en: People}, tag: "#reached", count: people, of: [{fact: consultations}], by: [sex, age, kind]}
              - code: helped
                name: {bg: Помощ, en: Help}
                tag: "#reached+health"
                count: people
                of:
                  - {fact: handouts, only: {category: [MEDICINE]}}
                  - {fact: expenses, only: {state: [APPROVED]}}
                by: [sex, age, centre]
              - {code: given, name: {bg: Раздавания, en: Handouts}, tag: "#activity+handout", count: rows, of: [{fact: handouts}], by: [category]}
              - {code: trained, name: {bg: Обучени, en: Trained}, tag: "#reached+training", count: sum, of: [{fact: training-participants}], by: [institution, sex, topic]}
              - {code: heads, name: {bg: Участници, en: Heads}, tag: "#reached+session", count: sum, of: [{fact: session-heads}], by: [age, sex]}
              - {code: meetings, name: {bg: Срещи, en: Sessions}, tag: "#activity+session", count: rows, of: [{fact: sessions}], by: [topic, centre]}
              - {code: languages, name: {bg: Езици, en: Languages}, tag: "#language", count: values, values: language, of: [{fact: consultations}]}
            """;

    private static final FigureFilter YEAR = new FigureFilter(null, null, null, null);

    private TestDatabases databases;
    private Desk desk;
    private ProgrammeRecords records;
    private Indicators indicators;

    /** Of another server on the same database. */
    private Indicators others;

    private Items items;
    private Operator field;
    private Operator nurse;
    private Operator lawyer;
    private Operator manager;
    private Item medicine;
    private Item soap;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() throws IOException {
        databases = TestDatabases.open(engine);
        desk = new Desk(new TestStock(databases.database()));
        Path folder = databases.folder().path();
        var features = TestFeatures.on(TestFeatures.base(desk.access.base, folder));
        records = new ProgrammeRecords(features);
        indicators = features.programme.indicators.indicators;
        others = TestFeatures.on(TestFeatures.base(desk.access.base, folder)).programme.indicators.indicators;
        Files.writeString(Files.createDirectories(folder.resolve("indicators")).resolve("own.yml"), OWN);
        people();
        items = features.catalogue.items;
        goods(features.donors.sources);
    }

    private void people() {
        for (String centre : List.of("HAR", "BAN")) {
            desk.stock.centres.add(centre);
        }
        field = desk.access.operator(Access.unique("field"), "field@HAR", "field@BAN");
        nurse = TestMedicalExpenses.as(
                Profession.NURSE, desk.access.operator(Access.unique("nurse"), "field@HAR", "field@BAN"));
        lawyer = TestMedicalExpenses.as(
                Profession.LAWYER, desk.access.operator(Access.unique("lawyer"), "field@HAR", "field@BAN"));
        manager = desk.access.operator(Access.unique("manager"), "manager@HAR", "manager@BAN");
        records.institutions(manager, "SAR", "NGO");
    }

    private void goods(Sources sources) {
        sources.add(new Source(SourceKind.FUNDING_SOURCE, new SourceCode("AMIF"), "Фонд"), desk.stock.everywhere);
        medicine = TestItems.paracetamol().in(databases.database());
        soap = TestItems.item().in(databases.database());
        for (String centre : List.of("HAR", "BAN")) {
            desk.stock.receive(desk.stock.key(medicine, LocalDate.of(2045, 1, 1)), desk.stock.store(centre), 100_000);
            desk.stock.receive(soap, desk.stock.store(centre), 100_000);
        }
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    /** A person of the history: their registration, their birth date if it is known, and who they are in the diary. */
    private record Somebody(
            Beneficiary registered, Sex sex, Optional<LocalDate> birth, AgeBand known, SlowFigures.Person self) {
        AgeBand on(LocalDate day) {
            int years = birth.map(each -> Period.between(each, day).getYears()).orElse(0);
            return birth.isEmpty()
                    ? known
                    : List.of(AgeBand.FROM_60, AgeBand.FROM_18, AgeBand.FROM_12, AgeBand.FROM_5, AgeBand.UNDER_5)
                            .stream()
                            .filter(band -> band.years() <= years)
                            .findFirst()
                            .orElseThrow();
        }
    }

    /** A consultation of the history, and who may correct it. */
    private static final class Talk {
        final UUID id;
        final TestConsultations wanted;
        final Operator by;
        final Deed deed;
        int version = 1;

        Talk(UUID id, TestConsultations wanted, Operator by, Deed deed) {
            this.id = id;
            this.wanted = wanted;
            this.by = by;
            this.deed = deed;
        }
    }

    /**
     * A history of a year through the features, and its diary. Each act has a day of its own, so that the first one is never in doubt. Figures
     * are read between the acts from two servers by turns, each of which has rows of months in memory that the acts change.
     */
    private final class History {
        final Random random;
        final SlowFigures diary = new SlowFigures();
        final List<Somebody> people = new ArrayList<>();
        final List<Talk> talks = new ArrayList<>();
        final Map<UUID, Deed> handouts = new TreeMap<>();
        final Set<LocalDate> taken = new HashSet<>();
        final LocalDate first;
        final String centre;

        History(long seed, String centre, int year) {
            random = new Random(seed);
            this.centre = centre;
            desk.access.clock.set(Instant.parse(year + "-01-04T09:00:00Z"));
            first = today();
            diary.categories.put("medicine", "MEDICINE");
            diary.categories.put("soap", soap.facts().category().name());
        }

        /** Returns a day of the past on which nothing was done, if there is one. */
        Optional<LocalDate> freeDay(int latest) {
            LocalDate day = today().minusDays(1 + random.nextInt(latest));
            return !day.isBefore(first) && taken.add(day) ? Optional.of(day) : Optional.empty();
        }

        Instant noon(LocalDate day) {
            return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        }

        void read() {
            Indicators server = random.nextBoolean() ? indicators : others;
            LocalDate from = first.withDayOfYear(1);
            LocalDate until = from.withMonth(12).withDayOfMonth(31);
            if (random.nextBoolean()) {
                from = from.plusDays(random.nextInt(200));
                until = from.plusDays(random.nextInt(150));
            }
            FigureFilter filter = new FigureFilter(null, random.nextBoolean() ? centre : null, from, until);
            assertThat(figures(server, filter, manager))
                    .as("%s to %s, read on %s", from, until, today())
                    .isEqualTo(diary.between(from, until));
        }

        LocalDate today() {
            return desk.stock.today();
        }

        <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        void run(int acts) {
            for (int i = 0; i < acts; i++) {
                desk.access.clock.advance(Duration.ofDays(2).plusMinutes(random.nextInt(300)));
                taken.add(today());
                act(people.size() < 4 ? 0 : random.nextInt(21));
                if (random.nextInt(3) > 0) {
                    read();
                }
            }
        }

        void act(int which) {
            switch (which) {
                case 0 -> arrive();
                case 1, 2, 3, 4 -> talk(Optional.empty());
                case 5 -> anonymous();
                case 6, 7 -> handOut(Optional.empty());
                case 8 -> pay();
                case 9 -> train();
                case 10 -> inform();
                case 11 -> merge();
                case 12, 13 -> freeDay(40).ifPresent(day -> talk(Optional.of(day)));
                case 14 -> freeDay(6).ifPresent(day -> handOut(Optional.of(day)));
                case 15 -> reverseHandout();
                case 16 -> sortAnew();
                case 17 -> bringBack();
                default -> correct();
            }
        }

        void arrive() {
            Sex sex = any(List.of(Sex.values()));
            AgeBand known = any(List.of(AgeBand.values()));
            Optional<LocalDate> birth = random.nextBoolean()
                    ? Optional.of(today().minusYears(any(List.of(4, 11, 17, 30, 59, 60, 70)))
                            .minusDays(random.nextInt(400)))
                    : Optional.empty();
            Age age = birth.map(each -> Age.of(each, today().minusDays(90))).orElse(Age.known(known));
            people.add(
                    new Somebody(records.person(centre, sex, age, field), sex, birth, known, new SlowFigures.Person()));
        }

        Deed with(String what, Somebody who) {
            return with(what, who, today());
        }

        Deed with(String what, Somebody who, LocalDate on) {
            Deed deed = diary.write(new Deed(what, on));
            deed.centre = centre;
            deed.person = Optional.of(who.self());
            deed.sex = who.sex();
            deed.band = who.on(on);
            return deed;
        }

        /** Records a consultation of today, or late. */
        void talk(Optional<LocalDate> late) {
            Somebody who = any(people);
            boolean legal = random.nextBoolean();
            String language = any(List.of("ar", "fa", "ps", "uk"));
            TestConsultations wanted = TestConsultations.with(who.registered())
                    .in(centre)
                    .kind(legal ? ConsultationKind.LEGAL : ConsultationKind.SOCIAL)
                    .language(language);
            late.ifPresent(day -> wanted.at(noon(day)));
            Operator by = legal ? lawyer : field;
            UUID id = records.consultation(wanted, by);
            Deed deed = with("talk", who, late.orElse(today()));
            deed.kind = legal ? "LEGAL" : "SOCIAL";
            deed.language = language;
            talks.add(new Talk(id, wanted, by, deed));
        }

        /** Corrects a consultation of any month before. */
        void correct() {
            if (!talks.isEmpty()) {
                Talk talk = any(talks);
                talk.deed.language = any(List.of("fr", "ku", "so"));
                records.correct(talk.id, talk.wanted.language(talk.deed.language), talk.version++, talk.by);
            }
        }

        void anonymous() {
            Sex sex = any(List.of(Sex.values()));
            AgeBand band = any(List.of(AgeBand.values()));
            records.consultation(
                    TestConsultations.anonymous(sex, band).in(centre).language("bg"), field);
            Deed deed = diary.write(new Deed("talk", today()));
            deed.centre = centre;
            deed.kind = "SOCIAL";
            deed.language = "bg";
        }

        /** Hands out today, or records it late. */
        void handOut(Optional<LocalDate> late) {
            Somebody who = any(people);
            boolean drug = random.nextInt(3) > 0;
            Wish wish = Wish.to(who.registered()).at(centre, "STORE").item(drug ? medicine : soap, 1);
            boolean both = drug && random.nextInt(3) == 0;
            if (both) {
                wish.item(soap, 1);
            }
            late.ifPresent(day -> wish.on(noon(day)));
            UUID id = records.handout(wish, nurse);
            Deed deed = with(drug ? "medicine" : "soap", who, late.orElse(today()));
            deed.goods = both ? Set.of("medicine", "soap") : Set.of(deed.what);
            handouts.put(id, deed);
        }

        /** Gives the soap another category, with which all handouts of it count from now on. */
        void sortAnew() {
            Category other = any(List.of(Category.HYGIENE, Category.BABY, Category.OTHER));
            soap = items.change(
                    soap.sku(),
                    soap.version(),
                    TestItems.item().category(other).facts(),
                    Optional.empty(),
                    desk.stock.everywhere);
            diary.categories.put("soap", other.name());
        }

        void reverseHandout() {
            if (!handouts.isEmpty()) {
                UUID id = any(List.copyOf(handouts.keySet()));
                records.reverseHandout(id, nurse);
                Optional.ofNullable(handouts.remove(id)).orElseThrow().counts = false;
            }
        }

        /** Brings back all of one kind of goods of a handout, and sometimes reverses that. */
        void bringBack() {
            if (!handouts.isEmpty()) {
                UUID id = any(List.copyOf(handouts.keySet()));
                Deed deed = Optional.ofNullable(handouts.remove(id)).orElseThrow();
                String kind = any(List.copyOf(new TreeSet<>(deed.goods)));
                Set<String> all = deed.goods;
                UUID back = records.bringBack(desk, id, kind.equals("soap") ? soap : medicine, field);
                has(deed, all.stream().filter(each -> !each.equals(kind)).collect(Collectors.toSet()));
                if (random.nextInt(3) == 0) {
                    read();
                    desk.returns.reverse(Access.claim("content"), back, "Грешка", manager);
                    has(deed, all);
                }
            }
        }

        private void has(Deed deed, Set<String> goods) {
            deed.goods = goods;
            deed.counts = !goods.isEmpty();
            deed.what = goods.contains("medicine") ? "medicine" : "soap";
        }

        void pay() {
            Somebody who = any(people);
            UUID id = records.expense(who.registered(), any(List.of(ExpenseKind.values())), today(), nurse);
            Deed deed = with("paid", who);
            deed.counts = false;
            switch (random.nextInt(5)) {
                case 0 -> records.decide(id, ExpenseState.REFUSED, manager);
                case 1 -> records.withdraw(id, nurse);
                case 2 -> deed.counts = false;
                default -> {
                    records.decide(id, ExpenseState.APPROVED, manager);
                    deed.counts = true;
                }
            }
        }

        void train() {
            Set<String> topics = random.nextBoolean() ? Set.of("ASYLUM", "THB") : Set.of("RIGHTS");
            int female = random.nextInt(20);
            int male = 1 + random.nextInt(9);
            boolean two = random.nextBoolean();
            List<Participants.Group> groups = new ArrayList<>();
            groups.add(new Participants.Group(new EntryCode("SAR"), female, male));
            if (two) {
                groups.add(new Participants.Group(new EntryCode("NGO"), 3, 0));
            }
            UUID id = records.training(Optional.of(centre), today(), List.copyOf(topics), groups, field);
            boolean reversed = random.nextInt(5) == 0;
            if (reversed) {
                records.reverseTraining(id, manager);
            }
            trained(topics, "SAR", Sex.FEMALE, female, reversed);
            trained(topics, "SAR", Sex.MALE, male, reversed);
            trained(topics, "NGO", Sex.FEMALE, two ? 3 : 0, reversed);
        }

        void trained(Set<String> topics, String institution, Sex sex, int heads, boolean reversed) {
            Deed deed = diary.write(new Deed("trained", today()));
            deed.centre = centre;
            deed.topics = topics;
            deed.institution = institution;
            deed.sex = sex;
            deed.heads = heads;
            deed.counts = !reversed && heads > 0;
        }

        void inform() {
            List<Heads> heads = List.of(
                    new Heads(Sex.FEMALE, any(List.of(AgeBand.values())), 1 + random.nextInt(9)),
                    new Heads(Sex.MALE, any(List.of(AgeBand.values())), 1 + random.nextInt(9)));
            UUID id = records.session(centre, today(), List.of("HYGIENE", "RIGHTS"), List.of("ar"), heads, field);
            boolean reversed = random.nextInt(5) == 0;
            if (reversed) {
                records.reverseSession(id, field);
            }
            Deed session = diary.write(new Deed("session", today()));
            session.centre = centre;
            session.topics = Set.of("HYGIENE", "RIGHTS");
            session.counts = !reversed;
            for (Heads each : heads) {
                Deed deed = diary.write(new Deed("heads", today()));
                deed.sex = each.sex();
                deed.band = each.ageBand();
                deed.heads = each.count();
                deed.counts = !reversed;
            }
        }

        void merge() {
            Somebody gone = people.get(random.nextInt(people.size()));
            Somebody stays = any(people);
            if (people.size() > 6 && !gone.equals(stays)) {
                records.merge(gone.registered(), stays.registered(), field);
                gone.self().other = Optional.of(stays.self());
                people.remove(gone);
            }
        }
    }

    private static FigureFilter at(@Nullable String centre, int year) {
        return new FigureFilter(null, centre, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Map<String, Long> figures(FigureFilter filter, Operator by) {
        return figures(indicators, filter, by);
    }

    private static Map<String, Long> figures(Indicators server, FigureFilter filter, Operator by) {
        Map<String, Long> counts = new TreeMap<>();
        for (FigureLine line : FigureLines.of(server.report("own", filter, by))) {
            long count = line.cell().count().orElse(-1);
            if (count != 0) {
                String part = line.dimension()
                        .map(each -> " " + each.code() + " " + line.cell().value())
                        .orElse("");
                assertThat(counts.put(line.indicator().code() + part, count)).isNull();
            }
        }
        return counts;
    }

    @Test
    void random_histories_equal_a_slow_count_at_every_moment_and_after_erasure() {
        for (int i = 0; i < 2; i++) {
            int year = 2028 + 3 * i;
            String centre = i % 2 == 0 ? "HAR" : "BAN";
            History history = new History(700 + i, centre, year);
            history.run(150);
            Map<String, Long> slow = history.diary.all();
            assertThat(slow).as("seed %s", i).containsKeys("helped", "people age old", "trained topic THB");
            assertThat(figures(at(centre, year), manager)).as("seed %s", i).isEqualTo(slow);
            assertThat(figures(at(null, year), manager)).as("all centres").isEqualTo(slow);
            history.people.forEach(each -> records.depart(each.registered(), field));
            desk.access.clock.advance(Duration.ofDays(800));
            Operator eraser = desk.access.operator(Access.unique("eraser"), "manager@HAR", "manager@BAN");
            for (Somebody each : history.people) {
                records.erase(each.registered(), eraser);
                history.read();
            }
            Indicators started = TestFeatures.on(TestFeatures.base(
                            desk.access.base, databases.folder().path()))
                    .programme
                    .indicators
                    .indicators;
            for (Indicators server : List.of(indicators, others, started)) {
                assertThat(figures(server, at(centre, year), manager))
                        .as("after erasure")
                        .isEqualTo(slow);
            }
        }
    }

    @Test
    void goods_that_came_back_in_full_do_not_count() {
        desk.access.clock.set(Instant.parse("2027-03-02T09:00:00Z"));
        Beneficiary person = records.person("BAN", Sex.FEMALE, Age.known(AgeBand.FROM_18), field);
        UUID kept = records.handout(Wish.to(person).at("BAN", "STORE").item(soap, 2), nurse);
        UUID given = records.handout(Wish.to(person).at("BAN", "STORE").item(medicine, 1), nurse);
        assertThat(figures(at("BAN", 2027), manager)).containsEntry("helped", 1L);
        desk.access.clock.set(Instant.parse("2027-06-02T09:00:00Z"));
        UUID back = records.bringBack(desk, given, medicine, field);
        records.bringBack(desk, kept, soap, field);
        assertThat(figures(at("BAN", 2027), manager))
                .doesNotContainKey("helped")
                .containsEntry("given", 1L);
        desk.returns.reverse(Access.claim("content"), back, "Грешка", manager);
        assertThat(figures(at("BAN", 2027), manager)).containsEntry("helped", 1L);
    }

    @Test
    void a_set_that_is_only_a_file_gives_figures_computed_by_hand() {
        desk.access.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
        Beneficiary girl =
                records.person("BAN", Sex.FEMALE, Age.of(LocalDate.of(2008, 6, 15), LocalDate.of(2026, 3, 2)), field);
        Beneficiary old = records.person("BAN", Sex.MALE, Age.known(AgeBand.FROM_60), field);
        records.consultation(TestConsultations.with(girl).in("BAN").language("ps"), field);
        desk.access.clock.set(Instant.parse("2026-07-01T09:00:00Z"));
        records.consultation(TestConsultations.with(girl).in("BAN").language("ps"), field);
        records.consultation(TestConsultations.with(old).in("BAN").language("ar"), field);
        records.handout(Wish.to(girl).at("BAN", "STORE").item(medicine, 2), nurse);
        records.decide(
                records.expense(girl, ExpenseKind.DENTAL, LocalDate.of(2026, 6, 30), nurse),
                ExpenseState.APPROVED,
                manager);
        records.expense(old, ExpenseKind.DENTAL, LocalDate.of(2026, 6, 30), nurse);
        Map<String, Long> figures = figures(at("BAN", 2026), manager);
        assertThat(figures)
                .containsEntry("talks", 3L)
                .containsEntry("talks language pus", 2L)
                .containsEntry("people", 2L)
                .as("she was 17 when she was first consulted")
                .containsEntry("people age minor", 1L)
                .containsEntry("people month 2026-03", 1L)
                .containsEntry("people month 2026-07", 2L)
                .containsEntry("people age old", 1L)
                .containsEntry("helped", 1L)
                .as("and 18 when she was given medicine")
                .containsEntry("helped age adult", 1L)
                .containsEntry("languages", 2L)
                .doesNotContainKeys("trained", "meetings", "helped sex MALE");
        FigureCell total = indicators
                .report("own", at("BAN", 2026), manager)
                .figures()
                .get(1)
                .total();
        assertThat(total.byBand()).as("60 or over is not over 60").hasValue(1);
    }

    @Test
    void who_is_outside_the_team_gets_years_and_no_small_counts() {
        desk.access.clock.set(Instant.parse("2025-05-05T09:00:00Z"));
        for (int i = 0; i < 9; i++) {
            Beneficiary person =
                    records.person("HAR", i < 2 ? Sex.FEMALE : Sex.MALE, Age.known(AgeBand.FROM_18), field);
            records.consultation(TestConsultations.with(person).language("ar"), field);
        }
        records.consultation(
                TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).in("BAN"), field);
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        Operator chief = desk.access.operator(Access.unique("chief"), "manager@*");
        Operator other = desk.access.operator(Access.unique("other"), "field@BAN");
        Operator keeper = desk.access.operator(Access.unique("keeper"), "warehouse@HAR");
        assertThat(figures(at("HAR", 2025), field)).containsEntry("people sex FEMALE", 2L);
        for (Operator outside : List.of(auditor, chief)) {
            assertThat(figures(at("HAR", 2025), outside))
                    .containsEntry("people", 9L)
                    .containsEntry("people sex FEMALE", -1L)
                    .containsEntry("people sex MALE", -1L);
            assertThat(figures(at(null, 2025), outside))
                    .as("the centre with one talk, and the other, which would tell it")
                    .containsEntry("talks", 10L)
                    .containsEntry("talks centre BAN", -1L)
                    .containsEntry("talks centre HAR", -1L);
            assertThat(figures(at("HAR", 2025), outside)).containsEntry("talks", -1L);
            assertThatThrownBy(() -> indicators.report(
                            "own",
                            new FigureFilter(null, "HAR", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 30)),
                            outside))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> indicators.report("own", at("HAR", 2025), other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> indicators.report("own", at("HAR", 2025), keeper))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> indicators.report("own", at("NONE", 2025), auditor))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> indicators.report("none", YEAR, auditor)).isInstanceOf(NotFound.class);
    }

    /** Expenses that were refused or withdrawn never count, so they are in no list of a figure. */
    @Test
    void a_figure_of_several_values_opens_a_list_for_each() {
        Report report = indicators.report("own", at("HAR", 2025), manager);
        assertThat(lists(new Counted(Fact.EXPENSES, Optional.empty()), report, manager))
                .containsExactly("state=RECORDED", "state=APPROVED");
        assertThat(lists(new Counted(Fact.CONSULTATIONS, Optional.empty()), report, field))
                .containsExactly("centre=HAR");
        assertThat(lists(
                        new Counted(
                                Fact.CONSULTATIONS,
                                Optional.of(Map.of(Dimension.KIND, List.of("PSYCHOLOGICAL", "HEALTH")))),
                        report,
                        field))
                .containsExactly("kind=PSYCHOLOGICAL", "kind=HEALTH");
    }

    /** Returns the last filters of the lists of a figure. */
    private static List<String> lists(Counted counted, Report report, Operator reader) {
        Indicator any = report.set().indicators().get(0);
        Indicator one = new Indicator(
                "one", any.name(), any.tag(), Count.ROWS, List.of(counted), Optional.empty(), Optional.empty());
        return FigureRows.of(reader)
                .of(one, report)
                .map(each -> each.href().substring(each.href().lastIndexOf('&') + 1))
                .toList();
    }
}
