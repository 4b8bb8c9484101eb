package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

/** Shared stations, and the operators with a PIN. */
@Fragments({@Fragment(name = "stations", sql = """
            select s.id, s.token_hash as key, s.centre, s.name, o.username as opened_by, s.opened_at,
              coalesce((select max(t.seen_at) from sessions t where t.station = s.token_hash and t.seen_at > s.used_at), s.used_at)
                as used_at,
              s.closed_at
            from stations s join operators o on o.id = s.opened_by"""), @Fragment(name = "rows", sql = """
            select o.id as o_id, o.username as o_username, o.name as o_name, o.language as o_language,
              o.profession as o_profession, o.roles as o_roles, o.rights as o_rights, o.active as o_active,
              o.password_hash as o_password_hash, o.one_time_until as o_one_time_until, o.otp_secret as o_otp_secret,
              o.otp_confirmed as o_otp_confirmed, o.otp_step as o_otp_step, o.version as o_version,
              o.added_at as o_added_at,
              o.pin_hash, coalesce(s.signed_in_at, 0) as signed_in_at, coalesce(s.wrong_pins, 0) as wrong_pins
            from operators o left join station_operators s on s.operator_id = o.id and s.station = :station
            where o.active = 1 and o.pin_hash <> '' and o.one_time_until is null""")})
interface StationDao {
    /**
     * A stored station.
     *
     * @param signedInAt when an operator of the centre last entered the password there
     * @param lockedOperator id of the operator whose session was locked last; empty if there is none
     * @param lockedPage page that this operator had open
     */
    record StationRow(
            CentreCode centre,
            Instant signedInAt,
            int wrongPins,
            String lockedOperator,
            String lockedPage,
            Optional<Instant> closedAt) {}

    /**
     * An operator with a PIN.
     *
     * @param signedInAt when the operator last entered the password at the station; the epoch for never
     * @param wrongPins number of wrong PINs since then
     */
    record MemberRow(@Nested("o") OperatorRow operator, String pinHash, Instant signedInAt, int wrongPins) {}

    @SqlQuery("select count(*) from centres where code = :centre")
    int countCentres(CentreCode centre);

    @SqlUpdate("""
            insert into stations
              (token_hash, id, centre, name, opened_by, opened_at, signed_in_at, used_at, wrong_pins, locked_operator, locked_page)
            values (:station, :id, :centre, :name, :operatorId, :now, 0, :now, 0, '', '')""")
    void insert(String station, UUID id, CentreCode centre, String name, UUID operatorId, Instant now);

    /** Lists open stations of all centres, latest first. */
    @SqlQuery("""
            <stations>
            where s.closed_at is null and (s.opened_at, s.id) < (:before, :beforeId)
            order by s.opened_at desc, s.id desc limit :limit""")
    List<OpenStation> open(@BindMethods LatestRows rows);

    @SqlQuery("""
            <stations>
            where s.closed_at is null and s.centre = :at and (s.opened_at, s.id) < (:before, :beforeId)
            order by s.opened_at desc, s.id desc limit :limit""")
    List<OpenStation> openOf(CentreCode at, @BindMethods LatestRows rows);

    @SqlQuery("<stations> where s.id = :id")
    Optional<OpenStation> get(UUID id);

    /** Forgets who was there. Returns 0 if the station was closed before. */
    default int close(String station, Instant now) {
        deleteMembers(station);
        return setClosed(station, now);
    }

    @SqlUpdate("""
            update stations set closed_at = :now, locked_operator = '', locked_page = ''
            where token_hash = :station and closed_at is null""")
    int setClosed(String station, Instant now);

    default void remove(String station) {
        deleteMembers(station);
        delete(station);
    }

    @SqlUpdate("delete from station_operators where station = :station")
    void deleteMembers(String station);

    @SqlUpdate("delete from stations where token_hash = :station")
    int delete(String station);

    @SqlQuery("select token_hash from stations where signed_in_at < :before")
    List<String> unusedSince(Instant before);

    @SqlQuery("""
            select centre, signed_in_at, wrong_pins, locked_operator, locked_page, closed_at
            from stations where token_hash = :station""")
    Optional<StationRow> stored(String station);

    /** Returns an open station. The query has no such condition, because an index of open ones alone would be read to its end. */
    default Optional<StationRow> find(String station) {
        return stored(station).filter(each -> each.closedAt().isEmpty());
    }

    @SqlUpdate(
            "update stations set locked_operator = :operatorId, locked_page = :page, used_at = :now where token_hash = :station")
    int setLocked(String station, String operatorId, String page, Instant now);

    @SqlUpdate("update stations set signed_in_at = :now, used_at = :now, wrong_pins = 0 where token_hash = :station")
    void signedIn(String station, Instant now);

    @SqlUpdate("""
            insert into station_operators (station, operator_id, signed_in_at, wrong_pins)
            values (:station, :operatorId, :now, 0)
            on conflict (station, operator_id) do update set signed_in_at = :now, wrong_pins = 0""")
    void signedIn(String station, UUID operatorId, Instant now);

    @SqlQuery("<rows> order by o.name, o.username")
    List<MemberRow> members(String station);

    @SqlQuery("<rows> and o.username = :username")
    Optional<MemberRow> member(String station, String username);

    /** Counts a PIN as wrong before it is compared. Returns 0 if the station takes no PIN. */
    @SqlUpdate("""
            update stations set wrong_pins = wrong_pins + 1
            where token_hash = :station and wrong_pins < :most and closed_at is null""")
    int countAtStation(String station, int most);

    /** Counts the same PIN for the operator. Returns 0 if the station takes none of this operator. */
    @SqlUpdate("""
            insert into station_operators (station, operator_id, signed_in_at, wrong_pins) values (:station, :operatorId, 0, 1)
            on conflict (station, operator_id) do update set wrong_pins = station_operators.wrong_pins + 1
            where station_operators.wrong_pins < :most""")
    int count(String station, UUID operatorId, int most);

    /** The PIN was right, so the station is used. */
    @SqlUpdate("""
            update stations set wrong_pins = wrong_pins - 1, used_at = :now where token_hash = :station and wrong_pins > 0""")
    void uncount(String station, Instant now);

    @SqlUpdate("update station_operators set wrong_pins = 0 where station = :station and operator_id = :operatorId")
    void forgetWrong(String station, UUID operatorId);

    /**
     * Notes that an operator entered the password at the station. An operator without a role at its centre opens it for nobody.
     *
     * @return the station; empty if there is none
     */
    default String passwordEntered(Optional<String> station, OperatorRow operator, Instant now) {
        Optional<StationRow> known = station.flatMap(this::find);
        known.filter(each -> operator.rolesHeld().hasAt(each.centre(), Role.values()))
                .ifPresent(each -> {
                    signedIn(station.orElse(""), now);
                    signedIn(station.orElse(""), operator.id(), now);
                });
        return known.isPresent() ? station.orElse("") : "";
    }
}
