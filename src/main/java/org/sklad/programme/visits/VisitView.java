package org.sklad.programme.visits;

import java.util.List;
import org.sklad.access.roles.Username;

/** A visit with its members and everything that happened there. */
public record VisitView(FieldVisit visit, List<Member> members, List<String> interpreters, VisitDeeds deeds) {
    public VisitView {
        members = List.copyOf(members);
        interpreters = List.copyOf(interpreters);
    }

    /**
     * A member of a visit.
     *
     * @param profession name of the profession; empty for an operator without one
     */
    public record Member(Username username, String name, String profession) {}
}
