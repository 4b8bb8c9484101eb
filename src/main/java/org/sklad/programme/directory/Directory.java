package org.sklad.programme.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.ListField;
import org.sklad.platform.lists.Shown;

/**
 * The managed lists of the programme. Field workers, managers, auditors and administrators see them; managers and administrators
 * change them. An entry is never deleted, because old records name it.
 */
public final class Directory {
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR};
    static final Role[] MAY_KEEP = {Role.MANAGER, Role.ADMINISTRATOR};

    /** These entries take about 10 kB of a page. */
    private static final int OFFERED = 200;

    private final Database database;
    private final Audit audit;

    Directory(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Adds an entry under its code.
     *
     * @return true if it is new; false if an equal entry exists
     * @throws Refused if a different entry has the code
     */
    public boolean add(EntryKind kind, EntryCode code, EntryDetails details, Operator by) {
        by.require(MAY_KEEP);
        AuditEntry entry = audit.entry("directory-entry-added", by, subject(kind, code), values(details));
        return database.write(handle -> {
            Optional<Entry> present = dao(handle).find(kind, code);
            if (present.isPresent()) {
                if (!present.get().details().equals(details)) {
                    throw Refused.exists("code", "directory.exists", code.value());
                }
                return false;
            }
            dao(handle).insert(Entry.of(kind, code, details, 1));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes an entry. Its code stays.
     *
     * @param version the version that the operator saw
     * @throws NotFound if there is no such entry
     * @throws ChangedMeanwhile if the version is not current
     */
    public Entry change(EntryKind kind, EntryCode code, EntryDetails details, long version, Operator by) {
        by.require(MAY_KEEP);
        AuditEntry entry = audit.entry("directory-entry-changed", by, subject(kind, code), values(details));
        return database.write(handle -> {
            find(handle, kind, code);
            if (dao(handle).change(Entry.of(kind, code, details, version)) == 0) {
                throw new ChangedMeanwhile();
            }
            Audit.record(handle, entry);
            return find(handle, kind, code);
        });
    }

    /**
     * Returns an entry.
     *
     * @throws NotFound if there is no such entry
     */
    public Entry get(EntryKind kind, EntryCode code, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> find(handle, kind, code));
    }

    /**
     * Lists the entries of a kind by code.
     *
     * @param after the last code of the previous page; empty for the first page
     */
    public List<Entry> list(EntryKind kind, ActiveFilter filter, String after, int limit, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> dao(handle).list(kind, filter, after, limit));
    }

    /** Lists the entries that a new record can name, by code, the first {@value #OFFERED}. */
    public List<Entry> offered(EntryKind kind) {
        return database.read(handle -> dao(handle).list(kind, new ActiveFilter(true), "", OFFERED));
    }

    /** Lists all entries of a kind, also those no longer in use, by code. */
    public List<Entry> all(EntryKind kind) {
        return database.read(handle -> dao(handle).list(kind, new ActiveFilter(null), "", Integer.MAX_VALUE));
    }

    /** Lists all entries of a kind for the filter of a list, by code: old records name entries that are no longer in use. */
    public List<ListField.Option> options(EntryKind kind) {
        return all(kind).stream()
                .map(each -> new ListField.Option(each.code().value(), new Shown.Name(each.nameBg(), each.nameEn())))
                .toList();
    }

    /** Lists all codes of a kind, also of entries that are no longer in use, in the caller's transaction. */
    public static List<EntryCode> codes(Handle handle, EntryKind kind) {
        return dao(handle).codes(kind);
    }

    /** Returns the entries with these codes, in the caller's transaction; unknown codes are missing. */
    public static Map<EntryCode, Entry> named(Handle handle, EntryKind kind, Collection<EntryCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : dao(handle).named(kind, codes).stream().collect(Collectors.toMap(Entry::code, Function.identity()));
    }

    /**
     * Requires that a new record can name all these entries, in the caller's transaction.
     *
     * @throws InvalidFields at the field, with the codes that are unknown or no longer offered
     */
    public static void requireOffered(Handle handle, EntryKind kind, Collection<EntryCode> codes, String field) {
        Map<EntryCode, Entry> known = named(handle, kind, codes);
        requireNone(
                kind,
                codes.stream()
                        .filter(each -> Optional.ofNullable(known.get(each))
                                .filter(Entry::active)
                                .isEmpty())
                        .toList(),
                field);
    }

    /**
     * Returns those of these entries that are no longer offered, for a record of something that has already happened, in the caller's
     * transaction.
     *
     * @throws InvalidFields at the field, with the codes that never existed
     */
    public static Set<EntryCode> withdrawn(Handle handle, EntryKind kind, Collection<EntryCode> codes, String field) {
        Map<EntryCode, Entry> known = named(handle, kind, codes);
        requireNone(
                kind, codes.stream().filter(each -> !known.containsKey(each)).toList(), field);
        return known.values().stream()
                .filter(each -> !each.active())
                .map(Entry::code)
                .collect(Collectors.toSet());
    }

    private static void requireNone(EntryKind kind, Collection<EntryCode> missing, String field) {
        if (!missing.isEmpty()) {
            String codes =
                    missing.stream().map(EntryCode::value).sorted().distinct().collect(Collectors.joining(", "));
            throw new InvalidFields(field, Message.of(kind.key("unknown"), codes));
        }
    }

    private static Entry find(Handle handle, EntryKind kind, EntryCode code) {
        return dao(handle).find(kind, code).orElseThrow(NotFound::new);
    }

    private static String subject(EntryKind kind, EntryCode code) {
        return kind.path() + "/" + code;
    }

    private static String values(EntryDetails details) {
        return "active=" + details.active();
    }

    private static EntryDao dao(Handle handle) {
        return handle.attach(EntryDao.class);
    }
}
