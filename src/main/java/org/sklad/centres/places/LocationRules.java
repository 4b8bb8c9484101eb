package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/** The rules for changes of a location. They run in the transaction of the change. */
final class LocationRules {
    private static final String PARENT = "parent";

    private final List<LocationGuard> guards;

    LocationRules(List<LocationGuard> guards) {
        this.guards = List.copyOf(guards);
    }

    /** Returns the parent of a new real location, if the named one can contain this kind. */
    Optional<LocationId> within(Handle handle, CentreCode centre, LocationKind kind, Optional<LocationCode> parent) {
        if (!kind.isReal()) {
            throw new InvalidFields("kind", Message.of("centres.location.kind-not-added"));
        }
        return parent.map(code -> named(handle, centre, code))
                .map(each -> holding(each, kind))
                .map(Location::id);
    }

    private static Location named(Handle handle, CentreCode centre, LocationCode code) {
        return dao(handle)
                .find(centre, code)
                .orElseThrow(() -> wrongParent("centres.location.parent-unknown", code.value(), centre.value()));
    }

    private static Location holding(Location parent, LocationKind kind) {
        if (!parent.active()) {
            throw wrongParent("centres.location.parent-closed", parent.code().value());
        }
        if (!kind.mayBeInside(parent.kind())) {
            throw wrongParent("centres.location.parent-kind", name(kind), name(parent.kind()));
        }
        return parent;
    }

    private static Message name(LocationKind kind) {
        return Message.of("centres.location.kind." + kind);
    }

    /** Returns the changed location, if the change is allowed. */
    Location changed(Handle handle, Location present, LocationChange change) {
        if (present.version() != change.version()) {
            throw new ChangedMeanwhile();
        }
        if (!present.kind().isReal()) {
            throw fixed(present);
        }
        Location changed = change.of(present, within(handle, present, change));
        requireMovable(handle, present, changed);
        requireClosable(handle, present, changed);
        return changed;
    }

    /**
     * Checks a new parent only. A location may stay in a closed one, so that a closed rack can be renamed, but may not be opened
     * there.
     */
    private static Optional<LocationId> within(Handle handle, Location present, LocationChange change) {
        Optional<Location> parent = change.parent().map(code -> named(handle, present.centre(), code));
        boolean stays = parent.map(Location::id).equals(present.parent()) && (present.active() || !change.active());
        return (stays ? parent : parent.map(each -> holding(each, present.kind()))).map(Location::id);
    }

    private static void requireMovable(Handle handle, Location present, Location changed) {
        if (present.parent().equals(changed.parent())) {
            return;
        }
        if (present.isFirst()) {
            throw fixed(present);
        }
        boolean withinItself = dao(handle).beneath(present.id()).stream()
                .anyMatch(each -> changed.parent().filter(each.id()::equals).isPresent());
        if (withinItself) {
            throw wrongParent("centres.location.within-itself", present.code().value());
        }
    }

    private void requireClosable(Handle handle, Location present, Location changed) {
        if (changed.active() || !present.active()) {
            return;
        }
        if (present.isFirst()) {
            throw fixed(present);
        }
        int within = dao(handle).openWithin(present.id());
        if (within > 0) {
            throw Refused.of(Kind.RULE, "location-not-empty", Message.of("centres.location.holds-others", within));
        }
        requireEmpty(handle, present);
    }

    void requireEmpty(Handle handle, Location location) {
        guards.forEach(guard -> guard.requireEmpty(handle, location));
    }

    private static InvalidFields wrongParent(String key, Object... arguments) {
        return new InvalidFields(PARENT, Message.of(key, arguments));
    }

    private static LocationDao dao(Handle handle) {
        return handle.attach(LocationDao.class);
    }

    private static Refused fixed(Location location) {
        String key = location.kind().isReal() ? "centres.location.first-stays" : "centres.location.virtual-stays";
        return Refused.of(
                Kind.RULE, "location-fixed", Message.of(key, location.code().value()));
    }
}
