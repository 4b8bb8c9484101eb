package org.sklad.goods.catalogueimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.signin.ImportAct;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.catalogue.CatalogueEntry;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.IdentifierTaken;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemCodes;
import org.sklad.goods.catalogue.ItemDraft;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.ItemList;
import org.sklad.goods.catalogue.ItemSheet;
import org.sklad.goods.catalogue.ItemWriter;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;

/** The import of one file into the catalogue, a piece at a time. */
final class ImportRun {
    /** Spare own codes per piece, for codes that are taken. */
    private static final int SPARE_CODES = 10;

    /** The number of times that a piece is tried again if its items change meanwhile. */
    private static final int TRIES = 5;

    /** The result of a draft. */
    private enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The item changed after the line was applied to it. */
        STALE,
        REFUSED
    }

    private record Result(ItemDraft draft, Kind kind, List<FieldError> reasons) {}

    private final Database database;
    private final Items items;
    private final ItemList form;
    private final Set<String> columns;
    private final boolean dryRun;
    private final ImportAct act;
    private final ImportCount count = new ImportCount();
    private final Map<String, Integer> lineOfSku = new HashMap<>();
    private final Map<String, Integer> lineOfCode = new HashMap<>();

    ImportRun(Database database, Items items, ItemList form, Set<String> columns, boolean dryRun, ImportAct act) {
        this.database = database;
        this.items = items;
        this.form = form;
        this.columns = columns;
        this.dryRun = dryRun;
        this.act = act;
    }

    Imported total() {
        return count.total();
    }

    /** Imports the lines that are valid. */
    void enter(List<Line> piece) {
        List<Line> left = new ArrayList<>();
        for (Line line : piece) {
            if (line.problems().isEmpty()) {
                left.add(line);
            } else {
                count.refuse(line.number(), line.problems());
            }
        }
        for (int tries = 0; !left.isEmpty(); tries++) {
            if (tries == TRIES) {
                left.forEach(line -> count.refuse(
                        line.number(), List.of(new FieldError("", Message.of("platform.changed-meanwhile")))));
                return;
            }
            left = enterOnce(left);
        }
    }

    /** Imports the lines once. Returns those whose items changed meanwhile. */
    private List<Line> enterOnce(List<Line> lines) {
        List<ItemDraft> drafts = drafts(lines);
        Set<Integer> stale = new HashSet<>();
        for (Result result : results(drafts)) {
            switch (result.kind()) {
                case CREATED -> count.addCreated();
                case UPDATED -> count.addUpdated();
                case UNCHANGED -> count.addUnchanged();
                case STALE -> stale.add(result.draft().line());
                case REFUSED -> count.refuse(result.draft().line(), result.reasons());
            }
        }
        return lines.stream().filter(line -> stale.contains(line.number())).toList();
    }

    private List<ItemDraft> drafts(List<Line> lines) {
        Map<Sku, CatalogueEntry> present = present(lines);
        List<ItemDraft> all = new ArrayList<>();
        for (Line line : lines) {
            try {
                List<ItemDraft> some =
                        form.drafts(line.number(), cells(line), sku -> Optional.ofNullable(present.get(sku)));
                List<FieldError> twice = twice(some);
                if (twice.isEmpty()) {
                    all.addAll(some);
                } else {
                    count.refuse(line.number(), twice);
                }
            } catch (InvalidFields e) {
                count.refuse(line.number(), e.errors());
            }
        }
        return all;
    }

    private Map<Sku, CatalogueEntry> present(List<Line> lines) {
        List<Sku> skus = lines.stream()
                .flatMap(line -> form.changed(cells(line)).stream())
                .distinct()
                .toList();
        return skus.isEmpty() ? Map.of() : database.readForReport(handle -> ItemCodes.all(handle, skus));
    }

    /** Returns the cells of the columns in the file. The file says nothing about other columns. */
    private Map<String, String> cells(Line line) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach(column -> cells.put(column, line.get(column)));
        return cells;
    }

    /** Returns errors for items and codes that two lines name. Otherwise the later line would win, and nobody would see the difference. */
    private List<FieldError> twice(List<ItemDraft> drafts) {
        List<FieldError> errors = new ArrayList<>();
        for (ItemDraft draft : drafts) {
            before(lineOfSku, draft.sku().value(), draft.line())
                    .ifPresent(line ->
                            errors.add(new FieldError(ItemSheet.SKU, Message.of("catalogue.import.sku-twice", line))));
            draft.identifiers()
                    .orElseGet(List::of)
                    .forEach(each -> before(lineOfCode, each.value(), draft.line())
                            .ifPresent(line -> errors.add(new FieldError(
                                    ItemSheet.IDENTIFIERS,
                                    Message.of("catalogue.import.code-twice", each.value(), line)))));
        }
        return errors;
    }

    private static Optional<Integer> before(Map<String, Integer> lines, String what, int line) {
        Integer known = lines.putIfAbsent(what, line);
        return Optional.ofNullable(known).filter(other -> other != line);
    }

    private List<Result> results(List<ItemDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        if (dryRun) {
            return database.readForReport(handle -> store(handle, drafts, List.of()));
        }
        List<OwnCode> codes = items.codes(drafts.size() + SPARE_CODES);
        return act.enter(
                handle -> store(handle, drafts, codes),
                result -> result.kind() == Kind.CREATED || result.kind() == Kind.UPDATED);
    }

    private List<Result> store(Handle handle, List<ItemDraft> drafts, List<OwnCode> codes) {
        Map<Sku, CatalogueEntry> present =
                ItemCodes.all(handle, drafts.stream().map(ItemDraft::sku).toList());
        List<ItemDraft> created = new ArrayList<>();
        List<ItemDraft> updated = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (ItemDraft each : drafts) {
            Optional<CatalogueEntry> entry = Optional.ofNullable(present.get(each.sku()));
            ItemDraft draft = entry.filter(any -> !form.updates())
                    .map(known -> completed(each, known.item()))
                    .orElse(each);
            Kind kind = kind(draft, entry);
            List<FieldError> reasons = new ArrayList<>();
            if (kind == Kind.CREATED || kind == Kind.UPDATED) {
                reasons.addAll(taken(handle, draft));
            }
            if (kind == Kind.UPDATED) {
                reasons.addAll(items.objections(handle, entry.orElseThrow().item(), draft.facts()));
            }
            if (!reasons.isEmpty()) {
                results.add(new Result(draft, Kind.REFUSED, reasons));
                continue;
            }
            results.add(new Result(draft, kind, List.of()));
            if (kind == Kind.CREATED) {
                created.add(draft);
            }
            if (kind == Kind.UPDATED) {
                updated.add(draft);
            }
        }
        if (!dryRun) {
            write(handle, created, updated, present, codes);
        }
        return results;
    }

    private static void write(
            Handle handle,
            List<ItemDraft> created,
            List<ItemDraft> updated,
            Map<Sku, CatalogueEntry> present,
            List<OwnCode> codes) {
        if (!created.isEmpty()) {
            List<OwnCode> free = ItemCodes.free(handle, codes, created.size());
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < created.size(); i++) {
                items.add(new Item(
                        created.get(i).sku(), free.get(i), created.get(i).facts(), 1));
            }
            ItemWriter.insert(handle, items);
        }
        for (ItemDraft draft : updated) {
            CatalogueEntry entry = Objects.requireNonNull(present.get(draft.sku()));
            ItemWriter.update(handle, entry.item(), draft.facts());
        }
        Stream.concat(created.stream(), updated.stream())
                .forEach(draft -> draft.identifiers()
                        .ifPresent(wanted -> ItemWriter.replaceIdentifiers(handle, draft.sku(), wanted)));
    }

    private Kind kind(ItemDraft draft, Optional<CatalogueEntry> present) {
        if (present.isEmpty()) {
            return Kind.CREATED;
        }
        if (present.get().isMerged() || hasSameContent(draft, present.get())) {
            return Kind.UNCHANGED;
        }
        return present.get().item().version() == draft.seen() ? Kind.UPDATED : Kind.STALE;
    }

    /** Returns an existing item as people changed it, with the name of one piece if only that is missing. */
    private static ItemDraft completed(ItemDraft draft, Item present) {
        ItemFacts facts = present.facts();
        return new ItemDraft(
                draft.line(),
                draft.sku(),
                facts.named(facts.name().completedBy(draft.facts().name())),
                Optional.empty(),
                present.version());
    }

    private static boolean hasSameContent(ItemDraft draft, CatalogueEntry present) {
        return present.item().facts().equals(draft.facts())
                && draft.identifiers()
                        .map(wanted -> Set.copyOf(wanted).equals(Set.copyOf(present.identifiers())))
                        .orElse(true);
    }

    private static List<FieldError> taken(Handle handle, ItemDraft draft) {
        List<FieldError> reasons = new ArrayList<>();
        for (Identifier each : draft.identifiers().orElseGet(List::of)) {
            ItemCodes.findByIdentifier(handle, each.value())
                    .filter(present -> !present.item().sku().equals(draft.sku()))
                    .ifPresent(present ->
                            reasons.add(new FieldError(ItemSheet.IDENTIFIERS, IdentifierTaken.message(each, present))));
        }
        return reasons;
    }
}
