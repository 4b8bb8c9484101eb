package org.sklad.aid.handouts;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Texts encrypted with the key of the installation: those of handouts to no person. */
interface GroupTextDao {
    /** One encrypted text of a handout. */
    record Text(UUID id, UUID handout, String sealed) {}

    record HandoutTexts(UUID id, String collectedBy, String overrideReason) {}

    record LineTexts(UUID handout, int line, String prescription, String dose, String dosing) {}

    @SqlQuery("""
            select id, collected_by, override_reason from handouts
            where beneficiary = ''
              and ((collected_by <> '' and collected_by not like :newest)
                or (override_reason <> '' and override_reason not like :newest))
            limit :limit""")
    List<HandoutTexts> handouts(String newest, int limit);

    @SqlUpdate("""
            update handouts set collected_by = :after.collectedBy, override_reason = :after.overrideReason
            where id = :before.id and collected_by = :before.collectedBy and override_reason = :before.overrideReason""")
    void replaceHandout(@BindMethods("before") HandoutTexts before, @BindMethods("after") HandoutTexts after);

    /** Lists the texts of lines. A line taken from several lots has its texts at each of them. */
    @SqlQuery("""
            select distinct l.handout, l.line, l.prescription, l.dose, l.dosing
            from handout_lines l join handouts h on h.id = l.handout
            where h.beneficiary = ''
              and ((l.prescription <> '' and l.prescription not like :newest)
                or (l.dose <> '' and l.dose not like :newest)
                or (l.dosing <> '' and l.dosing not like :newest))
            limit :limit""")
    List<LineTexts> lines(String newest, int limit);

    @SqlUpdate("""
            update handout_lines set prescription = :after.prescription, dose = :after.dose, dosing = :after.dosing
            where handout = :before.handout and line = :before.line and prescription = :before.prescription
              and dose = :before.dose and dosing = :before.dosing""")
    void replaceLine(@BindMethods("before") LineTexts before, @BindMethods("after") LineTexts after);

    @SqlQuery("""
            select s.handout as id, s.handout, s.image as sealed
            from handout_signatures s join handouts h on h.id = s.handout
            where h.beneficiary = '' and s.image not like :newest limit :limit""")
    List<Text> signatures(String newest, int limit);

    @SqlUpdate("update handout_signatures set image = :after where handout = :id and image = :before")
    void replaceSignature(UUID id, String before, String after);

    @SqlQuery("""
            select r.id, r.handout, r.reason as sealed
            from handout_reversals r join handouts h on h.id = r.handout
            where h.beneficiary = '' and r.reason <> '' and r.reason not like :newest limit :limit""")
    List<Text> reversals(String newest, int limit);

    @SqlUpdate("update handout_reversals set reason = :after where id = :id and reason = :before")
    void replaceReversal(UUID id, String before, String after);

    @SqlQuery("""
            select r.id, r.handout, r.note as sealed
            from handout_returns r join handouts h on h.id = r.handout
            where h.beneficiary = '' and r.note <> '' and r.note not like :newest limit :limit""")
    List<Text> returns(String newest, int limit);

    @SqlUpdate("update handout_returns set note = :after where id = :id and note = :before")
    void replaceReturn(UUID id, String before, String after);

    @SqlQuery("""
            select r.handout_return as id, b.handout, r.reason as sealed
            from handout_return_reversals r
            join handout_returns b on b.id = r.handout_return
            join handouts h on h.id = b.handout
            where h.beneficiary = '' and r.reason <> '' and r.reason not like :newest limit :limit""")
    List<Text> returnReversals(String newest, int limit);

    @SqlUpdate("update handout_return_reversals set reason = :after where handout_return = :id and reason = :before")
    void replaceReturnReversal(UUID id, String before, String after);

    @SqlQuery("""
            select r.id, c.handout, r.reason as sealed
            from conflict_resolutions r
            join conflicts c on c.id = r.conflict
            join handouts h on h.id = c.handout
            where h.beneficiary = '' and r.reason <> '' and r.reason not like :newest limit :limit""")
    List<Text> resolutions(String newest, int limit);

    @SqlUpdate("update conflict_resolutions set reason = :after where id = :id and reason = :before")
    void replaceResolution(UUID id, String before, String after);

    /** Lists scanned codes that match no person. */
    @SqlQuery("""
            select handout as id, handout, named as sealed from offline_handouts
            where named <> '' and named not like :newest limit :limit""")
    List<Text> named(String newest, int limit);

    @SqlUpdate("update offline_handouts set named = :after where handout = :id and named = :before")
    void replaceNamed(UUID id, String before, String after);
}
