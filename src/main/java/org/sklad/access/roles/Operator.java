package org.sklad.access.roles;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/**
 * Who asks: an operator as they are at the moment of the request, by session or by token.
 *
 * @param confirmedAt when the password was last given in this session; the epoch for a token, which cannot give one
 */
public record Operator(
        UUID id,
        Username username,
        String name,
        Language language,
        Optional<Profession> profession,
        Roles roles,
        Set<Right> rights,
        Instant confirmedAt)
        implements Principal {
    /** How long a password counts as just given for acts that need it again (ASVS 5.0, 7.5.3). */
    public static final Duration CONFIRMATION = Duration.ofMinutes(30);

    /** A page for such an act asks for the password while this much is left at least, so that there is time to fill it in. */
    private static final Duration TIME_TO_TYPE = Duration.ofMinutes(20);

    public Operator {
        rights = Set.copyOf(rights);
    }

    /** Refuses with {@link Forbidden} unless the operator holds one of the roles somewhere. */
    public void require(Role... any) {
        if (!roles.has(any)) {
            throw new Forbidden();
        }
    }

    /**
     * Refuses an act at a centre: {@link NotFound} when the operator has no role there at all, so that nothing is told of
     * it; {@link Forbidden} when they have one, but none of these.
     */
    public void requireAt(CentreCode centre, Role... any) {
        if (!roles.hasAt(centre, Role.values())) {
            throw new NotFound();
        }
        if (!roles.hasAt(centre, any)) {
            throw new Forbidden();
        }
    }

    /** Refuses like {@link #requireAt} where a centre is said, and like {@link #require} where none is. */
    public void requireIn(Optional<CentreCode> centre, Role... any) {
        centre.ifPresent(each -> requireAt(each, any));
        require(any);
    }

    /** The same for the centre of a form: what is none of the operator's is not there, whatever else is wrong with the form. */
    public void requireIn(@Nullable String centre, Role... any) {
        requireIn(Optional.ofNullable(centre).filter(CentreCode::isValid).map(CentreCode::new), any);
    }

    /** Refuses with {@link ConfirmationNeeded} unless the password was given within {@link #CONFIRMATION}. */
    public void requireConfirmed(Instant now) {
        if (confirmedAt.plus(CONFIRMATION).isBefore(now) || ClockSkew.isAhead(confirmedAt, now)) {
            throw new ConfirmationNeeded();
        }
    }

    /** True when the password was given so lately that a form opened now can be filled in and sent without giving it again. */
    public boolean isConfirmedLongEnough(Instant now) {
        return confirmedAt.plus(CONFIRMATION).minus(TIME_TO_TYPE).isAfter(now) && !ClockSkew.isAhead(confirmedAt, now);
    }

    public boolean may(Right right) {
        return rights.contains(right) || (right == Right.MEDICINE && profession.equals(Optional.of(Profession.NURSE)));
    }

    @Override
    public String getName() {
        return username.value();
    }
}
