package org.sklad.goods.donors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/** A donor's restriction to add, named by its code. An omitted list excludes nobody. */
public record RestrictionForm(
        @NotNull @Size(max = 30) @Pattern(regexp = RestrictionCode.PATTERN)
        String code,

        @NotBlank @Size(max = Restriction.MOST_NAME) String nameBg,
        @NotBlank @Size(max = Restriction.MOST_NAME) String nameEn,
        @NotNull RestrictionEffect effect,
        @Nullable @Size(max = 2) List<@NotNull Sex> sexes,
        @Nullable @Size(max = 5) List<@NotNull AgeBand> ageBands,
        @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,

        @Nullable @Size(max = 200)
        List<@NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN) String> centres) {
    Restriction restriction() {
        return new Restriction(
                new RestrictionCode(code),
                nameBg.strip(),
                nameEn.strip(),
                effect,
                set(sexes, each -> each),
                set(ageBands, each -> each),
                set(vulnerabilities, each -> each),
                set(centres, CentreCode::new));
    }

    private static <S, T> Set<T> set(@Nullable List<S> values, Function<S, T> value) {
        return values == null ? Set.of() : values.stream().map(value).collect(Collectors.toSet());
    }
}
