package org.sklad.people.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.people.beneficiaries.TestPeople.claim;
import static org.sklad.people.beneficiaries.TestPeople.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.harness.TestFeatures;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.people.names.NameTokens;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TestDatabases;

/**
 * A benchmark for {@code mvn -Pbench verify}: searches by name among 200,000 people of one centre, where one in twelve has the most common
 * name. It includes the record of the people shown. The searches run one after the other, in process.
 */
class NamesBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 200_000);
    private static final int AT_ONCE = 1_000;
    private static final int WARM = 100;
    private static final int CALLS = 400;
    private static final double MOST_MILLIS = 50;
    private static final CentreCode HAR = new CentreCode("HAR");

    private final Random random = new Random(4711);
    private final Randomness randomness = new Randomness(new SecureRandom());
    private final InstallationKeys key = TestFeatures.KEYS;
    private final DataKeys dataKeys = key.dataKeys();
    private final NameTokens tokens = new NameTokens(key.hash(KeyPurpose.NAME_TOKENS));
    private final List<String> names = names();
    private final Set<CaseCode> codes = new HashSet<>();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_person_is_found_quickly_among_many(Engine engine) throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            TestPeople people = new TestPeople(databases.database());
            people.centres.add("HAR");
            fill(databases.settings());
            Map<String, double[]> millis = new LinkedHashMap<>();
            millis.put("one word", measure(people, this::word));
            millis.put("the commonest word", measure(people, () -> names.get(0)));
            millis.put("two words", measure(people, () -> word() + " " + word()));
            millis.put("nobody's name", measure(people, () -> family(10_000_000 + random.nextInt(1_000_000))));
            report(engine, millis);
        }
    }

    /** Returns the names, most common first. */
    private static List<String> names() {
        try (InputStream in =
                Objects.requireNonNull(NamesBench.class.getResourceAsStream("/names/spellings.json"), "spellings")) {
            List<String> all = new ArrayList<>();
            for (JsonNode each : new ObjectMapper().readTree(in).get("meet")) {
                each.forEach(name -> all.add(name.asText()));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a random name. Few names have many people, and many names have few. */
    private String word() {
        double commonness = random.nextDouble();
        return names.get((int) (names.size() * commonness * commonness));
    }

    /** Returns a different name for each number. */
    private static String family(int number) {
        String consonants = "bdfghjklmnprstvz";
        StringBuilder name = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= consonants.length()) {
            name.append(consonants.charAt(rest % consonants.length())).append('a');
        }
        return name.append("ri").toString();
    }

    private void fill(DatabaseSettings settings) throws SQLException {
        try (Connection connection = settings.isSqlite()
                        ? DriverManager.getConnection(settings.url())
                        : DriverManager.getConnection(
                                settings.url(),
                                settings.user(),
                                settings.password().reveal());
                PreparedStatement person = connection.prepareStatement("""
                        insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre,
                          room, room_order, present, household, stay_since, version, registered_at, counts_as)
                        values (?, ?, 'MALE', 'FROM_18', '9999-12-31', '', '', '', 'HAR', '', '', 1, '', 0, 1, 0, ?)""");
                PreparedStatement wrapped =
                        connection.prepareStatement("insert into data_keys (beneficiary, wrapped) values (?, ?)");
                PreparedStatement identity = connection.prepareStatement("""
                        insert into identities (beneficiary, name, birth_date, nationality, registration_number, phone, indexed)
                        values (?, ?, ?, '', '', '', 1)""");
                PreparedStatement token = connection.prepareStatement(
                        "insert into name_tokens (centre, token, beneficiary) values ('HAR', ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < PEOPLE; i++) {
                add(i, person, wrapped, identity, token);
                if ((i + 1) % AT_ONCE == 0) {
                    for (PreparedStatement each : List.of(person, wrapped, identity, token)) {
                        each.executeBatch();
                    }
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze");
        }
    }

    private void add(
            int i,
            PreparedStatement person,
            PreparedStatement wrapped,
            PreparedStatement identity,
            PreparedStatement token)
            throws SQLException {
        UUID id = randomness.id();
        String name = (i % 12 == 0 ? names.get(0) : word()) + " " + (i % 3 == 0 ? family(i) : word());
        WrappedKey dataKey = dataKeys.make(id, randomness);
        FieldCipher cipher = dataKeys.open(id, dataKey);
        Identity who =
                new Identity(name, Optional.of(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000))), "", "", "");
        SealedIdentity sealed = SealedIdentity.seal(new BeneficiaryId(id), who, cipher);
        CaseCode code = CaseCode.random(randomness);
        while (!codes.add(code)) {
            code = CaseCode.random(randomness);
        }
        add(person, id.toString(), code.value(), id.toString());
        add(wrapped, id.toString(), dataKey.value());
        add(identity, id.toString(), sealed.name(), sealed.birthDate());
        for (Long each : tokens.kept(HAR, name)) {
            add(token, each, id.toString());
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private interface Names {
        String next();
    }

    private static double[] measure(TestPeople people, Names names) {
        double[] millis = new double[CALLS];
        long shown = 0;
        for (int i = -WARM; i < CALLS; i++) {
            NameSearches.Wanted wanted = new NameSearches.Wanted(HAR, names.next(), Optional.empty());
            long began = System.nanoTime();
            NameSearches.Result result = people.nameSearches.search(claim(), wanted, Purpose.REQUEST, field("HAR"));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
            shown += result.persons().size();
        }
        Arrays.sort(millis);
        return new double[] {millis[CALLS / 2], millis[CALLS * 99 / 100], shown / (double) (CALLS + WARM)};
    }

    private static void report(Engine engine, Map<String, double[]> millis) throws Exception {
        StringBuilder table = new StringBuilder("\nSearch by name among %d people (%s)\n".formatted(PEOPLE, engine));
        table.append("%-20s %10s %10s %10s%n".formatted("", "median ms", "p99 ms", "shown"));
        millis.forEach((what, each) -> table.append(
                String.format(Locale.ROOT, "%-20s %10.1f %10.1f %10.1f%n", what, each[0], each[1], each[2])));
        System.out.println(table);
        Files.createDirectories(Path.of("target"));
        new ObjectMapper()
                .writeValue(
                        Path.of("target", "bench-names-" + engine.name().toLowerCase(Locale.ROOT) + ".json")
                                .toFile(),
                        millis);
        assertThat(Objects.requireNonNull(millis.get("one word"))[2])
                .as("people are found")
                .isGreaterThan(1);
        assertThat(Objects.requireNonNull(millis.get("nobody's name"))[2])
                .as("nobody is found for an unknown name")
                .isLessThan(1);
        assertThat(millis)
                .allSatisfy((what, each) -> assertThat(each[1]).as(what).isLessThan(MOST_MILLIS));
    }
}
