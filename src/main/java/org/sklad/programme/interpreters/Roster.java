package org.sklad.programme.interpreters;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;

/** Reads and writes interpreters with their languages and hours, in the caller's transaction. */
final class Roster {
    private Roster() {}

    static Optional<Interpreter> find(Handle handle, InterpreterCode code) {
        return dao(handle).find(code).map(row -> whole(handle, List.of(row)).get(0));
    }

    /** @throws NotFound if there is no such interpreter */
    static void require(Handle handle, InterpreterCode code) {
        if (dao(handle).find(code).isEmpty()) {
            throw new NotFound();
        }
    }

    static List<Interpreter> list(Handle handle, InterpreterFilter filter, String after, int limit) {
        return whole(handle, dao(handle).list(filter, after, limit));
    }

    /** Lists those who interpret a language in both directions, by code. */
    static List<Interpreter> speaking(Handle handle, LanguageCode language) {
        return whole(handle, dao(handle).speaking(language));
    }

    private static List<Interpreter> whole(Handle handle, List<InterpreterDao.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String first = rows.get(0).codeOrder();
        String last = rows.get(rows.size() - 1).codeOrder();
        List<InterpreterDao.Spoken> spoken = dao(handle).languages(first, last);
        List<InterpreterDao.At> hours = dao(handle).hours(first, last);
        return rows.stream().map(each -> each.interpreter(spoken, hours)).toList();
    }

    static void add(Handle handle, Interpreter added) {
        dao(handle).insert(InterpreterDao.Row.of(added));
        addParts(handle, added);
    }

    /** @throws ChangedMeanwhile if its version is not current */
    static void change(Handle handle, Interpreter changed) {
        if (dao(handle).change(InterpreterDao.Row.of(changed)) == 0) {
            throw new ChangedMeanwhile();
        }
        dao(handle).removeLanguages(changed.code());
        dao(handle).removeHours(changed.code());
        addParts(handle, changed);
    }

    private static void addParts(Handle handle, Interpreter of) {
        dao(handle)
                .addLanguages(of.details().skills().stream()
                        .map(each ->
                                new InterpreterDao.Spoken(of.code(), each.language(), each.level(), each.direction()))
                        .toList());
        dao(handle)
                .addHours(of.details().availability().hours().stream()
                        .map(each -> new InterpreterDao.At(of.code(), each.day(), each.fromMinute(), each.toMinute()))
                        .toList());
    }

    static InterpreterDao dao(Handle handle) {
        return handle.attach(InterpreterDao.class);
    }
}
