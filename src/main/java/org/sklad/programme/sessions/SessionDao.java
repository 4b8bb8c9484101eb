package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Heads;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

@Fragments({@Fragment(name = "rows", sql = """
            select s.id, s.centre, s.held_on, s.minutes, s.room, s.campaign,
              (select string_agg(t.topic, ' ') from information_session_topics t where t.session = s.id) as topics,
              (select string_agg(d.name_bg, ', ') from information_session_topics t
                join directory_entries d on d.kind = 'TOPIC' and d.code = t.topic where t.session = s.id) as topics_bg,
              (select string_agg(d.name_en, ', ') from information_session_topics t
                join directory_entries d on d.kind = 'TOPIC' and d.code = t.topic where t.session = s.id) as topics_en,
              (select string_agg(l.language, ' ') from information_session_languages l where l.session = s.id) as languages,
              coalesce((select string_agg(i.interpreter, ' ') from information_session_interpreters i
                where i.session = s.id), '') as interpreters,
              (select string_agg(h.sex || '=' || h.age_band || '=' || h.heads, ' ') from information_session_heads h
                where h.session = s.id) as heads,
              coalesce((select sum(g.quantity - g.returned) from handout_lines g join handouts w on w.id = g.handout
                where g.handout = s.id and w.state = 'RECORDED'), 0) as materials,
              case when exists (select 1 from handouts w where w.id = s.id) then 1 else 0 end as handed_out,
              (select p.file from information_session_photos p where p.session = s.id) as photo,
              o.username as operator, s.recorded_at, s.reversal, s.reversal_reason
            from information_sessions s
            join operators o on o.id = s.operator"""), @Fragment(name = "narrowed", sql = """
            (s.recorded_at, s.id) < (:before, :beforeId)
              and s.held_on >= coalesce(:from, s.held_on) and s.held_on <= coalesce(:until, s.held_on)
              and s.campaign = coalesce(:campaign, s.campaign)
              and (coalesce(:topic, '') = '' or exists (select 1 from information_session_topics t
                where t.session = s.id and t.topic = :topic))""")})
interface SessionDao {
    /** A session to insert. */
    record Insert(
            UUID id,
            CentreCode centre,
            LocalDate heldOn,
            int minutes,
            String room,
            String campaign,
            UUID operator,
            Instant recordedAt) {}

    default void insert(Insert session, NewSession wanted) {
        insertSession(session);
        insertTopics(session.id(), wanted.topics());
        insertLanguages(session.id(), wanted.languages().list());
        insertInterpreters(session.id(), wanted.interpreters());
        insertHeads(session.id(), wanted.heads());
    }

    @SqlUpdate("""
            insert into information_sessions (id, centre, held_on, minutes, room, campaign, operator, recorded_at, reversal,
              reversal_reason)
            values (:id, :centre, :heldOn, :minutes, :room, :campaign, :operator, :recordedAt, null, '')""")
    void insertSession(@BindMethods Insert session);

    @SqlBatch("insert into information_session_topics (session, topic) values (:session, :topic)")
    void insertTopics(UUID session, List<EntryCode> topic);

    @SqlBatch("insert into information_session_languages (session, language) values (:session, :language)")
    void insertLanguages(UUID session, List<String> language);

    @SqlBatch("insert into information_session_interpreters (session, interpreter) values (:session, :interpreter)")
    void insertInterpreters(UUID session, List<InterpreterCode> interpreter);

    @SqlBatch("""
            insert into information_session_heads (session, sex, age_band, heads) values (:session, :sex, :ageBand, :count)""")
    void insertHeads(UUID session, @BindMethods List<Heads> heads);

    @SqlQuery("""
            <rows>
            where s.id = :id""")
    Optional<InformationSession> find(UUID id);

    /** Lists sessions of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where <narrowed>
            order by s.recorded_at desc, s.id desc limit :limit""")
    List<InformationSession> list(@BindMethods LatestRows rows, @BindMethods SessionFilter filter);

    @SqlQuery("""
            <rows>
            where s.centre = :at and <narrowed>
            order by s.recorded_at desc, s.id desc limit :limit""")
    List<InformationSession> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods SessionFilter filter);

    /** Lists the topics of the last sessions of a centre, the most frequent first. */
    @SqlQuery("""
            select t.topic
            from (select id from information_sessions where centre = :centre order by recorded_at desc, id desc limit 50) s
            join information_session_topics t on t.session = s.id
            group by t.topic order by count(*) desc, t.topic limit :limit""")
    List<EntryCode> usual(CentreCode centre, int limit);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update information_sessions set reversal = :reversal, reversal_reason = :reason
            where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    @SqlUpdate("""
            insert into information_session_photos (session, file, operator, added_at)
            values (:session, :file, :operator, :addedAt)""")
    void insertPhoto(UUID session, UUID file, UUID operator, Instant addedAt);

    /** Finds the operator who added the photo of a session. */
    @SqlQuery("select operator from information_session_photos where session = :session")
    Optional<UUID> photographer(UUID session);

    @SqlUpdate("delete from information_session_photos where session = :session")
    void deletePhoto(UUID session);
}
