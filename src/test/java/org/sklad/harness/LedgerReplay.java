package org.sklad.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.platform.db.Database;

/** Replays the ledger from its movements alone, without any of our own queries that sum. */
public final class LedgerReplay {
    private LedgerReplay() {}

    /** A movement as stored in the table. */
    public record Row(
            long id,
            String sku,
            long lot,
            long fromLocation,
            long fromBox,
            Optional<Long> fromBalance,
            long toLocation,
            long toBox,
            Optional<Long> toBalance,
            long quantity) {}

    /** A balance as stored in the table. */
    public record Kept(long lot, long box, long location, long quantity) {}

    /**
     * Lists values that are below zero or differ from the sum of their movements: balances, balances written on movements, and
     * items over all places.
     */
    public static List<String> faults(Database database) {
        List<Row> rows =
                database.read(handle -> handle.createQuery("""
                        select id, sku, lot, from_location, from_box, from_balance, to_location, to_box, to_balance, quantity
                        from movements order by id""").mapTo(Row.class).list());
        List<Kept> kept =
                database.read(handle -> handle.createQuery("select lot, box, location, quantity from balances")
                        .mapTo(Kept.class)
                        .list());
        Map<String, Long> standing = new HashMap<>();
        Map<String, Long> items = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            String from = row.lot() + " " + row.fromBox() + " " + row.fromLocation();
            String to = row.lot() + " " + row.toBox() + " " + row.toLocation();
            long left = standing.merge(from, -row.quantity(), Long::sum);
            long there = standing.merge(to, row.quantity(), Long::sum);
            row.fromBalance()
                    .filter(written -> written != left || written < 0)
                    .ifPresent(written -> faults.add(row.id() + ": from " + written + ", played again " + left));
            row.toBalance()
                    .filter(written -> written != there)
                    .ifPresent(written -> faults.add(row.id() + ": to " + written + ", played again " + there));
            // Places without a balance are known from movements alone. The balances elsewhere must make up for them.
            items.merge(row.sku(), row.fromBalance().isEmpty() ? -row.quantity() : 0, Long::sum);
            items.merge(row.sku(), row.toBalance().isEmpty() ? row.quantity() : 0, Long::sum);
        }
        Map<Long, String> skus = new HashMap<>();
        rows.forEach(row -> skus.put(row.lot(), row.sku()));
        for (Kept each : kept) {
            long played = standing.getOrDefault(each.lot() + " " + each.box() + " " + each.location(), 0L);
            if (each.quantity() != played || each.quantity() < 0) {
                faults.add(each + ", played again " + played);
            }
            items.merge(skus.getOrDefault(each.lot(), "without movements"), each.quantity(), Long::sum);
        }
        items.forEach((sku, sum) -> {
            if (sum != 0) {
                faults.add(sku + ": " + sum + " over all places");
            }
        });
        return faults;
    }
}
