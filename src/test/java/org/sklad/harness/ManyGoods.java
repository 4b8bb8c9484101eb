package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.CodeKind;
import org.sklad.platform.crypto.Randomness;

/**
 * A warehouse after some years of use, written straight into the tables as the documents would write it. Each lot has a receipt,
 * a put-away to a shelf, two handouts and some damage. Each of two centres has half of it.
 */
public final class ManyGoods {
    private static final int BATCH = 1_000;
    private static final int LOTS_OF_CONSIGNMENT = 20;
    private static final int LOTS_OF_MOVE = 10;
    private static final int LOTS_OF_HANDOUT = 2;
    private static final int LOTS_OF_BOX = 40;

    /** Above the numbers of boxes that were made before. */
    private static final int NUMBERED = 100_000;

    private static final Duration YEARS = Duration.ofDays(730);

    private final Connection connection;
    private final List<String> skus;
    private final String operator;
    private final Map<String, Long> places = new HashMap<>();
    private final long[] lots;
    private final long[] boxes;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(YEARS);

    /**
     * Writes lots and movements of these items.
     *
     * @param lots a multiple of the number of items
     */
    public ManyGoods(Connection connection, List<String> skus, int lots, Randomness randomness) throws SQLException {
        this.connection = connection;
        this.skus = skus;
        this.lots = codes(CodeKind.LOT, "lots", lots, randomness);
        boxes = codes(CodeKind.BOX, "boxes", lots / LOTS_OF_BOX + 1, randomness);
        operator = one("select min(id) from operators");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, centre, code from locations")) {
            while (rows.next()) {
                places.put(rows.getString(2) + "/" + rows.getString(3), rows.getLong(1));
            }
        }
    }

    private long[] codes(CodeKind kind, String table, int count, Randomness randomness) throws SQLException {
        FreeCodes free = new FreeCodes(connection, table, "code", kind, randomness);
        return LongStream.generate(free::next).limit(count).toArray();
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void markNumbers() throws SQLException {
        insert("update lots set expiry_differs = 1 where number like 'TWICE-%' and expires_on <> '9999-12-31'"
                + " and exists (select 1 from lots o where o.sku = lots.sku and o.number = lots.number"
                + " and o.expires_on <> lots.expires_on and o.expires_on <> '9999-12-31')");
    }

    private interface Filling {
        void row(int number) throws SQLException;
    }

    public void write() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            boxes();
            each(lots.length, this::lot);
            flush();
            markNumbers();
            receipts();
            putAway();
            handouts();
            damaged();
            levels();
            flush();
            connection.commit();
            connection.setAutoCommit(true);
            settle(statement);
        }
    }

    /** Does now the upkeep that a database does by itself over years. Otherwise PostgreSQL would do it during the benchmark. */
    private void settle(Statement statement) throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        statement.execute(postgresql ? "vacuum (analyze)" : "analyze");
    }

    private static void each(int many, Filling filling) throws SQLException {
        for (int i = 0; i < many; i++) {
            filling.row(i);
        }
    }

    /** In the order of first use, so that a row is written before rows that refer to it. */
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    private int waiting;

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
        waiting = 0;
    }

    private String sku(int lot) {
        return skus.get(lot % skus.size());
    }

    private static String centre(int lot) {
        return (lot / LOTS_OF_CONSIGNMENT) % 2 == 0 ? "HAR" : "BAN";
    }

    private long place(int lot, String code) {
        Long place = places.get(centre(lot) + "/" + code);
        if (place == null) {
            throw new IllegalStateException("no place " + code + " among " + places.keySet());
        }
        return place;
    }

    /** Returns the time of a movement. Movements of one kind follow one another over the years. */
    private long at(int kind, int lot) {
        long micros = YEARS.toNanos() / 1_000;
        return ChronoUnit.MICROS.between(Instant.EPOCH, began) + micros / 5 * kind + micros / 5 * lot / lots.length;
    }

    private String expiry(int lot) {
        return lot % 3 == 0
                ? "9999-12-31"
                : LocalDate.now(ZoneOffset.UTC).plusDays(lot % 700 - 30).toString();
    }

    private void lot(int i) throws SQLException {
        insert(
                "insert into lots (code, made_as, sku, number, expires_on, donor, funding_source, restriction, status)"
                        + " values (?, ?, ?, ?, ?, 'CARITAS', '', '', 'AVAILABLE')",
                lots[i],
                sku(i),
                sku(i),
                number(i),
                expiry(i));
        balance(i, "STORE", 49);
        balance(i, "A-01", 35);
    }

    /** Some lot numbers occur with two dates. */
    private String number(int lot) {
        return lot % 100 == 7 && lot < 2 * skus.size() ? "TWICE-" + lot % skus.size() : "L-" + lot;
    }

    /** One lot in forty has its shelf stock in a box of its own. */
    private long box(int lot, String place) {
        return place.equals("A-01") && lot % LOTS_OF_BOX == 0 ? boxes[lot / LOTS_OF_BOX] : 0;
    }

    private void boxes() throws SQLException {
        for (int i = 0; i < lots.length; i += LOTS_OF_BOX) {
            insert(
                    "insert into boxes (code, location, centre, number) values (?, ?, ?, ?)",
                    box(i, "A-01"),
                    place(i, "A-01"),
                    centre(i),
                    NUMBERED + i / LOTS_OF_BOX);
        }
        for (String centre : List.of("HAR", "BAN")) {
            insert(
                    "insert into box_numbers (centre, last) values (?, ?)"
                            + " on conflict (centre) do update set last = excluded.last",
                    centre,
                    NUMBERED + boxes.length);
        }
    }

    private void balance(int i, String place, int quantity) throws SQLException {
        insert(
                "insert into balances (lot, box, location, centre, sku, expires_on, quantity) values (?, ?, ?, ?, ?, ?, ?)",
                lots[i],
                box(i, place),
                place(i, place),
                centre(i),
                sku(i),
                expiry(i),
                quantity);
    }

    private void movement(
            int i,
            String kind,
            UUID document,
            int line,
            String from,
            @Nullable Integer left,
            String to,
            @Nullable Integer there,
            int units,
            long at)
            throws SQLException {
        insert(
                "insert into movements (kind, document, line, lot, sku, from_location, from_centre, from_box, from_balance,"
                        + " to_location, to_centre, to_box, to_balance, quantity, reason, operator, occurred_at, recorded_at,"
                        + " reverses) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                kind,
                document.toString(),
                line,
                lots[i],
                sku(i),
                place(i, from),
                centre(i),
                box(i, from),
                left,
                place(i, to),
                centre(i),
                box(i, to),
                there,
                units,
                kind.equals("ADJUSTMENT") ? reason(i) : null,
                operator,
                at,
                at);
    }

    private void receipts() throws SQLException {
        for (int first = 0; first < lots.length; first += LOTS_OF_CONSIGNMENT) {
            UUID document = UUID.randomUUID();
            insert(
                    "insert into consignments (id, centre, location, donor, funding_source, reference, state, discrepancies,"
                            + " last_line, operator, announced_at, received_at)"
                            + " values (?, ?, ?, 'CARITAS', '', ?, 'RECEIVED', '', ?, ?, ?, ?)",
                    document.toString(),
                    centre(first),
                    place(first, "STORE"),
                    "Reference " + first,
                    LOTS_OF_CONSIGNMENT,
                    operator,
                    at(0, first),
                    at(0, first));
            for (int i = first; i < first + LOTS_OF_CONSIGNMENT; i++) {
                int line = i - first + 1;
                insert(
                        "insert into consignment_lines (consignment, line, act, sku, lot, location, units_each, times, operator,"
                                + " received_at) values (?, ?, ?, ?, ?, ?, 1, 100, ?, ?)",
                        document.toString(),
                        line,
                        document.toString(),
                        sku(i),
                        lots[i],
                        place(i, "STORE"),
                        operator,
                        at(0, i));
                movement(i, "RECEIPT", document, line, "DONOR", null, "STORE", 100, 100, at(0, i));
            }
        }
    }

    private void putAway() throws SQLException {
        for (int first = 0; first < lots.length; first += LOTS_OF_MOVE) {
            UUID document = UUID.randomUUID();
            insert(
                    "insert into moves (id, centre, from_location, to_location, last_line, operator, recorded_at, reversal,"
                            + " reversal_reason) values (?, ?, ?, ?, ?, ?, ?, null, '')",
                    document.toString(),
                    centre(first),
                    place(first, "STORE"),
                    place(first, "A-01"),
                    LOTS_OF_MOVE,
                    operator,
                    at(1, first));
            for (int i = first; i < first + LOTS_OF_MOVE; i++) {
                movement(i, "PUT_AWAY", document, i - first + 1, "STORE", 60, "A-01", 40, 40, at(1, i));
            }
        }
    }

    private void handouts() throws SQLException {
        for (int first = 0; first < lots.length; first += LOTS_OF_HANDOUT) {
            UUID document = UUID.randomUUID();
            long at = at(3, first) + (YEARS.toNanos() / 1_000) / 5;
            insert(
                    "insert into handouts (id, centre, location, beneficiary, household, sex, age_band, vulnerabilities,"
                            + " given_on, occurred_at, recorded_at, operator, acknowledgement, collected_by, override_reason,"
                            + " second_operator, heads, state) values (?, ?, ?, '', '', '', '', '', ?, ?, ?, ?, 'MARK', '',"
                            + " '', '', 3, 'RECORDED')",
                    document.toString(),
                    centre(first),
                    place(first, "STORE"),
                    LocalDate.ofInstant(Instant.EPOCH.plus(at, ChronoUnit.MICROS), ZoneOffset.UTC)
                            .toString(),
                    at,
                    at,
                    operator);
            insert("insert into handout_heads values (?, 'MALE', 'FROM_18', 3)", document.toString());
            int line = 0;
            for (int i = first; i < first + LOTS_OF_HANDOUT; i++) {
                given(document, ++line, i, "STORE", 10, 50, at);
                given(document, ++line, i, "A-01", 5, 35, at);
            }
        }
    }

    private void given(UUID document, int line, int i, String place, int units, int left, long at) throws SQLException {
        insert(
                "insert into handout_lines (handout, line, lot, location, box, sku, quantity, prescription, dose)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '', '')",
                document.toString(),
                line,
                lots[i],
                place(i, place),
                box(i, place),
                sku(i),
                units);
        movement(i, "HANDOUT", document, line, place, left, "BENEFICIARY", null, units, at);
    }

    /** One in twenty differed in the count. */
    private static String reason(int lot) {
        return lot % 20 == 0 ? "LOST" : "DAMAGED";
    }

    private void damaged() throws SQLException {
        for (int i = 0; i < lots.length; i++) {
            UUID document = UUID.randomUUID();
            insert(
                    "insert into adjustments values (?, ?, ?, ?, 0, -1, ?, '', ?, ?, null, '')",
                    document.toString(),
                    centre(i),
                    place(i, "STORE"),
                    lots[i],
                    reason(i),
                    operator,
                    at(4, i));
            movement(i, "ADJUSTMENT", document, 1, "STORE", 49, "WRITE_OFF", null, 1, at(4, i));
        }
    }

    /** Half of the items are short in one centre and in surplus in the other. */
    private void levels() throws SQLException {
        insert("insert into lead_times values ('HAR', 14)");
        insert("insert into lead_times values ('BAN', 14)");
        for (int i = 0; i < skus.size(); i++) {
            insert("insert into levels values ('HAR', ?, 'UNITS', ?, ?)", skus.get(i), i % 2 == 0 ? 9_000 : 1, 9_500);
            insert("insert into levels values ('BAN', ?, 'UNITS', 1, 2)", skus.get(i));
        }
    }
}
