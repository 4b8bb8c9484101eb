package org.sklad.access.roles;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All roles of one operator, sorted, without duplicates. They are stored as one text in the operator's row, so that a request
 * reads a single row to find the operator and their permissions.
 */
public record Roles(List<RoleAt> all) {
    public static final Roles NONE = new Roles(List.of());

    public Roles {
        all = List.copyOf(new TreeSet<>(all));
    }

    public static Roles of(RoleAt... roles) {
        return new Roles(List.of(roles));
    }

    /** Returns the centres that one of these roles names, sorted by code. Roles for all centres are ignored. */
    public List<CentreCode> centresOf(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return all.stream()
                .filter(held -> wanted.contains(held.role()))
                .flatMap(held -> held.centre().stream())
                .distinct()
                .sorted(Comparator.comparing(CentreCode::value))
                .toList();
    }

    /** Parses the text that {@link #toString} writes, or the validated entries of a request. */
    public static Roles parse(Collection<String> texts) {
        return new Roles(texts.stream()
                .map(text -> RoleAt.find(text).orElseThrow(() -> new IllegalArgumentException("not a role: " + text)))
                .toList());
    }

    public static Roles parse(String text) {
        return text.isEmpty() ? NONE : parse(Arrays.asList(text.split(" ")));
    }

    /** Returns the roles without their centres. */
    public Set<Role> kinds() {
        return all.stream().map(RoleAt::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return all.stream().anyMatch(held -> wanted.contains(held.role()));
    }

    public boolean hasAt(CentreCode centre, Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return all.stream().anyMatch(held -> wanted.contains(held.role()) && held.covers(centre));
    }

    public boolean hasEverywhere(Role role) {
        return all.contains(RoleAt.everywhere(role));
    }

    /** Returns true if the other roles cover every role here: the same role, at the same centre or at all centres. */
    public boolean within(Roles other) {
        return all.stream().allMatch(other::covers);
    }

    /**
     * Returns those of these roles that the other roles still cover. A token can never do more than its operator can at that
     * moment.
     */
    public Roles limitedTo(Roles other) {
        return new Roles(all.stream().filter(other::covers).toList());
    }

    /** Returns those of these roles that open people's data and that the other roles do not cover. */
    public Roles openingBeyond(Roles other) {
        return new Roles(all.stream()
                .filter(held -> held.role().opensPeople() && !other.covers(held))
                .toList());
    }

    private boolean covers(RoleAt wanted) {
        return all.stream()
                .anyMatch(held -> held.role() == wanted.role()
                        && (held.centre().isEmpty() || held.centre().equals(wanted.centre())));
    }

    public List<String> texts() {
        return all.stream().map(RoleAt::toString).toList();
    }

    @Override
    public String toString() {
        return all.stream().map(RoleAt::toString).collect(Collectors.joining(" "));
    }
}
