package org.sklad.goods.donors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Donors and funding sources. Every operator sees them; warehouse workers, managers and administrators add them. */
public final class Sources {
    /** These names take about 10 kB of a page. */
    private static final int SUGGESTED = 300;

    private static final Role[] MAY_ADD = {Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR};

    private final Database database;
    private final Audit audit;

    public Sources(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    static void requireMayAdd(Operator by) {
        by.require(MAY_ADD);
    }

    /**
     * Adds a source under its code.
     *
     * @return true if new; false if it already exists with the same name
     * @throws Refused if the code has another name, or the name another code
     */
    public boolean add(Source source, Operator by) {
        requireMayAdd(by);
        AuditEntry entry = entry(source, by);
        return database.write(handle -> {
            SourceDao dao = dao(handle);
            Optional<Source> present = dao.find(source.kind(), source.code());
            if (present.isPresent()) {
                if (!present.get().equals(source)) {
                    throw Refused.exists(
                            "code",
                            "donors.source.exists",
                            present.get().code().value(),
                            present.get().name());
                }
                return false;
            }
            String folded = Folded.order(source.name());
            Optional<Source> namesake = dao.findByName(source.kind(), folded);
            if (namesake.isPresent()) {
                throw Refused.exists(
                        "name",
                        "donors.source.exists",
                        namesake.get().code().value(),
                        namesake.get().name());
            }
            dao.insert(source.kind(), source.code(), source.name(), folded);
            Audit.record(handle, entry);
            return true;
        });
    }

    /** Finds a source by its code. */
    public Optional<Source> find(SourceKind kind, SourceCode code) {
        return database.read(handle -> find(handle, kind, code));
    }

    /**
     * Lists all sources of a kind by code.
     *
     * @param after the last code of the previous page; empty for the first page
     */
    public List<Source> list(SourceKind kind, String after, int limit) {
        return database.read(handle -> dao(handle).list(kind, after, limit));
    }

    /** Lists names to choose from while typing, in their order, the first {@value #SUGGESTED}. */
    public List<String> suggested(SourceKind kind) {
        return database.read(handle -> dao(handle).names(kind, SUGGESTED));
    }

    /**
     * Returns the codes or names that a form means. A text without an exact match means a new source only if the form answered so to the
     * question about this text.
     *
     * @return in their order; blank for a blank text
     * @throws UnknownSources if a text is unknown, with similar known names
     */
    public List<String> meant(List<TypedSource> typed) {
        return database.read(handle -> {
            List<SourceQuestion> questions = new ArrayList<>();
            List<String> meant = new ArrayList<>();
            for (TypedSource each : typed) {
                meant.add(meant(handle, each).orElse(""));
                if (!each.text().isEmpty() && meant.get(meant.size() - 1).isEmpty()) {
                    questions.add(new SourceQuestion(
                            each.kind(), each.field(), each.text(), near(handle, each.kind(), each.text())));
                }
            }
            if (!questions.isEmpty()) {
                throw new UnknownSources(questions);
            }
            return meant;
        });
    }

    private static Optional<String> meant(Handle handle, TypedSource typed) {
        if (find(handle, typed.kind(), typed.text()).isPresent()) {
            return Optional.of(typed.text());
        }
        return typed.given()
                .flatMap(answer -> answer.equals(TypedSource.NEW)
                        ? Optional.of(typed.text())
                        : Optional.of(answer)
                                .filter(SourceCode::isValid)
                                .filter(code -> dao(handle)
                                        .find(typed.kind(), new SourceCode(code))
                                        .isPresent()));
    }

    private static List<Source> near(Handle handle, SourceKind kind, String text) {
        return SourceNames.near(text, dao(handle).list(kind, "", Integer.MAX_VALUE));
    }

    /**
     * Rejects a text that is most likely a typing error for a known name: with other quotes or another legal form, incomplete, or misspelt.
     * Accepts blank and known texts, and new names without a similar one.
     *
     * @param more further names that count as known
     * @throws InvalidFields with the similar names
     */
    public static void requireNoSlip(
            Handle handle, SourceKind kind, String text, Collection<String> more, String field) {
        if (find(handle, kind, text).isPresent()
                || more.stream().anyMatch(each -> Folded.order(each).equals(Folded.order(text)))) {
            return;
        }
        List<String> like = Stream.concat(
                        dao(handle).list(kind, "", Integer.MAX_VALUE).stream().map(Source::name), more.stream())
                .filter(name -> SourceNames.likeness(text, name)
                        .filter(SourceNames.Likeness::isSlip)
                        .isPresent())
                .limit(SourceNames.MOST)
                .toList();
        if (!like.isEmpty()) {
            throw new InvalidFields(
                    field, Message.of("donors.source.slip." + kind, text.strip(), String.join(", ", like)));
        }
    }

    /** Finds a source by its code, in the caller's transaction. */
    public static Optional<Source> find(Handle handle, SourceKind kind, SourceCode code) {
        return dao(handle).find(kind, code);
    }

    /**
     * Finds the source that a text means, by its code or its name in any capitalisation, in the caller's transaction. Empty if
     * {@link #resolve} would create one. A text in Cyrillic letters alone is a name, not a code.
     */
    public static Optional<SourceCode> find(Handle handle, SourceKind kind, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return Optional.of(SourceCode.NONE);
        }
        SourceDao dao = dao(handle);
        Optional<Source> byCode = SourceCode.isValid(name) ? dao.find(kind, new SourceCode(name)) : Optional.empty();
        return byCode.or(() -> dao.findByName(kind, Folded.order(name)))
                .or(() -> Optional.of(LookAlikes.code(name))
                        .filter(code -> name.matches(".*[0-9A-Za-z_-].*") && SourceCode.isValid(code))
                        .flatMap(code -> dao.find(kind, new SourceCode(code))))
                .map(Source::code);
    }

    /**
     * Returns the source that a text means, by its code or by its name in any capitalisation. A new name creates a source with a code made
     * from the name. In the caller's transaction. The document that names a new source records who added it.
     *
     * @param text a code or a name; blank for none
     */
    public static SourceCode resolve(Handle handle, SourceKind kind, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return SourceCode.NONE;
        }
        return find(handle, kind, name).orElseGet(() -> {
            SourceDao dao = dao(handle);
            SourceCode code = freeCode(dao, kind, name);
            dao.insert(kind, code, name, Folded.order(name));
            return code;
        });
    }

    /**
     * Returns a code: {@code Български Червен кръст} becomes {@code BALGARSKI-CHERVEN-KRAST}; with a number at the end if that is taken.
     */
    private static SourceCode freeCode(SourceDao dao, SourceKind kind, String name) {
        String base = codeOf(name);
        String stem = base.isEmpty() ? kind.name().replace('_', '-') : base;
        SourceCode code = new SourceCode(stem);
        for (int number = 2; dao.find(kind, code).isPresent(); number++) {
            code = new SourceCode(stem + "-" + number);
        }
        return code;
    }

    private static String codeOf(String name) {
        String joined = String.join("-", Folded.words(name)).toUpperCase(Locale.ROOT);
        String latin = joined.replaceAll("[^A-Z0-9-]", "").replaceAll("-{2,}", "-");
        int most = SourceCode.MOST - 8;
        return latin.substring(0, Math.min(most, latin.length())).replaceAll("^-|-$", "");
    }

    private AuditEntry entry(Source source, Operator by) {
        String details = "kind=" + source.kind();
        return audit.entry("source-added", by, source.code().value(), details);
    }

    private static SourceDao dao(Handle handle) {
        return handle.attach(SourceDao.class);
    }
}
