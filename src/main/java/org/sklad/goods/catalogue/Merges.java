package org.sklad.goods.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Merges items that were recorded twice. The first then counts as the second in stock, codes, kits, rules, lists and reports. Only the SKU
 * that an item counts as is written, so a merge can be reversed to the unit. Merges belong to no centre and are for managers of all
 * centres.
 */
public final class Merges {
    private static final int LISTED = 50;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final List<MergeFollower> followers;

    /** @param followers actions of the packages that store data about items */
    Merges(Database database, Audit audit, InstantSource clock, List<MergeFollower> followers) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.followers = List.copyOf(followers);
    }

    /** True if the operator may merge. */
    public static boolean mayMerge(Operator operator) {
        return operator.roles().hasEverywhere(Role.MANAGER);
    }

    /**
     * Requires an operator with the right to merge.
     *
     * @throws Forbidden if the operator does not have it
     */
    static void requireMayMerge(Operator operator) {
        if (!mayMerge(operator)) {
            throw new Forbidden();
        }
    }

    /**
     * The effects of a merge before it is made.
     *
     * @param carried the data that moves
     * @param obstacles the reasons against the merge; empty if it is allowed
     */
    public record Preview(Item item, Item into, List<Message> carried, List<Message> obstacles) {
        public Preview {
            carried = List.copyOf(carried);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Previews a merge.
     *
     * @throws NotFound if one of the items does not exist
     */
    Preview preview(Sku sku, Sku stays) {
        return database.read(handle -> {
            Item item = Skus.asWritten(handle, sku);
            Item into = Skus.asWritten(handle, stays);
            List<Message> carried = new ArrayList<>();
            long codes = handle.attach(ItemDao.class).identifiers(sku).size();
            if (codes > 0) {
                carried.add(Message.of("catalogue.merge.codes", codes));
            }
            followers.forEach(each -> carried.addAll(each.carried(handle, item, into)));
            return new Preview(item, into, carried, obstacles(handle, item, into));
        });
    }

    /**
     * Merges an item into another.
     *
     * @return true the first time; false if the same merge was made before under the same id
     * @throws Refused if the item was merged before
     * @throws InvalidFields if the item that stays does not exist, was merged itself, or is of another kind, so that goods could be
     * confused
     */
    public boolean merge(IdempotencyKey claim, Sku sku, Sku stays, String reason, Operator by) {
        requireMayMerge(by);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("item-merged", by, sku.value(), "into=" + stays);
        return database.once(claim, now, handle -> {
            Item item = Skus.asWritten(handle, sku);
            Item root = Skus.get(handle, sku);
            if (!root.sku().equals(sku)) {
                throw Refused.conflict(
                        "catalogue.merged",
                        sku.value(),
                        root.title(),
                        root.sku().value());
            }
            Item into = Skus.findAsWritten(handle, stays)
                    .orElseThrow(() -> refused(List.of(Message.of("catalogue.merge.unknown", stays.value()))));
            List<Message> obstacles = obstacles(handle, item, into);
            if (!obstacles.isEmpty()) {
                throw refused(obstacles);
            }
            dao(handle).insert(claim.id(), sku, stays, reason, by.id(), now);
            Set<Sku> items = dao(handle).gathered(sku);
            dao(handle).let(sku, stays);
            handle.attach(ItemDao.class).raiseVersion(stays);
            ItemWriter.rewriteWords(handle, stays);
            MergeFollower.Act merge = new MergeFollower.Act(claim.id(), by, now);
            followers.forEach(each -> each.merged(handle, merge, item, into, items));
            Audit.record(handle, entry);
        });
    }

    /**
     * Reverses the merge of an item. Goods recorded under it before belong to it again. Goods recorded since then belong to the other item
     * and stay there.
     *
     * @return as {@link #merge}
     * @throws Refused if the item was not merged
     */
    public boolean reverse(IdempotencyKey claim, Sku sku, String reason, Operator by) {
        requireMayMerge(by);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("item-merge-reversed", by, sku.value(), "");
        return database.once(claim, now, handle -> {
            Item item = Skus.asWritten(handle, sku);
            Merge merge = dao(handle)
                    .standing(sku)
                    .orElseThrow(() -> Refused.conflict(
                            "catalogue.merge.none", item.title(), item.sku().value()));
            Item root = Skus.get(handle, sku);
            List<Message> obstacles = followers.stream()
                    .flatMap(each -> each.obstacles(handle, item, root).stream())
                    .toList();
            if (!obstacles.isEmpty()) {
                throw new InvalidFields(errors("reason", obstacles));
            }
            dao(handle).reverse(merge.id(), claim.id(), reason);
            dao(handle).let(sku, sku);
            handle.attach(ItemDao.class).raiseVersion(root.sku());
            ItemWriter.rewriteWords(handle, sku);
            ItemWriter.rewriteWords(handle, root.sku());
            Set<Sku> items = dao(handle).gathered(sku);
            followers.forEach(each -> each.reversed(handle, merge.id(), item, root, items));
            Audit.record(handle, entry);
        });
    }

    private List<Message> obstacles(Handle handle, Item item, Item into) {
        List<Message> own = differences(handle, item, into);
        return own.isEmpty()
                ? followers.stream()
                        .flatMap(each -> each.obstacles(handle, item, into).stream())
                        .toList()
                : own;
    }

    /**
     * Returns the differences that prevent a merge. Both items must agree in unit, in access to see and give them, and in medical effect.
     */
    private static List<Message> differences(Handle handle, Item item, Item into) {
        if (item.sku().equals(into.sku())) {
            return List.of(Message.of("catalogue.merge.itself"));
        }
        Item root = Skus.get(handle, into.sku());
        if (!root.sku().equals(into.sku())) {
            return List.of(Message.of(
                    "catalogue.merged",
                    into.sku().value(),
                    root.title(),
                    root.sku().value()));
        }
        return Stream.of(
                        unless(item.category() == into.category(), "catalogue.merge.category"),
                        unless(item.unit() == into.unit(), "catalogue.merge.unit"),
                        unless(sameMedicine(item, into), "catalogue.merge.medicine"),
                        unless(!item.facts().sensitive() || into.facts().sensitive(), "catalogue.merge.sensitive"),
                        unless(!isKit(handle, item) && !isKit(handle, into), "catalogue.merge.kit"),
                        dao(handle)
                                .kitWithBoth(item.sku(), into.sku())
                                .map(kit -> Message.of("catalogue.merge.both-in-kit", kit.value())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Message> unless(boolean good, String key) {
        return good ? Optional.empty() : Optional.of(Message.of(key));
    }

    private static boolean sameMedicine(Item item, Item into) {
        return item.facts()
                .medicine()
                .map(Merges::givenAs)
                .equals(into.facts().medicine().map(Merges::givenAs));
    }

    private static List<Object> givenAs(Medicine medicine) {
        return List.of(medicine.inn(), medicine.strength(), medicine.form(), medicine.prescriptionOnly());
    }

    private static boolean isKit(Handle handle, Item item) {
        return Compositions.current(handle, item.sku()).isPresent();
    }

    private static InvalidFields refused(List<Message> obstacles) {
        return new InvalidFields(errors("into", obstacles));
    }

    private static List<FieldError> errors(String field, List<Message> obstacles) {
        return obstacles.stream().map(each -> new FieldError(field, each)).toList();
    }

    /** Finds the merge of an item that was not reversed. */
    static Optional<Merge> standing(Handle handle, Sku sku) {
        return dao(handle).standing(sku);
    }

    /** Lists the merges into an item that were not reversed, latest first, at most 50. */
    static List<Merge> mergedInto(Handle handle, Sku sku) {
        return dao(handle).into(sku, LISTED);
    }

    private static MergeDao dao(Handle handle) {
        return handle.attach(MergeDao.class);
    }
}
