package org.sklad.goods.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.ImportAct;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;

/** One import of a file of levels, a part at a time. */
final class LevelImportRun {
    private final Database database;
    private final Set<CentreCode> managed;
    private final boolean dryRun;
    private final ImportAct act;
    private final ImportCount count;
    private final Map<Key, Integer> seen = new HashMap<>();

    /** @param managed centres whose levels the file may set */
    LevelImportRun(Database database, Set<CentreCode> managed, boolean dryRun, ImportAct act, ImportCount count) {
        this.database = database;
        this.managed = Set.copyOf(managed);
        this.dryRun = dryRun;
        this.act = act;
        this.count = count;
    }

    /** A line of the file. */
    record Entry(int line, Level level) {
        Key key() {
            return new Key(level.centre(), level.sku());
        }

        /** Returns the entry for the item that the sku counts as, if it is known. */
        Entry meant(Map<Sku, Item> items) {
            Item item = items.get(level.sku());
            return item == null ? this : new Entry(line, level.of(item.sku()));
        }
    }

    private record Key(CentreCode centre, Sku sku) {}

    private enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /** The result of a line. */
    private record Outcome(Entry entry, Kind kind, List<FieldError> reasons) {
        boolean changes() {
            return kind == Kind.CREATED || kind == Kind.UPDATED;
        }
    }

    /** Stores the valid lines. */
    void enter(List<Entry> piece) {
        List<Entry> once = piece.stream().filter(this::isFirst).toList();
        if (once.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = dryRun
                ? database.readForReport(handle -> look(handle, once))
                : act.enter(handle -> write(handle, once), Outcome::changes);
        outcomes.forEach(this::count);
    }

    /** Rejects a second line for the same level, because nobody would notice that the lines differ. */
    private boolean isFirst(Entry entry) {
        Integer other = seen.putIfAbsent(entry.key(), entry.line());
        if (other != null) {
            count.refuse(
                    entry.line(), List.of(new FieldError(LevelSheet.ITEM, Message.of("planning.import.twice", other))));
        }
        return other == null;
    }

    private void count(Outcome outcome) {
        switch (outcome.kind()) {
            case CREATED -> count.addCreated();
            case UPDATED -> count.addUpdated();
            case UNCHANGED -> count.addUnchanged();
            case REFUSED -> count.refuse(outcome.entry().line(), outcome.reasons());
        }
    }

    private List<Outcome> write(Handle handle, List<Entry> entries) {
        List<Outcome> outcomes = look(handle, entries);
        PlanningDao dao = Levels.dao(handle);
        outcomes.stream()
                .filter(Outcome::changes)
                .forEach(outcome -> dao.put(outcome.entry().level()));
        return outcomes;
    }

    private List<Outcome> look(Handle handle, List<Entry> read) {
        Map<Sku, Item> items =
                Skus.named(handle, read.stream().map(each -> each.level().sku()).collect(Collectors.toSet()));
        List<Entry> entries = read.stream().map(each -> each.meant(items)).toList();
        Set<Sku> skus = entries.stream().map(each -> each.level().sku()).collect(Collectors.toSet());
        Set<CentreCode> centres =
                entries.stream().map(each -> each.level().centre()).collect(Collectors.toSet());
        Map<Key, Level> present = Levels.dao(handle).of(centres, skus).stream()
                .collect(Collectors.toMap(each -> new Key(each.centre(), each.sku()), each -> each));
        return entries.stream()
                .map(each -> outcome(each, items, Optional.ofNullable(present.get(each.key()))))
                .toList();
    }

    private Outcome outcome(Entry entry, Map<Sku, Item> items, Optional<Level> present) {
        List<FieldError> reasons = reasons(entry.level(), items);
        if (!reasons.isEmpty()) {
            return new Outcome(entry, Kind.REFUSED, reasons);
        }
        Kind kind = present.map(each -> each.equals(entry.level()) ? Kind.UNCHANGED : Kind.UPDATED)
                .orElse(Kind.CREATED);
        return new Outcome(entry, kind, List.of());
    }

    private List<FieldError> reasons(Level level, Map<Sku, Item> items) {
        List<FieldError> reasons = new ArrayList<>();
        if (!managed.contains(level.centre())) {
            String centre = level.centre().value();
            reasons.add(new FieldError(LevelSheet.CENTRE, Message.of("planning.import.no-centre", centre)));
        }
        if (!items.containsKey(level.sku())) {
            reasons.add(new FieldError(
                    LevelSheet.ITEM, Message.of("planning.no-item", level.sku().value())));
        }
        return reasons;
    }
}
