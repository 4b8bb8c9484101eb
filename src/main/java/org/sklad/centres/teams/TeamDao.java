package org.sklad.centres.teams;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;

interface TeamDao {
    /** A team, as read, with the code of its bag. */
    record Read(
            CentreCode centre,
            TeamCode code,
            String nameBg,
            String nameEn,
            LocationCode bag,
            boolean active,
            long version) {
        Team team(List<Member> all) {
            List<Username> members = all.stream()
                    .filter(each -> each.team().equals(code))
                    .map(Member::username)
                    .toList();
            return new Team(centre, code, nameBg, nameEn, bag, members, active, version);
        }
    }

    /** A member of a team. */
    record Member(TeamCode team, Username username) {}

    /** A possible member, with the roles as stored. */
    record Candidate(String id, String roles) {
        boolean isAt(CentreCode centre) {
            return Roles.parse(roles).hasAt(centre, Role.values());
        }
    }

    @SqlQuery("""
            select t.centre, t.code, t.name_bg, t.name_en, l.code as bag, t.active, t.version
            from teams t join locations l on l.id = t.bag
            where t.centre = :centre and t.code = :code""")
    Optional<Read> find(CentreCode centre, TeamCode code);

    @SqlQuery("""
            select t.centre, t.code, t.name_bg, t.name_en, l.code as bag, t.active, t.version
            from teams t join locations l on l.id = t.bag
            where t.centre = :centre and t.code_order > :after and t.active = coalesce(:active, t.active)
            order by t.code_order limit :limit""")
    List<Read> list(CentreCode centre, @BindMethods ActiveFilter filter, String after, int limit);

    /** Returns the members of all teams from one code to another, in code order. */
    @SqlQuery("""
            select m.team, o.username
            from teams t
            join team_members m on m.centre = t.centre and m.team = t.code
            join operators o on o.id = m.operator
            where t.centre = :centre and t.code_order >= :first and t.code_order <= :last
            order by o.username""")
    List<Member> members(CentreCode centre, String first, String last);

    @SqlQuery("select id, roles from operators where username = :username and active = 1")
    Optional<Candidate> candidate(Username username);

    /** Finds the active team that has a bag. */
    @SqlQuery("select code from teams where bag = :bag and active = 1")
    Optional<TeamCode> ofBag(LocationId bag);

    @SqlUpdate("""
            insert into teams (centre, code, code_order, name_bg, name_en, bag, active, version)
            values (:centre, :code, :codeOrder, :nameBg, :nameEn, :bag, :active, :version)""")
    void insert(@BindMethods TeamRow team);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update teams set name_bg = :nameBg, name_en = :nameEn, bag = :bag, active = :active, version = version + 1
            where centre = :centre and code = :code and version = :version""")
    int change(@BindMethods TeamRow team);

    @SqlUpdate("delete from team_members where centre = :centre and team = :team")
    void removeMembers(CentreCode centre, TeamCode team);

    @SqlBatch("insert into team_members (centre, team, operator) values (:centre, :team, :operator)")
    void addMembers(CentreCode centre, TeamCode team, List<String> operator);
}
