package org.sklad.repairs;

import static org.sklad.repairs.WorkOrderState.APPROVED;
import static org.sklad.repairs.WorkOrderState.ASSIGNED;
import static org.sklad.repairs.WorkOrderState.CANCELLED;
import static org.sklad.repairs.WorkOrderState.DONE;
import static org.sklad.repairs.WorkOrderState.DUPLICATE;
import static org.sklad.repairs.WorkOrderState.IN_PROGRESS;
import static org.sklad.repairs.WorkOrderState.ON_HOLD;
import static org.sklad.repairs.WorkOrderState.REJECTED;
import static org.sklad.repairs.WorkOrderState.REOPENED;
import static org.sklad.repairs.WorkOrderState.REPORTED;
import static org.sklad.repairs.WorkOrderState.VERIFIED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.Role;

/**
 * What can be done with a work order: from which states, to which, and which roles can come into question at all. Who of these may,
 * {@link Guard} knows.
 */
public enum ActKind {
    APPROVAL(Set.of(REPORTED), Optional.of(APPROVED), Role.MANAGER, Role.FIELD, Role.WAREHOUSE, Role.TECHNICIAN),
    REJECTION(Set.of(REPORTED, APPROVED), Optional.of(REJECTED), Role.MANAGER),
    DUPLICATION(Set.of(REPORTED, APPROVED), Optional.of(DUPLICATE), Role.MANAGER),
    ASSIGNMENT(Set.of(APPROVED, ASSIGNED, REOPENED), Optional.of(ASSIGNED), Role.MANAGER, Role.TECHNICIAN),
    START(Set.of(ASSIGNED), Optional.of(IN_PROGRESS), Role.MANAGER, Role.TECHNICIAN),
    HOLD(Set.of(ASSIGNED, IN_PROGRESS), Optional.of(ON_HOLD), Role.MANAGER, Role.TECHNICIAN),
    /** Back to where it was before the hold. */
    RESUMPTION(Set.of(ON_HOLD), Optional.empty(), Role.MANAGER, Role.TECHNICIAN),
    /** A fact and no state: it does no more harm. Also while it waits, for an emergency is made safe before it is repaired. */
    SAFE(WorkOrderState.unfinished(), Optional.empty(), Role.MANAGER, Role.TECHNICIAN),
    /** A fact and no state: it is more or less urgent than was said. */
    PRIORITY(WorkOrderState.unfinished(), Optional.empty(), Role.MANAGER),
    COMPLETION(Set.of(IN_PROGRESS), Optional.of(DONE), Role.MANAGER, Role.TECHNICIAN),
    VERIFICATION(Set.of(DONE), Optional.of(VERIFIED), Role.MANAGER, Role.FIELD, Role.WAREHOUSE, Role.TECHNICIAN),
    REOPENING(Set.of(DONE, VERIFIED), Optional.of(REOPENED), Role.MANAGER, Role.FIELD),
    CANCELLATION(
            Set.of(REPORTED, APPROVED, ASSIGNED, IN_PROGRESS, ON_HOLD, REOPENED), Optional.of(CANCELLED), Role.MANAGER);

    private final Set<WorkOrderState> from;
    private final Optional<WorkOrderState> to;
    private final Set<Role> roles;

    ActKind(Set<WorkOrderState> from, Optional<WorkOrderState> to, Role... roles) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.roles = Set.of(roles);
    }

    /** As in addresses: {@code approval}; {@code duplicate} for {@link #DUPLICATION}. */
    public String word() {
        return this == DUPLICATION ? "duplicate" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActKind> find(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    boolean isPossibleIn(WorkOrderState state) {
        return from.contains(state);
    }

    /** Empty for what changes no state, and for {@link #RESUMPTION}. */
    Optional<WorkOrderState> to() {
        return to;
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /** True where the act says nothing unless it says why. */
    public boolean needsReason() {
        return this == REJECTION || this == REOPENING || this == CANCELLATION;
    }
}
