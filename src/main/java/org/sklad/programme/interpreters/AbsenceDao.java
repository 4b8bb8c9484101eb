package org.sklad.programme.interpreters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.LanguageCode;

interface AbsenceDao {
    /** An absence to insert. */
    record Insert(
            UUID id,
            InterpreterCode interpreter,
            LocalDate fromOn,
            LocalDate untilOn,
            UUID operator,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into interpreter_absences (id, interpreter, from_on, until_on, operator, recorded_at)
            values (:id, :interpreter, :fromOn, :untilOn, :operator, :recordedAt)""")
    void insert(@BindMethods Insert absence);

    @SqlUpdate("delete from interpreter_absences where id = :id and interpreter = :interpreter")
    int remove(UUID id, InterpreterCode interpreter);

    /** Lists absences that are not over on a day, earliest first. */
    @SqlQuery("""
            select a.id, a.interpreter, a.from_on, a.until_on, o.username as operator
            from interpreter_absences a join operators o on o.id = a.operator
            where a.interpreter = :code and a.until_on >= :day order by a.from_on, a.id""")
    List<Absence> from(InterpreterCode code, LocalDate day);

    /** Lists absences between two days of all who interpret a language. */
    @SqlQuery("""
            select a.id, a.interpreter, a.from_on, a.until_on, o.username as operator
            from interpreter_languages l
            join interpreter_absences a on a.interpreter = l.interpreter
            join operators o on o.id = a.operator
            where l.language = :language and a.until_on >= :first and a.from_on <= :last""")
    List<Absence> ofSpeakers(LanguageCode language, LocalDate first, LocalDate last);
}
