package org.sklad.goods.donors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Origin;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/**
 * The restrictions that donors put on goods. Every operator sees them; warehouse workers, managers and administrators add them. A
 * restriction never changes: a wrong one is no longer used.
 */
public final class Restrictions {
    private static final Role[] MAY_ADD = {Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR};

    private final Database database;
    private final Centres centres;
    private final Audit audit;

    public Restrictions(Database database, Centres centres, Audit audit) {
        this.database = database;
        this.centres = centres;
        this.audit = audit;
    }

    static void requireMayAdd(Operator by) {
        by.require(MAY_ADD);
    }

    /** True if the operator may name the centre in a restriction. */
    static boolean mayAddFor(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, MAY_ADD);
    }

    /** Hides centres that are not the operator's, before missing roles and wrong fields are reported. */
    static void requireCentres(RestrictionForm form, Operator by) {
        for (String code : form.centres() == null ? List.<String>of() : form.centres()) {
            if (code != null && CentreCode.isValid(code)) {
                by.requireAt(new CentreCode(code), MAY_ADD);
            }
        }
    }

    static boolean mayAdd(Operator by) {
        return by.roles().has(MAY_ADD);
    }

    /**
     * Adds a restriction under its code.
     *
     * @return true if new; false if it already exists with the same content
     * @throws Refused if the code has other content
     * @throws org.sklad.platform.i18n.NotFound if a centre is not the operator's
     * @throws InvalidFields if a centre does not exist
     */
    public boolean add(Restriction restriction, Operator by) {
        requireMayAdd(by);
        restriction.centres().forEach(code -> by.requireAt(code, MAY_ADD));
        restriction.centres().stream()
                .filter(code -> !centres.codes().contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidFields("centres", Message.of("donors.restriction.no-centre", code.value()));
                });
        AuditEntry entry =
                audit.entry("restriction-added", by, restriction.code().value(), "effect=" + restriction.effect());
        return database.write(handle -> {
            Optional<Restriction> present = find(handle, restriction.code());
            if (present.isPresent()) {
                if (!present.get().equals(restriction)) {
                    throw Refused.exists(
                            "code",
                            "donors.restriction.exists",
                            restriction.code().value());
                }
                return false;
            }
            dao(handle).insert(RestrictionDao.Row.of(restriction));
            Audit.record(handle, entry);
            return true;
        });
    }

    /** Finds a restriction by its code. */
    public Optional<Restriction> find(RestrictionCode code) {
        return database.read(handle -> find(handle, code));
    }

    private static Optional<Restriction> find(Handle handle, RestrictionCode code) {
        return dao(handle).find(code).map(RestrictionDao.Row::restriction);
    }

    /**
     * Lists restrictions by code.
     *
     * @param after the last code of the previous page; empty for the first page
     */
    public List<Restriction> list(RestrictionFilter filter, String after, int limit) {
        return database.read(handle -> dao(handle).list(filter, after, limit)).stream()
                .map(RestrictionDao.Row::restriction)
                .toList();
    }

    /** Lists restrictions by code, for a list of choices. */
    public List<Restriction> choices(int limit) {
        return list(RestrictionFilter.ALL, "", limit);
    }

    /**
     * Lists restrictions by code, for a list of choices that always offers the present one.
     *
     * @param present code; empty for none
     */
    public List<Restriction> choices(int limit, String present) {
        List<Restriction> first = choices(limit);
        boolean offered = present.isEmpty()
                || first.stream().anyMatch(each -> each.code().value().equals(present));
        return offered
                ? first
                : Stream.concat(first.stream(), find(new RestrictionCode(present)).stream())
                        .toList();
    }

    /**
     * Returns the restriction that a document names, as in the key of a lot. In the caller's transaction.
     *
     * @param code blank for none
     * @param field the form field of the code
     * @throws InvalidFields if the code does not exist
     */
    public static String require(Handle handle, String code, String field) {
        String name = code.strip();
        boolean known = name.isEmpty()
                || (RestrictionCode.isValid(name)
                        && dao(handle).find(new RestrictionCode(name)).isPresent());
        if (!known) {
            throw new InvalidFields(field, Message.of("donors.restriction.unknown", name));
        }
        return name;
    }

    /** Returns the restrictions of a lot; several for a kit. */
    public static List<Restriction> of(Handle handle, Lot lot) {
        List<String> codes = codes(lot.restriction());
        return codes.isEmpty()
                ? List.of()
                : dao(handle).all(codes).stream()
                        .map(RestrictionDao.Row::restriction)
                        .toList();
    }

    /**
     * Returns the lots of these items that donors did not give for everybody, with their restrictions. In the caller's transaction, with
     * two statements.
     */
    public static Map<LotCode, List<Restriction>> ofLots(Handle handle, Set<Sku> items) {
        List<RestrictionDao.RestrictedLot> lots =
                items.isEmpty() ? List.of() : dao(handle).lots(items);
        if (lots.isEmpty()) {
            return Map.of();
        }
        Set<String> codes =
                lots.stream().flatMap(lot -> codes(lot.restriction()).stream()).collect(Collectors.toSet());
        Map<String, Restriction> known = dao(handle).all(codes).stream()
                .collect(Collectors.toMap(row -> row.code().value(), RestrictionDao.Row::restriction));
        Map<LotCode, List<Restriction>> restricted = new HashMap<>();
        for (RestrictionDao.RestrictedLot lot : lots) {
            restricted.put(
                    lot.code(),
                    codes(lot.restriction()).stream()
                            .map(code -> Optional.ofNullable(known.get(code)))
                            .flatMap(Optional::stream)
                            .toList());
        }
        return restricted;
    }

    /** Splits the restriction of a lot into codes: several for a kit, none if it is for everybody. */
    public static List<String> codes(String restriction) {
        return restriction.isEmpty()
                ? List.of()
                : Arrays.stream(restriction.split(Origin.BETWEEN_RESTRICTIONS, -1))
                        .toList();
    }

    private static RestrictionDao dao(Handle handle) {
        return handle.attach(RestrictionDao.class);
    }
}
