package org.sklad.harness;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;

/**
 * A centre with many people and items, written straight into the tables, because registrations take minutes. Copies one person and one item;
 * each copied person has a card, every third one a need, and each has two handouts if the copied one has a handout. Each item has a lot.
 */
public final class CrowdedCentre {
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");
    private static final List<String> NOUNS =
            List.of("Одеяло", "Яке", "Паста за зъби", "Обувки", "Чаршаф", "Шампоан", "Тетрадка", "Пелени");

    private final Connection connection;
    private final Randomness randomness = new Randomness(new SecureRandom());
    private final Random random = new Random(7);

    public CrowdedCentre(Connection connection) {
        this.connection = connection;
    }

    /** Copies the person with this case code into as many others, in households of three. */
    public void people(String model, int count) throws SQLException {
        try (PreparedStatement person = connection.prepareStatement("""
                        insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room,
                          room_order, present, household, stay_since, version, registered_at, counts_as)
                        select ?, ?, sex, age_band, next_band_on, ?, ?, 'ar en', centre, room, room_order, present, ?, stay_since,
                          version, registered_at, ? from beneficiaries where case_code = ?""");
                PreparedStatement card = connection.prepareStatement("""
                        insert into cards (code, document, beneficiary, valid, issued_at, issued_by)
                        select ?, ?, ?, 1, c.issued_at, c.issued_by
                        from cards c join beneficiaries b on b.id = c.beneficiary where b.case_code = ? and c.valid = 1""");
                PreparedStatement need = connection.prepareStatement("""
                        insert into needs (id, beneficiary, sku, style, size, quantity, met, state, urgency, operator, assessed_at)
                        select ?, ?, (select min(sku) from items where counts_as = sku), null, '', 2, 0, 'OPEN', 'SOON', c.issued_by, c.issued_at
                        from cards c join beneficiaries b on b.id = c.beneficiary where b.case_code = ? and c.valid = 1""")) {
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                set(
                        person,
                        id,
                        CaseCode.random(randomness).value(),
                        SIZES.get(random.nextInt(SIZES.size())),
                        Integer.toString(36 + random.nextInt(10)),
                        Integer.toString(100_000_000 + i / 3),
                        id,
                        model);
                set(
                        card,
                        OwnCode.random(CodeKind.CARD, randomness).digits(),
                        UUID.randomUUID().toString(),
                        id,
                        model);
                if (i % 3 == 0) {
                    set(need, UUID.randomUUID().toString(), id, model);
                }
            }
            person.executeBatch();
            card.executeBatch();
            need.executeBatch();
        }
    }

    /** Copies a handout, with its lines, to each other person of its centre twice. */
    public void handouts(UUID model) throws SQLException {
        for (String copy : List.of("a", "b")) {
            update("""
                    insert into handouts (id, centre, location, beneficiary, household, sex, age_band, vulnerabilities, given_on,
                      occurred_at, recorded_at, operator, acknowledgement, collected_by, override_reason, second_operator, heads, state)
                    select substr(b.id, 1, 9) || '%1$s' || substr(b.id, 11), h.centre, h.location, b.id, b.household, b.sex, b.age_band,
                      '', h.given_on, h.occurred_at, h.recorded_at, h.operator, h.acknowledgement, '', '', '', 0, h.state
                    from handouts h join beneficiaries b on b.centre = h.centre and b.id <> h.beneficiary
                    where h.id = '%2$s'""".formatted(copy, model));
        }
        update("""
                insert into handout_lines (handout, line, lot, location, box, sku, quantity, prescription, dose)
                select h.id, l.line, l.lot, l.location, l.box, l.sku, 1, '', ''
                from handouts h join handout_lines l on l.handout = '%1$s'
                where h.id <> '%1$s'""".formatted(model));
    }

    /** Copies an item into as many others, a size each, with a lot in the store of a centre. */
    public void items(String model, String centre, int count) throws SQLException {
        FreeCodes lots = new FreeCodes(connection, "lots", "code", CodeKind.LOT, randomness);
        FreeCodes items = new FreeCodes(connection, "items", "own_code", CodeKind.ITEM, randomness);
        try (PreparedStatement item = connection.prepareStatement("""
                        insert into items (sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category,
                          style, size, size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage,
                          sensitive, likeness, version, counts_as)
                        select ?, ?, ?, ?, '', '', ?, ?, category, style, ?, size_order, sex, age_group, season, unit, inn, strength,
                          form, atc, prescription_only, storage, sensitive, likeness, version, ? from items where sku = ?""");
                PreparedStatement code = connection.prepareStatement(
                        "insert into identifiers (value, scheme, sku, quantity) values (?, 'OTHER', ?, 1)");
                PreparedStatement lot = connection.prepareStatement("""
                        insert into lots (code, made_as, sku, number, expires_on, donor, funding_source, restriction, status)
                        values (?, ?, ?, ?, '9999-12-31', '', '', '', 'AVAILABLE')""");
                PreparedStatement balance = connection.prepareStatement("""
                        insert into balances (lot, box, location, centre, sku, expires_on, quantity)
                        select ?, 0, id, centre, ?, '9999-12-31', ? from locations where centre = ? and code = 'STORE'""")) {
            for (int i = 0; i < count; i++) {
                String noun = NOUNS.get(random.nextInt(NOUNS.size()));
                String sku = String.format(Locale.ROOT, "GOODS-%05d", i);
                long lotCode = lots.next();
                set(
                        item,
                        sku,
                        items.next(),
                        noun + " " + i,
                        "Goods " + i,
                        sku,
                        sku,
                        SIZES.get(i % SIZES.size()),
                        sku,
                        model);
                set(code, String.format(Locale.ROOT, "%013d", random.nextLong(1_000_000_000_000L)), sku);
                set(lot, lotCode, sku, sku, Integer.toString(random.nextInt(1_000_000)));
                set(balance, lotCode, sku, 1 + random.nextInt(500), centre);
            }
            item.executeBatch();
            code.executeBatch();
            lot.executeBatch();
            balance.executeBatch();
        }
    }

    private void update(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
