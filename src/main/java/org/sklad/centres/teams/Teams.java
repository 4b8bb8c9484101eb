package org.sklad.centres.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Mobile teams. All operators with a role at their home centre see them; its managers and administrators change them. */
public final class Teams {
    private final Database database;
    private final Locations locations;
    private final Audit audit;

    public Teams(Database database, Locations locations, Audit audit) {
        this.database = database;
        this.locations = locations;
        this.audit = audit;
    }

    /**
     * Adds a team to its home centre.
     *
     * @return true if it is new; false if an equal team exists
     * @throws NotFound if the operator has no role at the centre or the centre does not exist
     * @throws Refused if a different team has the code
     * @throws InvalidFields if the centre has no such open bag, another team has it, or a member has no role there
     */
    public boolean add(CentreCode centre, TeamCode code, TeamDetails details, Operator by) {
        Rooms.requireKeeper(centre, by);
        AuditEntry entry = audit.entry("team-added", by, subject(centre, code), values(details));
        return database.write(handle -> {
            Centres.require(handle, centre);
            Optional<Team> present = find(handle, centre, code);
            if (present.isPresent()) {
                if (!present.get().details().equals(details)) {
                    throw Refused.exists("code", "centres.team.exists", code.value(), centre);
                }
                return false;
            }
            Resolved resolved = resolve(handle, centre, code, details, present);
            dao(handle).insert(row(centre, code, details, resolved.bag(), 1));
            dao(handle).addMembers(centre, code, resolved.members());
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes a team. Its code and home centre stay. An ended team still shows its last bag, which another team can then have.
     *
     * @param version the version that the operator saw
     * @throws NotFound if the operator has no role at the centre or there is no such team
     * @throws ChangedMeanwhile if the version is not current
     * @throws InvalidFields as for {@link #add}; the present bag can be closed, and that of an ended team can be taken
     * @throws Refused if the team would be ended and its bag has goods, or an open document needs the bag
     */
    public Team change(CentreCode centre, TeamCode code, TeamDetails details, long version, Operator by) {
        Rooms.requireKeeper(centre, by);
        AuditEntry entry = audit.entry("team-changed", by, subject(centre, code), values(details));
        return database.write(handle -> {
            Team present = find(handle, centre, code).orElseThrow(NotFound::new);
            Resolved resolved = resolve(handle, centre, code, details, Optional.of(present));
            if (present.active() && !details.active()) {
                locations.requireEmpty(handle, locations.get(handle, centre, present.bag()));
            }
            if (dao(handle).change(row(centre, present.code(), details, resolved.bag(), version)) == 0) {
                throw new ChangedMeanwhile();
            }
            dao(handle).removeMembers(centre, code);
            dao(handle).addMembers(centre, code, resolved.members());
            Audit.record(handle, entry);
            return find(handle, centre, code).orElseThrow(NotFound::new);
        });
    }

    /** The bag and members of the details, as stored. */
    private record Resolved(LocationId bag, List<String> members) {}

    private Resolved resolve(
            Handle handle, CentreCode centre, TeamCode code, TeamDetails details, Optional<Team> present) {
        List<FieldError> errors = new ArrayList<>();
        Optional<LocationId> bag = bag(handle, centre, details, present, errors);
        if (details.active()) {
            bag.flatMap(dao(handle)::ofBag)
                    .filter(other -> !other.equals(code))
                    .ifPresent(other -> errors.add(new FieldError(
                            "bag",
                            Message.of("centres.team.bag-taken", details.bag().value(), other.value()))));
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; i < details.members().size(); i++) {
            Username username = details.members().get(i);
            Optional<String> member = member(handle, centre, username);
            if (member.isEmpty()) {
                Message message = Message.of("centres.team.member-unknown", username.value(), centre);
                errors.add(new FieldError("members", message));
            }
            member.ifPresent(members::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Resolved(bag.orElseThrow(), members);
    }

    private Optional<LocationId> bag(
            Handle handle, CentreCode centre, TeamDetails details, Optional<Team> present, List<FieldError> errors) {
        Optional<LocationId> bag = locations
                .find(handle, centre, details.bag())
                .filter(each -> each.kind() == LocationKind.BAG)
                .filter(each -> each.active() || present.map(Team::bag).equals(Optional.of(each.code())))
                .map(Location::id);
        if (bag.isEmpty()) {
            Message message =
                    Message.of("centres.team.bag-unknown", details.bag().value(), centre);
            errors.add(new FieldError("bag", message));
        }
        return bag;
    }

    private static Optional<String> member(Handle handle, CentreCode centre, Username username) {
        return dao(handle).candidate(username).filter(each -> each.isAt(centre)).map(TeamDao.Candidate::id);
    }

    /**
     * Returns the team to an operator with any role at its home centre.
     *
     * @throws NotFound if the operator has no role there or there is no such team
     */
    public Team get(CentreCode centre, TeamCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> find(handle, centre, code)).orElseThrow(NotFound::new);
    }

    /**
     * Lists the teams of a centre by code, inactive ones included, for an operator with any role there.
     *
     * @param after {@link Team#codeOrder} of the last team of the previous page; empty for the first page
     */
    public List<Team> list(CentreCode centre, ActiveFilter filter, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> {
            List<TeamDao.Read> found = dao(handle).list(centre, filter, after, limit);
            if (found.isEmpty()) {
                return List.of();
            }
            String first = CodeOrder.of(found.get(0).code().value());
            String last = CodeOrder.of(found.get(found.size() - 1).code().value());
            List<TeamDao.Member> members = dao(handle).members(centre, first, last);
            return found.stream().map(each -> each.team(members)).toList();
        });
    }

    /** Finds a team, in the caller's transaction. */
    public static Optional<Team> find(Handle handle, CentreCode centre, TeamCode code) {
        String order = CodeOrder.of(code.value());
        return dao(handle).find(centre, code).map(each -> each.team(dao(handle).members(centre, order, order)));
    }

    private static TeamRow row(CentreCode centre, TeamCode code, TeamDetails of, LocationId bag, long version) {
        String order = CodeOrder.of(code.value());
        return new TeamRow(centre, code, order, of.nameBg(), of.nameEn(), bag, of.active(), version);
    }

    private static String subject(CentreCode centre, TeamCode code) {
        return centre + "/" + code;
    }

    private static String values(TeamDetails details) {
        return "bag=" + details.bag() + " members="
                + details.members().stream().map(Username::value).collect(Collectors.joining(",")) + " active="
                + details.active();
    }

    private static TeamDao dao(Handle handle) {
        return handle.attach(TeamDao.class);
    }
}
