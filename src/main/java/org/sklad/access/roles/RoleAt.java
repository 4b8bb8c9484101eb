package org.sklad.access.roles;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.Message;

/** A role at one centre, or at all centres if none is named; written {@code warehouse@HAR}, {@code auditor@*}. */
public record RoleAt(Role role, Optional<CentreCode> centre) implements Comparable<RoleAt> {
    /** The pattern for requests. A higher package checks whether the centre exists. */
    public static final String PATTERN =
            "(warehouse|field|technician|manager)@(\\*|" + CentreCode.PATTERN + ")|(auditor|administrator)@\\*";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);
    private static final String EVERYWHERE = "*";

    public RoleAt {
        if (role.onlyEverywhere() && centre.isPresent()) {
            throw new IllegalArgumentException(role.code() + " holds for all centres or not at all");
        }
    }

    public static RoleAt everywhere(Role role) {
        return new RoleAt(role, Optional.empty());
    }

    /** Parses a role, an at sign, and a centre code or an asterisk; empty for any other text. */
    public static Optional<RoleAt> find(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        int at = text.indexOf('@');
        String centre = text.substring(at + 1);
        return Role.find(text.substring(0, at))
                .map(role -> new RoleAt(
                        role, centre.equals(EVERYWHERE) ? Optional.empty() : Optional.of(new CentreCode(centre))));
    }

    public boolean covers(CentreCode code) {
        return centre.isEmpty() || centre.get().equals(code);
    }

    @Override
    public int compareTo(RoleAt other) {
        return Comparator.comparing(RoleAt::role)
                .thenComparing(RoleAt::centreText)
                .compare(this, other);
    }

    /** Returns the role in words. */
    public Message words() {
        Message name = Message.of("access.role." + role.code());
        return centre.map(code -> Message.of("access.role.at", name, code))
                .orElseGet(() -> Message.of("access.role.everywhere", name));
    }

    private String centreText() {
        return centre.map(CentreCode::value).orElse(EVERYWHERE);
    }

    @Override
    public String toString() {
        return role.code() + "@" + centreText();
    }
}
