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
import java.util.UUID;
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
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The compositions of kits (domain, "Kit"). An item becomes a kit by its first composition. Kits belong to no centre, so only managers of
 * all centres write compositions; every operator sees them. A kit contains no medicine and no other kit (decision 016).
 */
public final class Compositions {
    /** No real kit has more kinds of parts. */
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
     * Writes the next version. Kits that were assembled before keep their composition.
     *
     * @param seen version in use that the operator saw, 0 if the item was no kit; empty to replace any version
     * @return true if new; false if the same composition came before under the same id
     * @throws InvalidFields if a part is unknown, is named twice, is a medicine or a kit; if the kit is a medicine, is not counted in
     * pieces, has items merged into it or is itself in a kit; or if the version in use has the same parts
     * @throws ChangedMeanwhile if another version is in use
     */
    public boolean write(
            IdempotencyKey claim, Sku kit, List<CompositionLine> lines, Optional<Integer> seen, Operator by) {
        requireMayWrite(by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Item item = Skus.get(handle, kit);
            if (!item.sku().equals(kit)) {
                throw Refused.conflict(
                        "catalogue.merged",
                        kit.value(),
                        item.title(),
                        item.sku().value());
            }
            Optional<Composition> present = current(handle, kit);
            int used = present.map(Composition::version).orElse(0);
            ChangedMeanwhile.requireSame(seen, used);
            List<CompositionLine> meant = meant(handle, lines);
            requireGood(handle, item, meant, present);
            int version = used + 1;
            dao(handle).insert(kit, version, claim.id(), by.id(), now);
            List<Integer> numbers =
                    IntStream.rangeClosed(1, meant.size()).boxed().toList();
            dao(handle).insertLines(kit, version, numbers, meant);
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

    /** Returns the reasons why the item cannot be a kit. */
    private static List<FieldError> faults(Handle handle, Item kit) {
        List<FieldError> errors = new ArrayList<>();
        if (kit.isMedicine()) {
            errors.add(new FieldError("lines", Message.of("catalogue.parts.medicine")));
        }
        if (kit.unit() != Unit.PIECE) {
            errors.add(new FieldError("lines", Message.of("catalogue.parts.pieces")));
        }
        if (!handle.attach(MergeDao.class).into(kit.sku(), 1).isEmpty()) {
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

    /**
     * Returns a version of a kit's composition.
     *
     * @throws NotFound if the version does not exist
     */
    public CompositionView get(Sku kit, int version) {
        return database.read(handle -> view(handle, get(handle, kit, version)));
    }

    /** Returns the composition in use; empty if the item is not a kit. */
    Optional<CompositionView> present(Sku kit) {
        return database.read(handle -> current(handle, kit).map(each -> view(handle, each)));
    }

    /** Returns the composition that was recorded under the id. */
    CompositionView get(UUID id) {
        return database.read(handle -> view(
                handle,
                dao(handle).findById(id).map(row -> withLines(handle, row)).orElseThrow(NotFound::new)));
    }

    /** Returns those of the items that exist. */
    Map<Sku, Item> items(Set<Sku> skus) {
        return database.read(handle -> Skus.named(handle, skus));
    }

    /**
     * Returns the item.
     *
     * @throws NotFound if it does not exist
     */
    Item requireItem(Sku kit) {
        return database.read(handle -> Skus.get(handle, kit));
    }

    /**
     * Lists the versions of a kit, latest first; none if the item is not a kit.
     *
     * @param before lists only versions below this one
     * @throws NotFound if the item does not exist
     */
    public List<CompositionView> list(Sku kit, int before, int limit) {
        return database.read(handle -> {
            Skus.get(handle, kit);
            List<CompositionRow> rows = dao(handle).list(kit, before, limit);
            if (rows.isEmpty()) {
                return List.of();
            }
            int last = rows.get(0).version();
            List<CompositionDao.PartRow> parts =
                    dao(handle).lines(kit, rows.get(rows.size() - 1).version(), last);
            Map<Sku, Item> items = Skus.named(
                    handle, parts.stream().map(CompositionDao.PartRow::item).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> new CompositionView(row.with(ofVersion(parts, row.version())), items))
                    .toList();
        });
    }

    /** Returns the composition in use, in the caller's transaction; empty if the item is not a kit. */
    public static Optional<Composition> current(Handle handle, Sku kit) {
        return dao(handle).current(kit).map(row -> withLines(handle, row));
    }

    /**
     * Returns a version of the composition of a kit, in the caller's transaction.
     *
     * @throws NotFound if there is no such version
     */
    public static Composition get(Handle handle, Sku kit, int version) {
        return dao(handle).find(kit, version).map(row -> withLines(handle, row)).orElseThrow(NotFound::new);
    }

    /** Adds the items that the composition names. */
    static CompositionView view(Handle handle, Composition composition) {
        return new CompositionView(
                composition,
                Skus.named(
                        handle,
                        composition.lines().stream().map(CompositionLine::item).collect(Collectors.toSet())));
    }

    /** Objects to a change that turns a kit or a part into a medicine, or counts it in another unit than pieces ({@link ItemGuard}). */
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
        List<CompositionDao.PartRow> parts = dao(handle).lines(row.kit(), row.version(), row.version());
        return row.with(ofVersion(parts, row.version()));
    }

    private static List<CompositionLine> ofVersion(List<CompositionDao.PartRow> parts, int version) {
        return parts.stream()
                .filter(part -> part.version() == version)
                .map(CompositionDao.PartRow::line)
                .toList();
    }

    private static CompositionDao dao(Handle handle) {
        return handle.attach(CompositionDao.class);
    }
}
