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
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Donors and funding sources. All operators see them; warehouse workers, managers and administrators add them. */
public final class Sources {
    /** Their names are about 10 kB of a page. */
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
     * Adds one under its code.
     *
     * @return true when it is new; false when it was there and says the same
     * @throws Refused if the code says another name, or the name has another code
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

    /** By code. */
    public Optional<Source> find(SourceKind kind, SourceCode code) {
        return database.read(handle -> find(handle, kind, code));
    }

    /**
     * All of a kind by code.
     *
     * @param after the last code of the page before; empty for the first page
     */
    public List<Source> list(SourceKind kind, String after, int limit) {
        return database.read(handle -> dao(handle).list(kind, after, limit));
    }

    /** Names to choose from while typing, in their order; the first {@value #SUGGESTED}. */
    public List<String> suggested(SourceKind kind) {
        return database.read(handle -> dao(handle).names(kind, SUGGESTED));
    }

    /**
     * The codes or names that a form means. A text that names none exactly makes a new one only if the form was asked about this text
     * and answered so.
     *
     * @return in their order; blank for a blank text
     * @throws UnknownSources where a text is not known, with known names like it
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
     * Refuses a text that is most likely a slip for a known name: written with other quotes or another legal form, begun, or misspelt.
     * Blank and known texts pass, and so do new names that are like none.
     *
     * @param more names that count as known as well
     * @throws InvalidFields with the names that are like it
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

    /** As {@link #find(SourceKind, SourceCode)}, in the caller's transaction. */
    public static Optional<Source> find(Handle handle, SourceKind kind, SourceCode code) {
        return dao(handle).find(kind, code);
    }

    /** The one that a person means, as {@link #resolve} finds it; empty where that would make a new one. Changes nothing. */
    public static Optional<SourceCode> find(Handle handle, SourceKind kind, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return Optional.of(SourceCode.NONE);
        }
        SourceDao dao = dao(handle);
        Optional<Source> byCode = SourceCode.isValid(name) ? dao.find(kind, new SourceCode(name)) : Optional.empty();
        return byCode.or(() -> dao.findByName(kind, Folded.order(name))).map(Source::code);
    }

    /**
     * The one that a person means: by its code, or by its name however it is capitalised; a new name makes a new one, whose
     * code is made from the name. In the caller's transaction; the document that names it is the record of who added it.
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

    /** {@code Български Червен кръст} becomes {@code BALGARSKI-CHERVEN-KRAST}; where that is taken, with a number behind it. */
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
