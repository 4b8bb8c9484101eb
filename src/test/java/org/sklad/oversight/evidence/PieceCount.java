package org.sklad.oversight.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sklad.platform.db.Database;

/**
 * The slow count: each piece is an object that is carried through the whole ledger by hand, into kits and out of them. Shares no
 * query and no sum with the program.
 */
final class PieceCount {
    /** A movement as it is stored. */
    public record Row(
            long id,
            String kind,
            String document,
            int line,
            long lot,
            long fromLocation,
            String fromKind,
            long toLocation,
            String toKind,
            long fromBox,
            long toBox,
            long quantity,
            Optional<String> reason,
            Optional<Long> reverses) {}

    /** A lot as it is stored. */
    public record LotRow(long code, String sku, String fundingSource) {}

    private static final class Piece {
        private final String sku;
        private final String source;
        private final List<Piece> inside = new ArrayList<>();

        private Piece(LotRow lot) {
            this(lot.sku(), lot.fundingSource());
        }

        private Piece(String sku, String source) {
            this.sku = sku;
            this.source = source;
        }

        /** Returns another piece like this one, with other parts of the same kinds. */
        private Piece alike() {
            Piece other = new Piece(sku, source);
            inside.forEach(each -> other.inside.add(each.alike()));
            return other;
        }
    }

    /** The first kit of each lot of kits. A kit that a count finds holds the same. */
    private final Map<Long, Piece> firstKits = new HashMap<>();

    private final Map<Long, LotRow> lots = new HashMap<>();
    private final Map<Long, Row> rows = new TreeMap<>();
    private final Map<String, Deque<Piece>> places = new HashMap<>();
    private final Map<String, List<Piece>> tables = new HashMap<>();
    private final String source;

    /** Where the pieces of each item are at the end, by a word for the place. */
    private final Map<String, Map<String, Long>> counted = new TreeMap<>();

    private PieceCount(Database database, String source) {
        this.source = source;
        database.read(handle -> {
            handle.createQuery("select code, sku, funding_source from lots")
                    .mapTo(LotRow.class)
                    .forEach(lot -> lots.put(lot.code(), lot));
            handle.createQuery("""
                    select m.id, m.kind, m.document, m.line, m.lot, m.from_location, f.kind as from_kind, m.to_location,
                      t.kind as to_kind, m.from_box, m.to_box, m.quantity, m.reason, m.reverses
                    from movements m join locations f on f.id = m.from_location join locations t on t.id = m.to_location
                    order by m.id""").mapTo(Row.class).forEach(row -> rows.put(row.id(), row));
            return lots;
        });
    }

    /** Counts the pieces of a funding source after a movement, by item and place. */
    static Map<String, Map<String, Long>> of(Database database, String source, long last) {
        PieceCount count = new PieceCount(database, source);
        count.rows.values().stream().filter(row -> row.id() <= last).forEach(count::carry);
        count.clearTables();
        return count.counted();
    }

    private void carry(Row row) {
        LotRow lot = Objects.requireNonNull(lots.get(row.lot()));
        String table = rows.getOrDefault(row.reverses().orElse(0L), row).document() + " " + row.line();
        for (long i = 0; i < row.quantity(); i++) {
            Piece piece = row.fromKind().equals("ASSEMBLY") ? fromTable(lot, row, table) : from(lot, row);
            if (row.toKind().equals("ASSEMBLY")) {
                onTable(piece, row, table);
            } else {
                at(lot, row, row.toLocation(), row.toKind(), row.toBox()).addLast(piece);
            }
        }
    }

    /** A donor has as many as anybody wants, and so has the difference of a count. */
    private Piece from(LotRow lot, Row row) {
        Deque<Piece> there = at(lot, row, row.fromLocation(), row.fromKind(), row.fromBox());
        boolean endless = row.fromKind().equals("DONOR") || row.fromKind().equals("COUNT_DIFFERENCE");
        if (!endless) {
            return there.removeFirst();
        }
        Piece found =
                firstKits.containsKey(lot.code()) ? firstKits.get(lot.code()).alike() : new Piece(lot);
        count(found, "from " + word(row, row.fromKind()));
        return found;
    }

    private Deque<Piece> at(LotRow lot, Row row, long location, String kind, long box) {
        boolean real = List.of("STORE", "SHELF", "BAG", "QUARANTINE").contains(kind);
        String key = lot.code() + " " + location + " " + (real || kind.equals("IN_TRANSIT") ? box : 0) + " "
                + word(row, kind);
        return places.computeIfAbsent(key, any -> new ArrayDeque<>());
    }

    private String word(Row row, String kind) {
        return switch (kind) {
            case "STORE", "SHELF", "BAG", "QUARANTINE", "IN_TRANSIT", "ON_LOAN" -> "left";
            case "WRITE_OFF" ->
                row.kind().equals("SORTING")
                        ? "sorted"
                        : List.of("LOST", "STOLEN").contains(row.reason().orElse("")) ? "lost" : "written off";
            default -> kind;
        };
    }

    private void onTable(Piece piece, Row row, String table) {
        List<Piece> parts = tables.computeIfAbsent(table, any -> new ArrayList<>());
        boolean isKit = row.kind().equals("BREAK_UP")
                ? row.reverses().isEmpty()
                : row.reverses().isPresent();
        if (!isKit) {
            parts.add(piece);
        } else if (piece.inside.isEmpty()) {
            readyMade.add(table);
            tally(piece.sku, piece.source, "from table", -1);
        } else {
            parts.addAll(piece.inside);
        }
    }

    private Piece fromTable(LotRow lot, Row row, String table) {
        List<Piece> parts = tables.computeIfAbsent(table, any -> new ArrayList<>());
        boolean isKit = row.kind().equals("BREAK_UP")
                ? row.reverses().isPresent()
                : row.reverses().isEmpty();
        return isKit ? kit(lot, row, table, parts) : part(lot, parts);
    }

    private Piece part(LotRow lot, List<Piece> parts) {
        for (Iterator<Piece> each = parts.iterator(); each.hasNext(); ) {
            Piece piece = each.next();
            if (piece.sku.equals(lot.sku()) && piece.source.equals(lot.fundingSource())) {
                each.remove();
                return piece;
            }
        }
        tally(lot.sku(), lot.fundingSource(), "from table", 1);
        return new Piece(lot);
    }

    /** Deals the parts on the table to the kits: each kind of part in equal shares. */
    private Piece kit(LotRow lot, Row row, String table, List<Piece> parts) {
        Piece kit = new Piece(lot);
        Map<String, List<Piece>> kinds = new TreeMap<>();
        parts.forEach(each -> kinds.computeIfAbsent(each.sku + " " + each.source, any -> new ArrayList<>())
                .add(each));
        long kits = dealt.computeIfAbsent(table + " " + row.id(), any -> row.quantity());
        kinds.values().forEach(some -> kit.inside.addAll(some.subList(0, (int) (some.size() / kits))));
        parts.removeAll(kit.inside);
        dealt.put(table + " " + row.id(), kits - 1);
        if (readyMade.contains(table)) {
            // It came as a whole, so it goes back as a whole.
            kit.inside.forEach(each -> tally(each.sku, each.source, "from table", -1));
            kit.inside.clear();
        }
        if (kit.inside.isEmpty()) {
            tally(lot.sku(), lot.fundingSource(), "from table", 1);
        } else {
            firstKits.putIfAbsent(lot.code(), kit.alike());
        }
        return kit;
    }

    /**
     * Counts the pieces that are left on a table as converted. They are left when a kit that a count found is taken apart: the kit has the
     * contents of the first kit of its lot, and its parts have no funding source.
     */
    private void clearTables() {
        tables.values().forEach(parts -> parts.forEach(each -> tally(each.sku, each.source, "from table", -1)));
    }

    private final Map<String, Long> dealt = new HashMap<>();

    /** The tables on which kits lie that were not assembled here. */
    private final Set<String> readyMade = new HashSet<>();

    private void tally(String sku, String of, String word, long pieces) {
        if (of.equals(source)) {
            counted.computeIfAbsent(sku, any -> new TreeMap<>()).merge(word, pieces, Long::sum);
        }
    }

    private Map<String, Map<String, Long>> counted() {
        places.forEach((key, pieces) -> {
            String word = key.substring(key.indexOf(' ', key.indexOf(' ', key.indexOf(' ') + 1) + 1) + 1);
            pieces.forEach(piece -> count(piece, word));
        });
        return counted;
    }

    private void count(Piece piece, String word) {
        if (piece.inside.isEmpty()) {
            tally(piece.sku, piece.source, word, 1);
        } else {
            piece.inside.forEach(each -> count(each, word));
        }
    }
}
