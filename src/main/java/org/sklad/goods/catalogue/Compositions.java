package org.sklad.goods.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * What kits are made of (domain, "Kit"). An item becomes a kit by its first composition. Kits belong to no centre, so compositions are
 * written by managers of all centres; every operator sees them. No medicine is in a kit, and no kit in another
 * (decision 016).
 */
public final class Compositions {
    /** More kinds of things are in no kit that anybody packs. */
    static final int MOST_PARTS = 50;

    private final Database database;
    private final InstantSource clock;

    public Compositions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    static boolean mayWrite(Operator operator) {
        return operator.roles().hasEverywhere(Role.MANAGER);
    }

    static void requireMayWrite(Operator operator) {
        if (!mayWrite(operator)) {
            throw new Forbidden();
        }
    }

    /**
     * Writes the next version. Kits that were put together before stay as they were made.
     *
     * @return true when it is new; false when the same came before under the same id
     * @throws InvalidFields when a part is unknown, is named twice, is a medicine or a kit; when the kit is a medicine, is not counted
     *     in pieces or is itself in a kit; or when the version in use says the same
     */
    public boolean write(IdempotencyKey claim, Sku kit, List<CompositionLine> lines, Operator by) {
        requireMayWrite(by);
        Instant now = clock.instant();
        return database.write(handle -> {
            Item item = Skus.get(handle, kit);
            if (!item.sku().equals(kit)) {
                throw Refused.conflict(
                        "catalogue.merged",
                        kit.value(),
                        item.title(),
                        item.sku().value());
            }
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return false;
            }
            Optional<Composition> present = current(handle, kit);
            List<CompositionLine> meant = meant(handle, lines);
            requireGood(handle, item, meant, present);
            int version = present.map(Composition::version).orElse(0) + 1;
            dao(handle).insert(kit, version, claim.id(), by.id(), now);
            List<Integer> numbers =
                    IntStream.rangeClosed(1, meant.size()).boxed().toList();
            dao(handle).insertLines(kit, version, numbers, meant);
            return true;
        });
    }

    private static List<CompositionLine> meant(Handle handle, List<CompositionLine> lines) {
        Map<Sku, Sku> meant =
                Skus.countsAs(handle, lines.stream().map(CompositionLine::item).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new CompositionLine(Objects.requireNonNull(meant.get(line.item())), line.quantity()))
                .toList();
    }

    private static void requireGood(
            Handle handle, Item kit, List<CompositionLine> lines, Optional<Composition> present) {
        List<FieldError> errors = new ArrayList<>(faults(handle, kit));
        Map<Sku, Item> items =
                Skus.named(handle, lines.stream().map(CompositionLine::item).collect(Collectors.toSet()));
        Set<Sku> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Sku part = lines.get(i).item();
            Optional<Message> fault = seen.add(part)
                    ? fault(handle, kit, part, Optional.ofNullable(items.get(part)))
                    : Optional.of(Message.of("catalogue.parts.twice", part.value()));
            String field = "lines[" + i + "].item";
            fault.ifPresent(message -> errors.add(new FieldError(field, message)));
        }
        present.filter(before -> Set.copyOf(before.lines()).equals(new HashSet<>(lines)))
                .ifPresent(before ->
                        errors.add(new FieldError("lines", Message.of("catalogue.parts.same", before.version()))));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** What is against the item's being a kit. */
    private static List<FieldError> faults(Handle handle, Item kit) {
        List<FieldError> errors = new ArrayList<>();
        if (kit.isMedicine()) {
            errors.add(new FieldError("lines", Message.of("catalogue.parts.medicine")));
        }
        if (kit.unit() != Unit.PIECE) {
            errors.add(new FieldError("lines", Message.of("catalogue.parts.pieces")));
        }
        if (!Merges.mergedInto(handle, kit.sku()).isEmpty()) {
            errors.add(new FieldError("lines", Message.of("catalogue.merge.kit")));
        }
        dao(handle)
                .kitWith(kit.sku())
                .ifPresent(other -> errors.add(
                        new FieldError("lines", Message.of("catalogue.parts.in-kit", kit.title(), other.value()))));
        return errors;
    }

    private static Optional<Message> fault(Handle handle, Item kit, Sku part, Optional<Item> known) {
        if (known.isEmpty()) {
            return Optional.of(Message.of("catalogue.parts.no-item", part.value()));
        }
        Item item = known.get();
        if (part.equals(kit.sku())) {
            return Optional.of(Message.of("catalogue.parts.itself"));
        }
        if (item.isMedicine()) {
            return Optional.of(Message.of("catalogue.parts.medicine"));
        }
        return dao(handle).current(part).isPresent()
                ? Optional.of(Message.of("catalogue.parts.kit", item.title()))
                : Optional.empty();
    }

    /** A version of what a kit is made of; refuses with {@link NotFound} when there is none such. */
    public CompositionView get(Sku kit, int version) {
        return database.read(handle -> view(handle, get(handle, kit, version)));
    }

    /** The composition in use; empty where the item is no kit. */
    Optional<CompositionView> present(Sku kit) {
        return database.read(handle -> current(handle, kit).map(each -> view(handle, each)));
    }

    /** What was written under the id. */
    CompositionView get(IdempotencyKey claim) {
        return database.read(handle -> view(
                handle,
                dao(handle)
                        .findById(claim.id())
                        .map(row -> withLines(handle, row))
                        .orElseThrow(NotFound::new)));
    }

    /** Those of the items that are there. */
    Map<Sku, Item> items(Set<Sku> skus) {
        return database.read(handle -> Skus.named(handle, skus));
    }

    /** Refuses with {@link NotFound} when there is no such item. */
    Item requireItem(Sku kit) {
        return database.read(handle -> Skus.get(handle, kit));
    }

    /**
     * The versions of a kit, the latest first; none where the item is no kit. Refuses with {@link NotFound} when there is no such item.
     *
     * @param before versions below this one
     */
    public List<CompositionView> list(Sku kit, int before, int limit) {
        return database.read(handle -> {
            Skus.get(handle, kit);
            List<CompositionRow> rows = dao(handle).list(kit, before, limit);
            if (rows.isEmpty()) {
                return List.of();
            }
            int last = rows.get(0).version();
            List<PartRow> parts =
                    dao(handle).lines(kit, rows.get(rows.size() - 1).version(), last);
            Map<Sku, Item> items =
                    Skus.named(handle, parts.stream().map(PartRow::item).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> new CompositionView(row.with(ofVersion(parts, row.version())), items))
                    .toList();
        });
    }

    /** The composition in use, in the caller's transaction; empty where the item is no kit. */
    public static Optional<Composition> current(Handle handle, Sku kit) {
        return dao(handle).current(kit).map(row -> withLines(handle, row));
    }

    /** As {@link #get(Sku, int)}, in the caller's transaction. */
    public static Composition get(Handle handle, Sku kit, int version) {
        return dao(handle).find(kit, version).map(row -> withLines(handle, row)).orElseThrow(NotFound::new);
    }

    /** With the items that it names. */
    static CompositionView view(Handle handle, Composition composition) {
        return new CompositionView(
                composition,
                Skus.named(
                        handle,
                        composition.lines().stream().map(CompositionLine::item).collect(Collectors.toSet())));
    }

    /** What is against the change of an item, as {@link ItemGuard} asks it: a kit stays one that may be put together. */
    public static Optional<FieldError> objection(Handle handle, Item present, ItemFacts wanted) {
        boolean becomesMedicine = !present.isMedicine() && wanted.category() == Category.MEDICINE;
        boolean losesPieces = present.unit() == Unit.PIECE && wanted.unit() != Unit.PIECE;
        boolean named = (becomesMedicine || losesPieces) && dao(handle).isNamed(present.sku());
        if (!named) {
            return Optional.empty();
        }
        return Optional.of(
                becomesMedicine
                        ? new FieldError("category", Message.of("catalogue.parts.medicine"))
                        : new FieldError("unit", Message.of("catalogue.parts.unit-in-use")));
    }

    private static Composition withLines(Handle handle, CompositionRow row) {
        List<PartRow> parts = dao(handle).lines(row.kit(), row.version(), row.version());
        return row.with(ofVersion(parts, row.version()));
    }

    private static List<CompositionLine> ofVersion(List<PartRow> parts, int version) {
        return parts.stream()
                .filter(part -> part.version() == version)
                .map(PartRow::line)
                .toList();
    }

    private static CompositionDao dao(Handle handle) {
        return handle.attach(CompositionDao.class);
    }
}
