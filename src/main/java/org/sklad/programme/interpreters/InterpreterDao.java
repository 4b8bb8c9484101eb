package org.sklad.programme.interpreters;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.InList;

interface InterpreterDao {
    /** An interpreter, as stored, without languages and hours. */
    record Row(
            InterpreterCode code,
            String codeOrder,
            Sex sex,
            boolean onSite,
            boolean remote,
            boolean active,
            long version) {
        static Row of(Interpreter of) {
            InterpreterDetails details = of.details();
            return new Row(
                    of.code(),
                    of.codeOrder(),
                    details.sex(),
                    details.onSite(),
                    details.remote(),
                    details.active(),
                    of.version());
        }

        Interpreter interpreter(List<Spoken> spoken, List<At> at) {
            List<Skill> skills = spoken.stream()
                    .filter(each -> each.interpreter().equals(code))
                    .map(Spoken::skill)
                    .toList();
            List<AvailableHours> hours = at.stream()
                    .filter(each -> each.interpreter().equals(code))
                    .map(At::hours)
                    .toList();
            return new Interpreter(
                    code,
                    new InterpreterDetails(sex, skills, onSite, remote, new Availability(hours), active),
                    version);
        }
    }

    /** A language of an interpreter. */
    record Spoken(InterpreterCode interpreter, LanguageCode language, LanguageLevel level, Direction direction) {
        Skill skill() {
            return new Skill(language, level, direction);
        }
    }

    /** Hours of an interpreter. */
    record At(InterpreterCode interpreter, DayOfWeek day, int fromMinute, int toMinute) {
        AvailableHours hours() {
            return new AvailableHours(day, fromMinute, toMinute);
        }
    }

    @SqlQuery("""
            select i.code, i.code_order, i.sex, i.on_site, i.remote, i.active, i.version from interpreters i
            where i.code = :code""")
    Optional<Row> find(InterpreterCode code);

    @SqlQuery("""
            select i.code, i.code_order, i.sex, i.on_site, i.remote, i.active, i.version from interpreters i
            where i.code_order > :after and i.active = coalesce(:active, i.active)
              and exists (select 1 from interpreter_languages l
                where l.interpreter = i.code and l.language = coalesce(:spoken, l.language))
            order by i.code_order limit :limit""")
    List<Row> list(@BindMethods InterpreterFilter filter, String after, int limit);

    /** Returns those of the codes that an interpreter has. */
    @SqlQuery("select code from interpreters where code in (<codes>)")
    Set<InterpreterCode> known(@InList Collection<InterpreterCode> codes);

    /** Lists those who interpret a language in both directions, by code. */
    @SqlQuery("""
            select i.code, i.code_order, i.sex, i.on_site, i.remote, i.active, i.version from interpreters i
            join interpreter_languages l on l.interpreter = i.code
            where l.language = :language and l.direction = 'BOTH' and i.active = 1
            order by i.code_order""")
    List<Row> speaking(LanguageCode language);

    /** Returns the languages of all interpreters from one code to another. */
    @SqlQuery("""
            select l.interpreter, l.language, l.level, l.direction from interpreters i
            join interpreter_languages l on l.interpreter = i.code
            where i.code_order >= :first and i.code_order <= :last""")
    List<Spoken> languages(String first, String last);

    @SqlQuery("""
            select h.interpreter, h.day, h.from_minute, h.to_minute from interpreters i
            join interpreter_hours h on h.interpreter = i.code
            where i.code_order >= :first and i.code_order <= :last""")
    List<At> hours(String first, String last);

    @SqlQuery("""
            select distinct l.language from interpreter_languages l
            join interpreters i on i.code = l.interpreter where i.active = 1 order by l.language""")
    List<LanguageCode> spoken();

    @SqlUpdate("""
            insert into interpreters (code, code_order, sex, on_site, remote, active, version)
            values (:code, :codeOrder, :sex, :onSite, :remote, :active, :version)""")
    void insert(@BindMethods Row interpreter);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update interpreters set sex = :sex, on_site = :onSite, remote = :remote, active = :active, version = version + 1
            where code = :code and version = :version""")
    int change(@BindMethods Row interpreter);

    @SqlUpdate("delete from interpreter_languages where interpreter = :interpreter")
    void removeLanguages(InterpreterCode interpreter);

    @SqlUpdate("delete from interpreter_hours where interpreter = :interpreter")
    void removeHours(InterpreterCode interpreter);

    @SqlBatch("""
            insert into interpreter_languages (interpreter, language, level, direction)
            values (:interpreter, :language, :level, :direction)""")
    void addLanguages(@BindMethods List<Spoken> languages);

    @SqlBatch("""
            insert into interpreter_hours (interpreter, day, from_minute, to_minute)
            values (:interpreter, :day, :fromMinute, :toMinute)""")
    void addHours(@BindMethods List<At> hours);
}
