package org.sklad.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/**
 * Applies {@code @Size} to secrets; registered in {@code META-INF/services}. A value extractor that unwraps by default would also
 * unwrap {@code @NotNull}, and a missing secret would not be checked at all.
 */
public final class SecretSize implements ConstraintValidator<Size, Secret> {
    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
        return secret == null
                || (secret.reveal().length() >= min && secret.reveal().length() <= max);
    }
}
