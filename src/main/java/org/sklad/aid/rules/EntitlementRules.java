package org.sklad.aid.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * Entitlement rules. Managers of a centre maintain its rules. Managers of all centres maintain the rules that name no centre. A rule is
 * never deleted: it ends by its date.
 */
public final class EntitlementRules {

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    public EntitlementRules(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A rule, and whether this request added it. */
    public record Added(EntitlementRule rule, boolean first) {}

    /**
     * Adds a rule.
     *
     * @throws Forbidden if the operator is not a manager at each centre of the rule, or in all centres if it names none
     * @throws RuleExists if the code is taken
     * @throws InvalidFields if goods or centres do not exist, or if the rule covers medicines, to which rules do not apply
     */
    public Added add(IdempotencyKey claim, EntitlementRule rule, Operator by) {
        RuleAccess.requireKeeper(rule.centres(), by);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry(
                "entitlement-rule-added",
                by,
                rule.code().value(),
                RuleRow.of(rule).auditText());
        boolean first = database.once(claim, now, handle -> {
            if (dao(handle).find(rule.code()).isPresent()) {
                throw new RuleExists(rule.code());
            }
            NamedGoods.requireGoods(handle, rule, Set.of(), Set.of());
            RuleRow row = RuleRow.of(rule);
            dao(handle).insert(row);
            dao(handle).insertVersion(row, RuleRow.FOR_EVER, by.id(), now);
            Audit.record(handle, entry);
        });
        return new Added(get(rule.code(), by), first);
    }

    /**
     * Changes a rule from today on; its code stays. Goods given before count under the new version. A handout of an earlier day that is
     * recorded later is judged by the version of that day.
     *
     * @param rule the changed rule, with the version that the manager saw
     * @throws ChangedMeanwhile if that is not the present version
     * @throws Forbidden if the operator may not maintain the rule before or after the change
     * @throws InvalidFields as for {@link #add}; goods that the rule already names need not exist
     */
    public EntitlementRule change(EntitlementRule rule, Operator by) {
        return change(rule, Optional.empty(), by);
    }

    /**
     * Changes a rule as {@link #change(EntitlementRule, Operator)} does, from a day that may be in the future. Replaces the earlier
     * versions that would apply on that day or later.
     *
     * @param from first day of the change; absent for today
     * @throws InvalidFields also if the day is in the past
     */
    public EntitlementRule change(EntitlementRule rule, Optional<LocalDate> from, Operator by) {
        RuleAccess.requireKeeper(rule.centres(), by);
        Instant now = clock.instant();
        // When a day begins in UTC, it has already begun in Bulgaria. A change made now applies at once.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        EntitlementRule written = rule.applyingFrom(from.filter(today::isBefore).orElse(today));
        AuditEntry entry = audit.entry(
                "entitlement-rule-changed",
                by,
                rule.code().value(),
                RuleRow.of(written).auditText());
        return database.write(handle -> {
            EntitlementRule present = get(handle, rule.code(), by);
            RuleAccess.requireKeeper(present.centres(), by);
            requireNotOver(from, present, today);
            NamedGoods.requireGoods(
                    handle, rule, present.goods().items(), present.goods().styles());
            if (dao(handle).change(RuleRow.of(written)) == 0) {
                throw new ChangedMeanwhile();
            }
            EntitlementRule changed = get(handle, rule.code(), by);
            dao(handle).supersede(rule.code(), written.appliesFrom());
            dao(handle).insertVersion(RuleRow.of(changed), RuleRow.FOR_EVER, by.id(), now);
            Audit.record(handle, entry);
            return changed;
        });
    }

    /**
     * Checks that the first day of a change is not in the past. A client that sends a rule back as received also sends its present first
     * day, which is allowed.
     */
    public static void requireNotOver(Optional<LocalDate> from, EntitlementRule present, LocalDate today) {
        if (from.filter(today::isAfter).isPresent() && !from.equals(Optional.of(present.appliesFrom()))) {
            throw new InvalidFields("appliesFrom", Message.of("rules.rule.applies-from.past"));
        }
    }

    /**
     * Lists the versions of a rule that the operator may see, latest first.
     *
     * @param before number of the last version of the previous page; {@link Long#MAX_VALUE} for the first page
     * @throws NotFound as for {@link #get}
     */
    public List<RuleVersion> versions(RuleCode code, long before, int limit, Operator by) {
        return database.read(handle -> {
            get(handle, code, by);
            List<RuleVersion> seen = new ArrayList<>();
            long from = before;
            while (seen.size() < limit) {
                List<RuleVersionRow> rows = dao(handle).versions(code, from, limit);
                rows.stream()
                        .map(RuleVersionRow::version)
                        .filter(each -> RuleAccess.sees(each.rule(), by))
                        .forEach(seen::add);
                if (rows.size() < limit) {
                    break;
                }
                from = rows.get(rows.size() - 1).rule().version();
            }
            return List.copyOf(seen.subList(0, Math.min(limit, seen.size())));
        });
    }

    /**
     * Returns the rule with the code.
     *
     * @throws NotFound if the operator sees no such rule
     */
    public EntitlementRule get(RuleCode code, Operator by) {
        return database.read(handle -> get(handle, code, by));
    }

    private static EntitlementRule get(Handle handle, RuleCode code, Operator by) {
        EntitlementRule rule = dao(handle).find(code).orElseThrow(NotFound::new).rule();
        if (!RuleAccess.sees(rule, by)) {
            throw new NotFound();
        }
        return rule;
    }

    /**
     * Lists by code the rules that name no centre and those of the operator's centres. Leaves out rules for a vulnerability that the
     * operator may not see.
     *
     * @param after last code of the previous page; empty for the first page
     */
    public List<EntitlementRule> list(String after, int limit, Operator by) {
        by.require(RuleAccess.SEE);
        return database.read(handle -> {
            List<EntitlementRule> seen = new ArrayList<>();
            String from = after;
            while (seen.size() < limit) {
                List<RuleRow> rows = dao(handle).list(from, limit);
                rows.stream()
                        .map(RuleRow::rule)
                        .filter(rule -> RuleAccess.sees(rule, by))
                        .forEach(seen::add);
                if (rows.size() < limit) {
                    break;
                }
                from = rows.get(rows.size() - 1).code().value();
            }
            return seen.subList(0, Math.min(limit, seen.size()));
        });
    }

    /** Lists the rules in force at the centre on the day, in the caller's transaction. */
    public static List<EntitlementRule> inForce(Handle handle, CentreCode centre, LocalDate day) {
        return meaning(
                handle,
                valid(handle, day).stream()
                        .filter(rule -> rule.isInForce(centre, day))
                        .sorted(Comparator.comparing(EntitlementRule::code))
                        .toList());
    }

    /** Returns the rules with each item replaced by the item that it was merged into. */
    public static List<EntitlementRule> meaning(Handle handle, List<EntitlementRule> rules) {
        Set<Sku> named =
                rules.stream().flatMap(rule -> rule.goods().items().stream()).collect(Collectors.toSet());
        Map<Sku, Sku> meant = Skus.countsAs(handle, named);
        return rules.stream().map(rule -> rule.meaning(meant)).toList();
    }

    /**
     * Checks that the operator may change the rule, before the form is checked.
     *
     * @throws NotFound if the operator sees no such rule
     */
    public void requireKeeper(RuleCode code, Operator by) {
        RuleAccess.requireKeeper(get(code, by).centres(), by);
    }

    /**
     * Returns the errors beyond the form's own that {@link #add} or {@link #change} would report, each at its field, for a page that shows
     * all at once. Leaves out text that cannot be a code, because its own field reports it.
     *
     * @param present the rule to change; absent for a new one
     */
    public List<FieldError> errors(RuleForm form, Optional<EntitlementRule> present, Operator by) {
        List<FieldError> errors = new ArrayList<>();
        boolean named = form.centres() != null && !form.centres().isEmpty();
        if (!named && !RuleAccess.mayKeep(Set.of(), by)) {
            errors.add(new FieldError("centres", new RuleForAllCentres().message()));
        }
        Set<Sku> items = present.map(each -> each.goods().items()).orElse(Set.of());
        Set<StyleCode> styles = present.map(each -> each.goods().styles()).orElse(Set.of());
        database.read(handle -> {
            if (present.isEmpty()
                    && form.code() != null
                    && RuleCode.isValid(form.code())
                    && dao(handle).find(form.ruleCode()).isPresent()) {
                errors.addAll(new RuleExists(form.ruleCode()).errors());
            }
            errors.addAll(NamedGoods.goodsErrors(
                    handle, Optional.ofNullable(form.goods()).flatMap(RuleForm.GoodsForm::valid), items, styles));
            return errors;
        });
        return errors;
    }

    /** Lists the rules with these codes, without an access check. */
    public static List<EntitlementRule> named(Handle handle, Collection<String> codes) {
        return dao(handle).named(codes).stream().map(RuleRow::rule).toList();
    }

    /** Finds the rule with this code, without an access check. */
    public static Optional<EntitlementRule> find(Handle handle, RuleCode code) {
        return dao(handle).find(code).map(RuleRow::rule);
    }

    /** Lists the rules valid on a day, at any centre. */
    public static List<EntitlementRule> valid(Handle handle, LocalDate day) {
        return dao(handle).valid(day).stream().map(RuleRow::rule).toList();
    }

    /** Lists the named items and the items of the styles. */
    public static List<KindRow> kinds(Handle handle, Collection<Sku> items, Collection<StyleCode> styles) {
        return dao(handle).kinds(items, styles);
    }

    private static RuleDao dao(Handle handle) {
        return handle.attach(RuleDao.class);
    }
}
